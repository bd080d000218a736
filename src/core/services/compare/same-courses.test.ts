import { describe, expect, it } from 'vitest';
import { farmGenerationIds, type TestGenerationId } from '../../testing/generations.ts';
import { mappedText } from '../../testing/mapped.ts';
import { expectSameAsSingle } from '../../testing/same-courses.ts';
import { readSimulations } from '../simulations.ts';
import type { Source } from '../source.ts';

/** Three simulations of different steps and types, with everything that figures are made of; the last has no rows. */
const farm = `
  simulation s1 steps 0..3
  agent a1 SystemAgent born 0 died 3 generation 0 genome ::1
  agent a2 IndependentAgent born 0 generation 0 genome ::2
  agent a3 SystemAgent born 1 genome a1:1 generation 1
  state a1 @0..2 resources 4 health 90 reward 1
  state a2 @0..3 resources 2 health 70 reward 2
  state a3 @1..3 resources 6 health 80 reward 6
  resource r1 @0..3 amount 5
  resource r2 @0..2 amount 3
  action a1 @1 attack -> a2 reward 1 {"damage_dealt": 3}
  action a3 @2 attack -> a2 reward 2 {}
  action a2 @2 share -> a1 reward 0 {"amount_shared": 2}
  learn a1 @1 dqn module 7 action 0 as attack reward 1
  learn a1 @2 dqn module 7 action 1 as share reward 4
  incident a1 @3 starvation
  simulation s2 steps 10..15
  agent a7 ControlAgent born 10 died 15 generation 0 genome ::1
  agent a8 SystemAgent born 12 generation 1 genome a7:1
  state a7 @10..14 resources 1 health 50 reward 3
  state a8 @12..15 resources 9 health 95 reward 0
  resource r3 @10..15 amount 7
  action a8 @14 attack -> a7 reward 5 {"damage_dealt": 1}
  action a7 @14 gather reward 1
  action a7 @12 share -> a8 reward 0 {"amount_shared": 1.5}
  learn a7 @14 move module 8 action 1 as gather reward 2
  simulation s3
`;

const society = `
  run r1
  bank x deposit @1 account ax amount 10 balance 10
  bank y salary @2 account ay amount 5 balance 5
  bank x withdrawal @3 account ax amount 4 balance 6
  trade food x -> y @1 quantity 2 price 3 cost 6
  trade tools y -> x @2 quantity 1 price 4 cost 4
  memory x @1 importance 0.4 content "met y"
  memory y @3 importance 0.8 content "rich"
  event AGENT_ACTION_CHOSEN x @2 {"action_type": "rest"}
  run r2
  bank z deposit @4 account az amount 3 balance 3
  trade food x -> z @4 quantity 4 price 2 cost 8
  memory z @5 importance 0.1 content "alone"
  event TRADE_COMPLETED x @4
  event AGENT_ACTION_CHOSEN z @6 {"action_type": "move"}
  run r3
`;

async function sourceOf(text: string, generation: TestGenerationId): Promise<Source> {
  const { connection, mapping } = await mappedText(generation, text);
  return { connection, large: false, ...mapping };
}

function simulationsOf(source: Source): readonly string[] {
  return readSimulations(source).simulations.map(({ id }) => id);
}

/** Empties what programs may leave unfilled, so that it is worked out from other tables. */
const cleared = [
  ['total_agents', 'births', 'deaths'],
  ['agent_type_counts'],
  ['average_agent_resources', 'average_agent_health', 'average_agent_age', 'average_reward'],
  ['total_resources', 'resources_consumed'],
];

describe('courses of several simulations', () => {
  it.each(farmGenerationIds)('of %s have the same numbers as each simulation alone', async (generation) => {
    const source = await sourceOf(farm, generation);
    expect(expectSameAsSingle(source, simulationsOf(source))).toBeGreaterThan(100);
  });

  it.each(cleared)('have the same numbers where %s and others are not stored', async (...columns) => {
    const set = columns.map((column) => `${column} = NULL`).join(', ');
    const some = `sql UPDATE simulation_steps SET ${set} WHERE simulation_id = 's2'`;
    const source = await sourceOf(`${farm}\n${some}`, 'farm-2025-11');
    expect(expectSameAsSingle(source, simulationsOf(source))).toBeGreaterThan(100);
  });

  it('have the same numbers where columns are 0 throughout in one of them', async () => {
    const silent = `sql UPDATE simulation_steps SET births = 0, deaths = 0, resources_shared = 0,
      total_resources = 0 WHERE simulation_id = 's1'`.replace(/\s+/g, ' ');
    const source = await sourceOf(`${farm}\n${silent}`, 'farm-2025-10-31');
    expect(expectSameAsSingle(source, simulationsOf(source))).toBeGreaterThan(100);
  });

  it('have the same numbers where there is no table of steps, and rows of simulations alternate', async () => {
    const shuffled = `sql CREATE TABLE moved AS SELECT * FROM agent_actions ORDER BY step_number DESC, simulation_id
      sql DELETE FROM agent_actions
      sql INSERT INTO agent_actions SELECT * FROM moved
      sql DROP TABLE moved
      sql DROP TABLE simulation_steps`;
    const source = await sourceOf(`${farm}\n${shuffled}`, 'farm-2025-11');
    expect(expectSameAsSingle(source, ['s2', 's1', 's3'])).toBeGreaterThan(100);
  });

  it('have the same numbers where values are no numbers', async () => {
    const odd = `sql UPDATE agent_states SET resource_level = 'lots' WHERE agent_id = 'a2'
      sql UPDATE agent_actions SET details = '{"damage_dealt": "none"}', reward = 'much' WHERE agent_id = 'a1'
      sql UPDATE simulation_steps SET average_agent_resources = NULL, average_reward = 9e999
      sql INSERT INTO simulation_steps (simulation_id, step_number, total_agents) VALUES ('s1', 'abc', 99)`;
    const source = await sourceOf(`${farm}\n${odd}`, 'farm-2025-11');
    expect(expectSameAsSingle(source, simulationsOf(source))).toBeGreaterThan(100);
  });

  it.each(['society-v6', 'society-agents'] as const)('of %s are the same too', async (generation) => {
    const source = await sourceOf(society, generation);
    const compared = expectSameAsSingle(source, simulationsOf(source));
    expect(compared).toBeGreaterThan(generation === 'society-v6' ? 50 : -1);
  });
});
