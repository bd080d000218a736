import { beforeAll, describe, expect, test } from 'vitest';
import type { ModelConfiguration } from '../../api/recording.ts';
import type { RecordableDatabase } from '../../database/recordable-database.ts';
import { ManualClock } from '../../recorder/clock.ts';
import { ExperimentDatabase } from '../../recorder/experiment-database.ts';
import { nodeEngine } from '../../testing/node-engine.ts';
import { recordingHash } from '../recording-hash.ts';
import { recordFarm } from './record-farm.ts';

/** Generous: a busy machine must not fail these. */
const patience = 60_000;
const engine = await nodeEngine();

function recorded(...runs: readonly ModelConfiguration[]): RecordableDatabase {
  return recordedAt(0, ...runs);
}

function recordedAt(time: number, ...runs: readonly ModelConfiguration[]): RecordableDatabase {
  const database = engine.create();
  const experiment = ExperimentDatabase.open(database, 'e', { clock: new ManualClock(time) });
  for (const [index, run] of runs.entries()) recordFarm(experiment, `s${index}`, run);
  experiment.updateExperimentStatus('completed');
  return database;
}

const lively = {
  seed: 5,
  simulation_steps: 90,
  environment: { width: 40, height: 40 },
  resources: { initial_resources: 40 },
  agent_behavior: { old_age: 40 },
} as const;

