import { describe, expect, it } from 'vitest';
import type { SimulationList } from '../api/simulation.ts';
import type { Connection } from '../database/connection.ts';
import { mapCanonical } from '../database/generations/mapping.ts';
import { textDatabase } from '../testing/text-database.ts';
import { readSimulations } from './simulations.ts';

async function listOf(text: string, watch?: (sql: string) => void): Promise<SimulationList> {
  const connection = await textDatabase(text);
  const mapping = mapCanonical(connection, { largeFile: false });
  return readSimulations({ connection: watched(connection, watch), large: false, ...mapping });
}

/** The same connection, telling each query of columns or rows. */
function watched(connection: Connection, watch: ((sql: string) => void) | undefined): Connection {
  const tell = (query: Parameters<Connection['rows']>[0]) => {
    watch?.('sql' in query ? query.sql : query.compile().sql);
  };
  return {
    rows: (query) => {
      tell(query);
      return connection.rows(query);
    },
    columns: (query, kinds) => {
      tell(query);
      return connection.columns(query, kinds);
    },
    each: (query, visit) => connection.each(query, visit),
    batches: (query, size) => connection.batches(query, size),
    execute: (sql, parameters) => connection.execute(sql, parameters),
    close: () => connection.close(),
  };
}

describe('the list of simulations', () => {
  it('holds none for rows that name none where there are several', async () => {
    const { simulations } = await listOf(`
      generation farm-2025-11
      simulation one steps 0..1
      simulation two steps 0..1
      sql ALTER TABLE simulations RENAME TO kept
      sql CREATE TABLE simulations AS SELECT * FROM kept UNION ALL SELECT NULL, NULL, NULL, NULL, 'running', NULL, NULL, NULL
      sql ALTER TABLE simulation_steps RENAME TO kept_steps
      sql CREATE TABLE simulation_steps AS SELECT simulation_id, step_number, total_agents FROM kept_steps UNION ALL SELECT NULL, 5, 9
    `);
    expect(simulations.map(({ id, steps }) => [id, steps])).toEqual([
      ['one', 2],
      ['two', 2],
    ]);
  });

  it('holds those that are listed and those that only have rows', async () => {
    const { simulations } = await listOf(`
      generation farm-2025-11
      simulation listed
      simulation found steps 0..2 stored no
      agent a1 system born 0 died 2
      agent a2 system born 0 died 1`);
    expect(simulations.map((one) => [one.id, one.status, one.outcome, one.steps])).toEqual([
      ['listed', undefined, 'no data', 0],
      ['found', undefined, 'extinct', 3],
    ]);
    expect(simulations[1]).toMatchObject({
      agentsAtStart: 2,
      agentsEnd: 0,
      deaths: 2,
      outcomeText: 'extinct at step 2',
    });
  });

  it('reads neither agents nor states nor actions where the steps tell', async () => {
    const queries: string[] = [];
    const text = `
      generation farm-2025-11
      simulation s1 steps 0..2
      agent a1 system born 0
      simulation s2 steps 0..2
      agent b1 system born 0`;
    await listOf(text, (sql) => queries.push(sql));
    const tables = queries.flatMap((sql) => /from "(\w+)"/.exec(sql)?.[1] ?? []);
    expect([...tables].sort()).toEqual(['experiments', 'simulation_steps', 'simulations']);
  });

  it('counts agents, births and deaths where the steps are silent', async () => {
    const { simulations } = await listOf(`
      generation farm-2025-11
      simulation s1 steps 0..2
      agent a1 system born 0 died 2
      agent a2 system born 0
      agent a3 system born 1
      sql UPDATE simulation_steps SET total_agents = NULL, births = NULL, deaths = NULL`);
    expect(simulations[0]).toMatchObject({ agentsAtStart: 2, agentsPeak: 3, peakStep: 1, agentsEnd: 2 });
    expect([simulations[0]?.births, simulations[0]?.deaths]).toEqual([1, 1]);
  });

  it('shows a parameter that varies, nested in one simulation and dotted in the other', async () => {
    const { varying, simulations } = await listOf(`
      generation farm-2025-11
      simulation s1 {"seed": 1, "combat": {"damage": 5}, "size": 9}
      simulation s2 {"seed": 2, "combat.damage": 7, "size": 9}`);
    expect(varying).toEqual(['combat.damage']);
    expect(simulations.map((one) => [one.seed, one.parameters['combat.damage']])).toEqual([
      [1, 5],
      [2, 7],
    ]);
  });

  it('reads the steps of all simulations at once', async () => {
    const queries: string[] = [];
    const many = Array.from(
      { length: 30 },
      (_, i) => `simulation s${i} steps 0..1\nagent a${i} system born 0`,
    );
    const { simulations } = await listOf(`generation farm-2025-11\n${many.join('\n')}`, (sql) =>
      queries.push(sql),
    );
    expect(simulations).toHaveLength(30);
    expect(queries.length).toBe(3);
  });
});
