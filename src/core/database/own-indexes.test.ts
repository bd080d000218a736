import { expect, it } from 'vitest';
import type { StoredTable } from '../api/source.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { indexSimulations } from './own-indexes.ts';

const table = (name: string, count: number, ...columns: readonly string[]): StoredTable => ({
  name,
  columns: columns.map((column) => ({ name: column, type: 'TEXT', primaryKey: false })),
  rows: { count, exact: true },
});

async function database() {
  const made = (await nodeEngine()).create();
  made.execute(`CREATE TABLE acts (simulation_id TEXT, step INTEGER);
    CREATE TABLE "Old""Acts" (SimulationId TEXT, step INTEGER);
    CREATE TABLE known (simulation_id TEXT, step INTEGER);
    CREATE INDEX has_it ON known (SIMULATION_ID, step);
    CREATE TABLE small (simulation_id TEXT, step INTEGER);
    CREATE TABLE other (step INTEGER)`);
  return made;
}

it('makes an index for each large table that names simulations and has none, once', async () => {
  const made = await database();
  const tables = [
    table('acts', 20_000, 'simulation_id', 'step'),
    table('Old"Acts', 20_000, 'SimulationId', 'step'),
    table('known', 20_000, 'simulation_id', 'step'),
    table('small', 9_999, 'simulation_id', 'step'),
    table('other', 20_000, 'step'),
  ];
  indexSimulations(made, tables);
  indexSimulations(made, tables);
  const names = made.rows<{ name: string }>({
    sql: `SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name`,
    parameters: [],
  });
  expect(names.map(({ name }) => name)).toEqual(['has_it', 'own_index_on_Old"Acts', 'own_index_on_acts']);
  const plan = made.rows<{ detail: string }>({
    sql: `EXPLAIN QUERY PLAN SELECT step FROM acts WHERE simulation_id = 'a'`,
    parameters: [],
  });
  expect(plan[0]?.detail).toContain('own_index_on_acts');
});

it('leaves everything as it is where SQLite refuses', async () => {
  const made = await database();
  expect(() => indexSimulations(made, [table('nowhere', 20_000, 'simulation_id')])).not.toThrow();
});