test('without regrowth the farm dies out and says so', { timeout: patience }, () => {
  const database = recorded({
    resources: { resource_regen_rate: 0, initial_resources: 20 },
  });
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
    max_steps_configured: 200,
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
    'means are those of the states': `SELECT * FROM (SELECT s.*, avg(resource_level) AS resources, avg(current_health) AS health,
        avg(age) AS age, avg(total_reward) AS reward FROM simulation_steps AS s JOIN agent_states AS a
        USING (simulation_id, step_number) GROUP BY s.simulation_id, s.step_number)
      WHERE abs(average_agent_resources - resources) > 1e-6 OR abs(average_agent_health - health) > 1e-6
        OR abs(average_agent_age - age) > 1e-6 OR abs(average_reward - reward) > 1e-6`,
    'what is collected is the sum of the rewards': `SELECT * FROM agent_states AS s WHERE abs(total_reward - coalesce(
      (SELECT sum(reward) FROM agent_actions AS a WHERE a.agent_id = s.agent_id AND a.step_number <= s.step_number), 0)) > 1e-6`,
    'attacks and gifts of a step are those of the actions': `SELECT * FROM (SELECT s.*,
        sum(action_type = 'attack') AS attacks, sum(coalesce(json_extract(details, '$.damage_dealt'), 0) > 0) AS hits,
        sum(coalesce(json_extract(details, '$.amount_shared'), 0)) AS shared
        FROM simulation_steps AS s JOIN agent_actions AS a USING (simulation_id, step_number)
        GROUP BY s.simulation_id, s.step_number)
      WHERE attacks <> combat_encounters OR hits <> successful_attacks OR abs(shared - resources_shared) > 1e-6
        OR attacks <> combat_encounters_this_step OR hits <> successful_attacks_this_step
        OR abs(shared - resources_shared_this_step) > 1e-6`,
    'a child is one generation after its parent': `SELECT * FROM agents AS c JOIN agents AS p
      ON p.agent_id = substr(c.genome_id, 1, instr(c.genome_id, ':') - 1) WHERE c.generation <> p.generation + 1`,
    'every child has a parent': `SELECT * FROM agents WHERE birth_time > 0 AND
      substr(genome_id, 1, instr(genome_id, ':') - 1) NOT IN (SELECT agent_id FROM agents)`,
    'a weight of a child is at most a tenth more or less than the parent’s': `SELECT * FROM agents AS c JOIN agents AS p
      ON p.agent_id = substr(c.genome_id, 1, instr(c.genome_id, ':') - 1), json_each(c.action_weights) AS w
      WHERE abs(w.value - json_extract(p.action_weights, '$.' || w.key)) >
        0.1 * json_extract(p.action_weights, '$.' || w.key) + 1e-4`,
    'every birth is a reproduction that succeeded': `SELECT agent_id FROM agents WHERE birth_time > 0
      EXCEPT SELECT offspring_id FROM reproduction_events WHERE success`,
    'every reproduction is an action': `SELECT step_number, parent_id FROM reproduction_events
      EXCEPT SELECT step_number, agent_id FROM agent_actions WHERE action_type = 'reproduce'`,
    'a failed reproduction has a reason and costs nothing': `SELECT * FROM reproduction_events WHERE NOT success
      AND (failure_reason IS NULL OR parent_resources_after <> parent_resources_before)`,
    'health and resources never fall below nothing': `SELECT * FROM agent_states
      WHERE resource_level < 0 OR current_health <= 0 OR current_health > starting_health`,
    'nobody leaves the plane': `SELECT * FROM agent_states WHERE position_x NOT BETWEEN 0 AND 40 OR position_y NOT BETWEEN 0 AND 40`,
    'agents act once in each step of their lives': `SELECT * FROM agent_actions JOIN agents USING (agent_id)
      GROUP BY agent_id, step_number HAVING count(*) > 1 OR step_number <= birth_time OR step_number > death_time`,
    'every action comes from the state before it': `SELECT * FROM agent_actions AS a LEFT JOIN agent_states AS s ON s.id = a.state_before_id
      WHERE s.id IS NULL OR s.step_number <> a.step_number - 1 OR s.agent_id <> a.agent_id`,
    'every action leads to the state after it, unless the agent died': `SELECT * FROM agent_actions AS a JOIN agents USING (agent_id)
      LEFT JOIN agent_states AS s ON s.id = a.state_after_id
      WHERE (s.id IS NULL) <> (death_time IS NOT NULL AND death_time = a.step_number) OR s.step_number <> a.step_number`,
    'gathering adds to the agent what it takes from the place': `SELECT * FROM agent_actions
      WHERE json_extract(details, '$.amount_gathered') IS NOT NULL AND (
        abs(resources_after - resources_before - json_extract(details, '$.amount_gathered')) > 1e-6
        OR abs(json_extract(details, '$.resource_before') - json_extract(details, '$.resource_after')
          - json_extract(details, '$.amount_gathered')) > 1e-6)`,
    'who died has an incident that says so': `SELECT * FROM agents AS a WHERE death_time IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM health_incidents AS h WHERE h.agent_id = a.agent_id AND h.step_number = a.death_time
        AND json_extract(details, '$.final_state') = 'dead')`,
    'control agents do not learn': `SELECT * FROM learning_experiences JOIN agents USING (agent_id)
      WHERE agent_type = 'control'`,
    'edges join agents who are there': `SELECT * FROM interactions WHERE source_id NOT IN (SELECT agent_id FROM agents)
      OR target_id NOT IN (SELECT agent_id FROM agents) OR source_id = target_id`,
    'keys refer to something': 'SELECT * FROM pragma_foreign_key_check',
  };

  test.each(Object.entries(violations))('%s', (_rule, sql) => {
    expect(database.rows({ sql, parameters: [] })).toEqual([]);
  });

  test('shows every kind of action, birth, death, failure and edge', () => {
    const names = (sql: string) =>
      database.rows<{ name: string }>({ sql, parameters: [] }).map((row) => row.name);
    const kinds = 'attack defend gather move pass reproduce share'.split(' ');
    expect(names('SELECT DISTINCT action_type AS name FROM agent_actions ORDER BY 1')).toEqual(kinds);
    expect(names('SELECT DISTINCT cause AS name FROM health_incidents ORDER BY 1')).toEqual([
      'combat_damage',
      'healing',
      'old_age',
      'starvation',
    ]);
    const reasons =
      'SELECT DISTINCT failure_reason AS name FROM reproduction_events WHERE NOT success ORDER BY 1';
    expect(names(reasons)).toEqual(['chance', 'insufficient_resources']);
    expect(names('SELECT DISTINCT interaction_type AS name FROM interactions ORDER BY 1')).toEqual([
      'attack',
      'reproduce',
      'share',
    ]);
    const modules = 'SELECT DISTINCT module_id AS name FROM learning_experiences ORDER BY 1';
    const ids = ['independent.fed', 'independent.hungry', 'system.fed', 'system.hungry'];
    expect(names(modules)).toEqual(ids);
    expect(names('SELECT count(*) AS name FROM agents WHERE generation > 1')[0]).toBeGreaterThan(5);
  });
});

test('one number tells two recordings apart, whenever they were made', { timeout: patience }, () => {
  const short = { ...lively, simulation_steps: 20 };
  const hash = recordingHash(recorded(short));
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(recordingHash(recordedAt(Date.UTC(2026, 0, 1), short))).toBe(hash);
  expect(recordingHash(recorded({ ...short, seed: 6 }))).not.toBe(hash);
});
