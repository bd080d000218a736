import { expect, it } from 'vitest';
import type { StoredTable } from '../api/source.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { liesScattered } from './row-layout.ts';

const stored = (name: string, ...columns: readonly string[]): StoredTable => ({
  name,
  columns: columns.map((column) => ({ name: column, type: 'TEXT', primaryKey: false })),
  rows: { count: 100, exact: true },
});

/** Ten steps of twenty simulations: one after the other, or in turn. */
async function database(order: 'sim, step' | 'step, sim', index = true) {
  const made = (await nodeEngine()).create();
  made.execute(`CREATE TABLE "Acts" (SimulationId TEXT, step INTEGER);
    WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 199)
    INSERT INTO "Acts" SELECT 's' || sim, step
      FROM (SELECT i % 20 AS sim, i / 20 AS step FROM n) ORDER BY ${order}`);
  if (index) made.execute('CREATE INDEX own ON "Acts" (SimulationId)');
  return made;
}

const tables = [stored('other', 'simulation_id'), stored('Acts', 'SimulationId', 'step')];

it('knows rows that were written in turn from rows that lie together', async () => {
  expect(liesScattered(await database('step, sim'), tables, 'acts', 's3')).toBe(true);
  expect(liesScattered(await database('sim, step'), tables, 'acts', 's3')).toBe(false);
});

it('takes rows for together where nothing tells: no index, no such table, no rows, no rowids', async () => {
  expect(liesScattered(await database('step, sim', false), tables, 'acts', 's3')).toBe(false);
  const made = await database('step, sim');
  expect(liesScattered(made, tables, 'nowhere', 's3')).toBe(false);
  expect(liesScattered(made, tables, 'acts', 's99')).toBe(false);
  made.execute(
    'CREATE TABLE keyed (simulation_id TEXT, step INTEGER, PRIMARY KEY (simulation_id, step)) WITHOUT ROWID',
  );
  made.execute(`INSERT INTO keyed VALUES ('a', 1), ('a', 2)`);
  expect(liesScattered(made, [stored('keyed', 'simulation_id', 'step')], 'keyed', 'a')).toBe(false);
});
