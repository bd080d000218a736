import { expect, test } from 'vitest';
import { SqlFailure } from '../database/connection.ts';
import { stateRecord } from '../testing/farm-records.ts';
import { loggedFarm } from '../testing/logged-farm.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { InvalidRecord } from './errors.ts';
import { SimulationDatabase } from './simulation-database.ts';

const engine = await nodeEngine();

test('is written at once with its states and resources', () => {
  const { log, rows } = loggedFarm(engine);
  const resource = { resourceId: 'r', amount: 4, x: 7, y: 8 };
  log.logStep(3, [stateRecord('a', 1), stateRecord('a', 2)], [resource], {
    totalAgents: 1,
    agentTypeCounts: { system: 1 },
  });
  expect(rows('SELECT id, agent_id, step_number, resource_level, is_defending FROM agent_states')).toEqual([
    { id: 's:a-3', agent_id: 'a', step_number: 3, resource_level: 2, is_defending: 0 },
  ]);
  expect(rows('SELECT simulation_id, step_number, resource_id, amount FROM resource_states')).toEqual([
    { simulation_id: 's', step_number: 3, resource_id: 'r', amount: 4 },
  ]);
  expect(
    rows('SELECT total_agents, agent_type_counts, births, resources_consumed FROM simulation_steps'),
  ).toEqual([{ total_agents: 1, agent_type_counts: '{"system":1}', births: null, resources_consumed: 0 }]);
});

test('that is logged again updates the numbers it gives, and adds what is not there', () => {
  const { log, rows } = loggedFarm(engine);
  const resource = { resourceId: 'r', amount: 4, x: 7, y: 8 };
  log.logStep(3, [stateRecord('a', 1)], [resource], { totalAgents: 2, births: 1 });
  log.logStep(3, [stateRecord('b', 2)], [], { totalAgents: 1, deaths: 4 });
  expect(rows('SELECT agent_id, resource_level FROM agent_states')).toEqual([
    { agent_id: 'a', resource_level: 1 },
    { agent_id: 'b', resource_level: 2 },
  ]);
  expect(rows('SELECT total_agents, births, deaths FROM simulation_steps')).toEqual([
    { total_agents: 1, births: 1, deaths: 4 },
  ]);
  expect(() => log.logStep(3, [stateRecord('b', 2)], [], { totalAgents: 9 })).toThrow(
    'states[0].agentId is taken: it was logged for step 3 already',
  );
  expect(() => log.logStep(3, [], [resource], {})).toThrow(/resources\[0\]\.resourceId is taken/);
  expect(rows('SELECT total_agents FROM simulation_steps')).toEqual([{ total_agents: 1 }]);
});

test('that is logged again is refused where there is one simulation only', () => {
  const { database, clock, rows } = loggedFarm(engine);
  const single = SimulationDatabase.open(database, 's', { clock });
  single.logger.logStep(3, [], [], { births: 1 });
  expect(() => single.logger.logStep(3, [], [], { births: 2 })).toThrow(/^step is taken: step 3/);
  const again = SimulationDatabase.open(database, 's', { clock });
  expect(() => again.logger.logStep(3, [], [], { births: 2 })).toThrow(InvalidRecord);
  expect(rows('SELECT births FROM simulation_steps')).toEqual([{ births: 1 }]);
});

test('fills the columns of every generation with the same numbers', () => {
  const { log, rows } = loggedFarm(engine);
  const agentTypeCounts = { SystemAgent: 2, independent: 3, chaos: 4 };
  log.logStep(1, [], [], {
    agentTypeCounts,
    combatEncounters: 5,
    successfulAttacks: 1,
    resourcesShared: 0.5,
  });
  expect(
    rows(`SELECT agent_type_counts, system_agents, independent_agents, control_agents, combat_encounters,
      combat_encounters_this_step, successful_attacks, successful_attacks_this_step, resources_shared,
      resources_shared_this_step FROM simulation_steps`),
  ).toEqual([
    {
      agent_type_counts: '{"SystemAgent":2,"independent":3,"chaos":4}',
      system_agents: 2,
      independent_agents: 3,
      control_agents: 0,
      combat_encounters: 5,
      combat_encounters_this_step: 5,
      successful_attacks: 1,
      successful_attacks_this_step: 1,
      resources_shared: 0.5,
      resources_shared_this_step: 0.5,
    },
  ]);
});

test('of number 0 replaces what was said of its resources before', () => {
  const { log, rows } = loggedFarm(engine);
  log.logResource({ resourceId: 'r', amount: 9, x: 1, y: 1 });
  log.logResources([{ resourceId: 'q', amount: 8, x: 1, y: 1 }]);
  log.logStep(0, [], [{ resourceId: 'r', amount: 7, x: 1, y: 1 }], {});
  expect(rows('SELECT step_number, resource_id, amount FROM resource_states ORDER BY amount')).toEqual([
    { step_number: 0, resource_id: 'r', amount: 7 },
    { step_number: 0, resource_id: 'q', amount: 8 },
  ]);
  expect(() => log.logResource({ resourceId: 'p', amount: 9, x: 1, y: 1 })).toThrow(/^step is taken/);
});

test('is written as a whole or not at all', () => {
  const { log, count, database } = loggedFarm(engine);
  database.execute(`CREATE TRIGGER full BEFORE INSERT ON simulation_steps
    BEGIN SELECT raise(ABORT, 'disk full'); END`);
  expect(() => log.logStep(1, [stateRecord('a', 1)], [], {})).toThrow(SqlFailure);
  expect([count('agent_states'), count('simulation_steps')]).toEqual([0, 0]);
  database.execute('DROP TRIGGER full');
  log.logStep(1, [stateRecord('a', 1)], [], {});
  expect([count('agent_states'), count('simulation_steps')]).toEqual([1, 1]);
});
