import { describe, expect, test } from 'vitest';
import type { Connection } from '../database/connection.ts';
import { farmTables } from '../schema/farm-tables.ts';
import { societyTables } from '../schema/society-tables.ts';
import type { TableLayout } from '../schema/table-layout.ts';
import { describeWithFixtures } from '../testing/fixtures.ts';
import { nodeEngine, openFile } from '../testing/node-engine.ts';
import { createSql } from './table-sql.ts';

const engine = await nodeEngine();

function written(tables: readonly TableLayout[]): Connection {
  const database = engine.create();
  for (const table of tables) database.execute(createSql(table));
  return database;
}

interface Shape {
  readonly columns: ReadonlyMap<string, string>;
  readonly key: readonly string[];
  readonly references: readonly string[];
  /** The columns of each index, without that of the key. */
  readonly indexes: readonly string[];
}

function shape(database: Connection, table: string): Shape {
  const ask = <Row>(sql: string) => database.rows<Row>({ sql, parameters: [table] });
  const columns = ask<{ name: string; type: string; pk: number }>(
    'SELECT name, type, pk FROM pragma_table_info(?) ORDER BY pk',
  );
  const references = ask<{ id: number; line: string }>(
    'SELECT id, "from" || \' → \' || "table" || \'.\' || "to" AS line FROM pragma_foreign_key_list(?)',
  );
  const indexes = ask<{ columns: string }>(
    `SELECT group_concat(i.name) AS columns FROM pragma_index_list(?) AS l, pragma_index_info(l.name) AS i
      WHERE l.origin <> 'pk' GROUP BY l.name ORDER BY l.name, i.seqno`,
  );
  return {
    columns: new Map(columns.map(({ name, type }) => [name, type])),
    key: columns.filter(({ pk }) => pk > 0).map(({ name }) => name),
    references: references.map(({ line }) => line),
    indexes: indexes.map((index) => index.columns),
  };
}

const fixtures = ['af_head_experiment.db', 'af_2025-10-24_pre.db', 'llm_society_v6.db'] as const;
/** Where what is written is meant to differ: two simulations may have an agent, a trade of the same id. */
const wider: Readonly<Record<string, string>> = {
  'agents key agent_id': 'agent_id,simulation_id',
  'market_transactions index transaction_sim_id': 'transaction_sim_id,simulation_run_id',
  'banking_transactions index transaction_sim_id': 'transaction_sim_id,simulation_run_id',
  // An index that begins with the same column serves as well.
  'agent_memories index agent_id_str': 'agent_id_str,step_timestamp',
  'market_transactions index resource_type': 'resource_type,step_timestamp',
  'banking_transactions index account_id': 'account_id,step_timestamp',
  'simulation_events index event_type': 'event_type,step_timestamp',
};
/** Resources have numbers in October, names today; a target may be one. */
const departures = [
  'resource_states.resource_id INTEGER',
  'agent_actions action_target_id → agents.agent_id',
];

describeWithFixtures('tables written here have what those of the real programs have', fixtures, (path) => {
  test.each([
    [fixtures[0], farmTables],
    [fixtures[1], farmTables],
    [fixtures[2], societyTables],
  ] as const)('%s', async (file, tables) => {
    const real = await openFile(path(file));
    const own = written(tables);
    const names = real
      .rows<{ name: string }>({
        sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'social_interactions'",
        parameters: [],
      })
      .map(({ name }) => name);
    const lacking = names.flatMap((name) => {
      const [theirs, ours] = [shape(real, name), shape(own, name)];
      const key = theirs.key.join();
      return [
        ...[...theirs.columns]
          .filter(([column, type]) => ours.columns.get(column) !== type)
          .map(([column, type]) => `${name}.${column} ${type}`),
        ...(ours.key.join() === (wider[`${name} key ${key}`] ?? key) ? [] : [`${name} key ${key}`]),
        ...theirs.references
          .filter((line) => !ours.references.includes(line))
          .map((line) => `${name} ${line}`),
        ...theirs.indexes
          .filter((index) => !ours.indexes.includes(wider[`${name} index ${index}`] ?? index))
          .map((index) => `${name} index ${index}`),
      ];
    });
    expect(lacking.filter((difference) => !departures.includes(difference))).toEqual([]);
    expect(names.length).toBeGreaterThan(4);
    real.close();
  });
});

/** The documentation's tables, as it lists them: the ten of AgentFarm, the six of LLM Society. */
const documented: Readonly<Record<string, string>> = {
  agents:
    'agent_id birth_time death_time agent_type position_x position_y initial_resources starting_health starvation_threshold genome_id generation',
  agent_states:
    'id step_number agent_id position_x position_y position_z resource_level current_health is_defending total_reward age',
  resource_states: 'id step_number resource_id amount position_x position_y',
  simulation_steps:
    'step_number total_agents system_agents independent_agents control_agents total_resources average_agent_resources births deaths current_max_generation resource_efficiency resource_distribution_entropy average_agent_health average_agent_age average_reward combat_encounters successful_attacks resources_shared genetic_diversity dominant_genome_ratio resources_consumed',
  agent_actions:
    'action_id step_number agent_id action_type action_target_id state_before_id state_after_id resources_before resources_after reward details',
  learning_experiences:
    'experience_id step_number agent_id module_type module_id action_taken action_taken_mapped reward',
  health_incidents: 'incident_id step_number agent_id health_before health_after cause details',
  simulation_config: 'config_id timestamp config_data',
  simulations:
    'simulation_id start_time end_time status parameters results_summary simulation_db_path experiment_id',
  experiments:
    'experiment_id name description hypothesis creation_date last_updated status tags variables results_summary notes',
};

describe('the documented tables of AgentFarm', () => {
  const own = written(farmTables);

  test.each(Object.entries(documented))('%s has every column', (name, columns) => {
    const { columns: stored } = shape(own, name);
    expect(columns.split(' ').filter((column) => !stored.has(column))).toEqual([]);
  });

  test('every table but that of experiments says which simulation a row belongs to', () => {
    const without = farmTables.filter(({ columns }) => !('simulation_id' in columns)).map(({ name }) => name);
    expect(without).toEqual(['experiments']);
  });

  test('states before and after are rows of the states', () => {
    expect(shape(own, 'agent_actions').references).toEqual(
      expect.arrayContaining(['state_before_id → agent_states.id', 'state_after_id → agent_states.id']),
    );
  });
});
