import { describe, expect, it } from 'vitest';
import type { CheckOutcome } from '../../api/integrity.ts';
import { cellAt } from '../../base/columns.ts';
import { mappedText } from '../../testing/mapped.ts';
import type { Source } from '../source.ts';
import { listChecks } from './list-checks.ts';
import { runCheck } from './run-check.ts';

type Generation = Parameters<typeof mappedText>[0];

async function sourceOf(generation: Generation, text: string): Promise<Source> {
  const { connection, mapping } = await mappedText(generation, text);
  return { connection, large: false, ...mapping };
}

/** The first line of details, or the message. */
function firstLine(outcome: CheckOutcome): unknown {
  if (outcome.kind !== 'failed') return outcome.message;
  const { columns, rows } = outcome.details;
  return columns.map((name) => {
    const column = rows.columns[name];
    return column === undefined ? undefined : cellAt(column, 0);
  });
}

/** Keeps every rule: a1 lives on, a2 is its child and dies at step 3. */
const sound = `
  simulation s1 steps 0..3
  agent a1 system born 0 generation 0 genome "::1"
  agent a2 system born 1 died 3 generation 1 genome "a1:1"
  state a1 @0..3 resources 1 health 50 starting_health 100
  state a2 @1..2 resources 1 health 100 starting_health 100
  resource r1 @0..3 amount 5
  action a1 @1 attack -> a2 {"damage_dealt": 3}
  action a1 @2 gather -> r1
  action a2 @3 pass
  learn a1 @1 dqn module 1 action 0 as attack reward 1
  incident a2 @3 starvation`;

/** The same table without the constraints that keep it sound. */
function loose(table: string, then: string): string {
  return `sql CREATE TABLE loose AS SELECT * FROM ${table}
    sql DROP TABLE ${table}
    sql ALTER TABLE loose RENAME TO ${table}
    sql ${then}`;
}

