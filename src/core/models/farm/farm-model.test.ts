import { beforeAll, describe, expect, test } from 'vitest';
import type { RecordableDatabase } from '../../database/recordable-database.ts';
import { ManualClock } from '../../recorder/clock.ts';
import { ExperimentDatabase } from '../../recorder/experiment-database.ts';
import { nodeEngine } from '../../testing/node-engine.ts';
import { rowDigests } from '../../testing/recorded.ts';
import { type FarmParameters, farmDefaults } from './farm-parameters.ts';
import { recordFarm } from './record-farm.ts';

/** Generous: a busy machine must not fail these. */
const patience = 60_000;
const engine = await nodeEngine();

function recorded(...runs: readonly Partial<FarmParameters>[]): RecordableDatabase {
  const database = engine.create();
  const experiment = ExperimentDatabase.open(database, 'e', { clock: new ManualClock(0) });
  for (const [index, run] of runs.entries()) recordFarm(experiment, `s${index}`, { ...farmDefaults, ...run });
  experiment.flush();
  return database;
}

const lively = { seed: 5, simulation_steps: 90, 'agent_behavior.old_age': 40 } as const;

test('the same seed gives the same rows, another seed gives others', { timeout: patience }, () => {
  const rows = rowDigests(recorded(lively));
  expect(rowDigests(recorded(lively))).toEqual(rows);
  expect(rowDigests(recorded({ ...lively, seed: 6 })).simulation_steps).not.toEqual(rows.simulation_steps);
});

test('without regrowth the farm dies out and says so', () => {
  const database = recorded({ 'resources.resource_regen_rate': 0, 'resources.max_resource_amount': 4 });
  const steps = database.rows<{ step_number: number; total_agents: number }>({
    sql: 'SELECT step_number, total_agents FROM simulation_steps ORDER BY step_number',
    parameters: [],
  });
  const last = steps.at(-1);
  expect(last?.total_agents).toBe(0);
  const [row] = database.rows<{ results_summary: string }>({
    sql: 'SELECT results_summary FROM simulations',
    parameters: [],
  });
  expect(JSON.parse(row?.results_summary ?? '')).toEqual({
    total_steps: (last?.step_number ?? 0) + 1,
    max_steps_configured: 160,
    final_population: 0,
    termination_reason: 'agents_extinct',
  });
});

describe('a recorded farm', () => {
  let database: RecordableDatabase;
  beforeAll(() => {
    database = recorded(lively, { ...lively, seed: 9 });
  }, patience);

  /** Each query lists what breaks a rule. */
  const violations: Readonly<Record<string, string>> = {
    'the population changes by births and deaths': `SELECT * FROM simulation_steps AS s JOIN simulation_steps AS p
      ON p.simulation_id = s.simulation_id AND p.step_number = s.step_number - 1
      WHERE s.total_agents <> p.total_agents + s.births - s.deaths`,
    'births and deaths are those of the agents': `SELECT * FROM simulation_steps AS s WHERE step_number > 0 AND (
      births <> (SELECT count(*) FROM agents AS a WHERE a.simulation_id = s.simulation_id AND birth_time = step_number)
      OR deaths <> (SELECT count(*) FROM agents AS a WHERE a.simulation_id = s.simulation_id AND death_time = step_number))`,
    'there is one state for each living agent and step': `SELECT * FROM simulation_steps AS s WHERE total_agents <>
      (SELECT count(*) FROM agent_states AS a WHERE a.simulation_id = s.simulation_id AND a.step_number = s.step_number)`,
    'states lie inside the life of the agent': `SELECT * FROM agent_states JOIN agents USING (agent_id)
      WHERE step_number < birth_time OR step_number >= death_time OR age <> step_number - birth_time`,
    'nobody dies in the step of its birth': 'SELECT * FROM agents WHERE death_time <= birth_time',
    'types add up to the population': `SELECT * FROM simulation_steps WHERE total_agents <>
      (SELECT sum(value) FROM json_each(agent_type_counts))`,
    'the total of the resources is that of their places': `SELECT * FROM simulation_steps AS s WHERE abs(total_resources -
      (SELECT sum(amount) FROM resource_states AS r WHERE r.simulation_id = s.simulation_id
        AND r.step_number = s.step_number)) > 1e-6`,
    'means are those of the states': `SELECT * FROM simulation_steps AS s WHERE total_agents > 0 AND abs(average_agent_resources -
      (SELECT avg(resource_level) FROM agent_states AS a WHERE a.simulation_id = s.simulation_id
        AND a.step_number = s.step_number)) > 1e-6`,
    'a child is one generation after its parent': `SELECT * FROM agents AS c JOIN agents AS p
      ON p.agent_id = substr(c.genome_id, 1, instr(c.genome_id, ':') - 1) WHERE c.generation <> p.generation + 1`,
    'every child has a parent': `SELECT * FROM agents WHERE birth_time > 0 AND
      substr(genome_id, 1, instr(genome_id, ':') - 1) NOT IN (SELECT agent_id FROM agents)`,
    'every birth is a reproduction that succeeded': `SELECT agent_id FROM agents WHERE birth_time > 0
      EXCEPT SELECT offspring_id FROM reproduction_events WHERE success`,
    'health and resources never fall below nothing': `SELECT * FROM agent_states
      WHERE resource_level < 0 OR current_health <= 0 OR current_health > starting_health`,
    'agents act only while they live': `SELECT * FROM agent_actions JOIN agents USING (agent_id)
      WHERE step_number <= birth_time OR step_number > death_time`,
    'who died has an incident that says so': `SELECT * FROM agents AS a WHERE death_time IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM health_incidents AS h WHERE h.agent_id = a.agent_id AND h.step_number = a.death_time
        AND json_extract(details, '$.final_state') = 'dead')`,
    'control agents do not learn': `SELECT * FROM learning_experiences JOIN agents USING (agent_id)
      WHERE agent_type = 'control'`,
    'keys refer to something': 'SELECT * FROM pragma_foreign_key_check',
  };

  test.each(Object.entries(violations))('%s', (_rule, sql) => {
    expect(database.rows({ sql, parameters: [] })).toEqual([]);
  });

  test('shows every kind of action, birth and death', () => {
    const names = (sql: string) =>
      database.rows<{ name: string }>({ sql, parameters: [] }).map((row) => row.name);
    expect(names('SELECT DISTINCT action_type AS name FROM agent_actions ORDER BY 1')).toEqual([
      'attack',
      'defend',
      'gather',
      'move',
      'pass',
      'reproduce',
      'share',
    ]);
    expect(names('SELECT DISTINCT cause AS name FROM health_incidents ORDER BY 1')).toEqual([
      'combat_damage',
      'healing',
      'old_age',
      'starvation',
    ]);
    expect(names('SELECT count(*) AS name FROM agents WHERE generation > 1')[0]).toBeGreaterThan(5);
  });
});