/** What is added to the sound text, how many violations that makes, and the first line of details. */
const broken: Readonly<Record<string, readonly [added: string, violations: number, line: unknown]>> = {
  table_existence: [
    'sql DROP TABLE resource_states\nsql DROP TABLE simulation_config',
    2,
    ['resource_states'],
  ],
  agents_primary_key: [
    loose('agents', "INSERT INTO agents SELECT * FROM agents WHERE agent_id = 'a1'"),
    1,
    ['s1', 'a1', 2],
  ],
  // Both states of a2, each once more.
  agent_states_primary_key: [
    loose('agent_states', "INSERT INTO agent_states SELECT * FROM agent_states WHERE agent_id = 'a2'"),
    2,
    ['s1:a2-1', 2],
  ],
  agent_states_foreign_key: ['state ghost @1..3', 3, ['s1', 1, 'ghost']],
  actions_foreign_key: [
    'action ghost @2 move\nlearn ghost @2 dqn module 1 action 0 as move reward 0',
    2,
    ['s1', 2, 'ghost'],
  ],
  incidents_foreign_key: ['incident ghost @0 healing', 1, ['s1', 0, 'ghost']],
  learning_foreign_key: ['learn ghost @2 dqn module 1 action 0 as move reward 0', 1, ['s1', 2, 'ghost']],
  agents_not_null: [
    loose('agents', "UPDATE agents SET agent_id = NULL WHERE agent_id = 'a2'"),
    1,
    ['s1', 1, 'system'],
  ],
  agent_states_not_null: [
    loose('agent_states', "UPDATE agent_states SET id = NULL WHERE agent_id = 'a2'"),
    2,
    ['a2', null],
  ],
  // Death at the step of birth is too early as well.
  temporal_consistency: [
    'agent a3 system born 2 died 2\nagent a4 system born 3 died 1',
    2,
    ['s1', 'a3', 2, 2],
  ],
  step_ordering: ["sql UPDATE agent_states SET step_number = -1 WHERE id = 's1:a1-0'", 1, ['s1', -1, 'a1']],
  // 101 of 100 and -1 break it, 0 and 100 do not.
  health_ranges: [
    `agent a3 system born 0
     state a3 @0 health 101 starting_health 100
     state a3 @1 health -1 starting_health 100
     state a3 @2 health 0 starting_health 100`,
    2,
    ['s1', 0, 'a3', 101, 100],
  ],
  resource_ranges: ['agent a3 system\nstate a3 @0 resources -0.5', 1, ['s1', 0, 'a3', -0.5]],
  resource_amounts: ['resource r2 @0..1 amount -1', 2, ['s1', 0, 'r2', -1]],
  // A grandchild of generation 3; a founder's generation is not asked.
  generation_monotonicity: [
    'agent a3 system born 2 generation 3 genome "a2:1"\nagent a4 system born 0 generation 9 genome "a1:2"',
    1,
    ['s1', 'a3', 3, 'a2', 1],
  ],
  // Stored 4 of 1: 3 too many in total and of system; chaos is off by 2, which is let pass.
  population_consistency: [
    `sql UPDATE simulation_steps SET total_agents = 4, agent_type_counts = '{"system": 4, "chaos": 2}' WHERE step_number = 3`,
    2,
    ['s1', 3, 'total', 4, 1],
  ],
  // 4 to 6 and 8 to 9 are missing: five steps in two holes.
  step_continuity: ['step 7 total 1\nstep 10 total 1', 5, ['s1', 4, 6, 3, 3, 7]],
  action_targets: ['action a1 @1 attack -> ghost', 1, ['s1', 1, 'a1', 'attack', 'ghost']],
  duplicate_agent_steps: [
    loose('agent_states', "INSERT INTO agent_states SELECT * FROM agent_states WHERE agent_id = 'a2'"),
    2,
    ['s1', 1, 'a2', 2],
  ],
  // Before birth at 1 and after death at 3; at 3 itself is let pass.
  actions_in_life: ['action a2 @0 move\naction a2 @4 move', 2, ['s1', 0, 'a2', 1, 3]],
  states_after_death: ['state a2 @3..4', 1, ['s1', 4, 'a2', 3]],
  total_agents_vs_states: [
    'sql UPDATE simulation_steps SET total_agents = 9 WHERE step_number = 2',
    1,
    ['s1', 2, 9, 2],
  ],
  births_vs_agents: [
    'sql UPDATE simulation_steps SET births = 2 WHERE step_number IN (0, 1)',
    1,
    ['s1', 1, 2, 1],
  ],
  deaths_vs_agents: ['sql UPDATE simulation_steps SET deaths = 0 WHERE step_number = 3', 1, ['s1', 3, 0, 1]],
  json_parses: [
    `sql UPDATE agent_actions SET details = '{"damage' WHERE action_type = 'attack' AND module_type IS NULL`,
    1,
    ['agent_actions', 'details', 1, 'action_id', '{"damage'],
  ],
  orphan_simulations: [
    "sql UPDATE resource_states SET simulation_id = 's9'",
    4,
    ['resource_states', 'simulation_id', 's9', 4],
  ],
  rows_without_simulation: [
    'sql UPDATE health_incidents SET simulation_id = NULL',
    1,
    ['health_incidents', 'simulation_id', null, 1],
  ],
};

describe('the rules of an AgentFarm file', () => {
  it('all hold on sound data', async () => {
    const source = await sourceOf('farm-2025-11', sound);
    for (const scope of ['all', ['s1']] as const) {
      const outcomes = listChecks(source).map(({ id }) => [id, runCheck(source, scope, id)]);
      expect(outcomes.filter(([, outcome]) => (outcome as CheckOutcome).kind !== 'passed')).toEqual([]);
    }
  });

  it('are each broken in a test', async () => {
    const source = await sourceOf('farm-2025-11', sound);
    const ids = listChecks(source).map(({ id }) => id);
    // A database that does not open has nobody to ask it.
    expect(ids.filter((id) => !(id in broken))).toEqual(['database_connection']);
  });

  it.each(Object.entries(broken))('%s fails where it is broken', async (id, [added, violations, line]) => {
    const outcome = runCheck(await sourceOf('farm-2025-11', `${sound}\n${added}`), 'all', id);
    expect([outcome.kind === 'failed' && outcome.violations, firstLine(outcome)]).toEqual([violations, line]);
  });
});
