import { expect, test } from 'vitest';
import { agentRecord, stateRecord } from '../testing/farm-records.ts';
import { loggedFarm } from '../testing/logged-farm.ts';
import { nodeEngine } from '../testing/node-engine.ts';

const engine = await nodeEngine();

test('an action keeps its reward, its details and its target, which may be an agent', () => {
  const { log, rows } = loggedFarm(engine);
  const details = { damage_dealt: 2, target_id: 'b' };
  log.logAgentAction({ step: 1, agentId: 'a', actionType: 'attack', targetId: 'b', reward: 0.5, details });
  log.logAgentAction({ step: 1, agentId: 'a', actionType: 'gather', targetId: 'r1', details: {} });
  log.flush();
  expect(rows('SELECT agent_id, action_target_id, reward, details, module_type FROM agent_actions')).toEqual([
    {
      agent_id: 'a',
      action_target_id: 'b',
      reward: 0.5,
      details: '{"damage_dealt":2,"target_id":"b"}',
      module_type: null,
    },
    { agent_id: 'a', action_target_id: 'r1', reward: null, details: null, module_type: null },
  ]);
});

test('a child names its parent as it is stored', () => {
  const { log, rows } = loggedFarm(engine);
  log.logAgent({
    ...agentRecord('c'),
    genomeId: 'a:1',
    generation: 1,
    birthTime: 4,
    actionWeights: { move: 1 },
  });
  expect(
    rows("SELECT genome_id, generation, birth_time, action_weights FROM agents WHERE agent_id = 'c'"),
  ).toEqual([{ genome_id: 'a:1', generation: 1, birth_time: 4, action_weights: '{"move":1}' }]);
});

test('a death is the time of the agent and an incident of the simulation', () => {
  const { log, rows } = loggedFarm(engine);
  log.logAgentDeath('a', 7, 'combat_damage');
  log.flush();
  expect(rows("SELECT death_time FROM agents WHERE agent_id = 'a'")).toEqual([{ death_time: 7 }]);
  expect(
    rows(
      'SELECT simulation_id, step_number, health_before, health_after, cause, details FROM health_incidents',
    ),
  ).toEqual([
    {
      simulation_id: 's',
      step_number: 7,
      health_before: 0,
      health_after: 0,
      cause: 'combat_damage',
      details: '{"final_state":"dead"}',
    },
  ]);
});

test('reproduction and learning are recorded with success and failure', () => {
  const { log, rows } = loggedFarm(engine);
  const parent = { step: 2, parentId: 'a', parentX: 1, parentY: 2, parentGeneration: 0 };
  const spent = { parentResourcesBefore: 9, parentResourcesAfter: 5 };
  log.logReproduction({ ...parent, ...spent, outcome: { offspringId: 'b', generation: 1, resources: 3 } });
  log.logReproduction({ ...parent, ...spent, outcome: { failureReason: 'chance' } });
  log.logLearningExperience({
    step: 2,
    agentId: 'a',
    moduleType: 'dqn',
    moduleId: '7',
    actionTaken: 3,
    actionTakenMapped: 'share',
    reward: -1,
  });
  log.flush();
  expect(
    rows(
      'SELECT offspring_id, success, failure_reason, offspring_generation, timestamp FROM reproduction_events',
    ),
  ).toEqual([
    {
      offspring_id: 'b',
      success: 1,
      failure_reason: null,
      offspring_generation: 1,
      timestamp: '2025-01-02 03:04:05.006000',
    },
    {
      offspring_id: null,
      success: 0,
      failure_reason: 'chance',
      offspring_generation: null,
      timestamp: '2025-01-02 03:04:05.006000',
    },
  ]);
  expect(
    rows('SELECT module_id, action_taken, action_taken_mapped, reward FROM learning_experiences'),
  ).toEqual([{ module_id: '7', action_taken: 3, action_taken_mapped: 'share', reward: -1 }]);
});

test('a death can be written at once', () => {
  const { log, rows, count } = loggedFarm(engine);
  log.updateAgentDeath('a', 7);
  expect([count('health_incidents'), log.pending]).toEqual([1, 0]);
  expect(rows("SELECT death_time FROM agents WHERE agent_id = 'a'")).toEqual([{ death_time: 7 }]);
});

test('an action of a decision module is one action, and what the module learned', () => {
  const { log, rows } = loggedFarm(engine);
  const module = { type: 'dqn', id: '140537107297936', action: 2, actionName: 'gather' };
  log.logAgentAction({
    step: 1,
    agentId: 'a',
    actionType: 'share',
    reward: 2,
    details: { amount_shared: 1 },
    module,
  });
  log.flush();
  expect(rows('SELECT action_type, module_type, module_id, details FROM agent_actions')).toEqual([
    {
      action_type: 'share',
      module_type: 'dqn',
      module_id: '140537107297936',
      details: '{"amount_shared":1,"action_taken":2,"action_taken_mapped":"gather"}',
    },
  ]);
  expect(
    rows(
      'SELECT module_type, module_id, action_taken, action_taken_mapped, reward FROM learning_experiences',
    ),
  ).toEqual([
    {
      module_type: 'dqn',
      module_id: '140537107297936',
      action_taken: 2,
      action_taken_mapped: 'gather',
      reward: 2,
    },
  ]);
});

test('an action keeps resources and states, and waits for a state that is yet to come', () => {
  const { log, rows, count } = loggedFarm(engine, { bufferSize: 1 });
  log.logStep(0, [stateRecord('a', 1)], [], {});
  const action = { agentId: 'a', actionType: 'gather', resourcesBefore: 1, resourcesAfter: 3 };
  log.logAgentAction({ ...action, step: 1, stateBefore: 0, stateAfter: 1 });
  expect([count('agent_actions'), log.pending]).toEqual([0, 1]);
  log.logStep(1, [stateRecord('a', 3)], [], {});
  expect(
    rows('SELECT state_before_id, state_after_id, resources_before, resources_after FROM agent_actions'),
  ).toEqual([{ state_before_id: 's:a-0', state_after_id: 's:a-1', resources_before: 1, resources_after: 3 }]);
  expect(log.pending).toBe(0);
});

test('an edge joins agents and resources', () => {
  const { log, rows } = loggedFarm(engine);
  const edge = { step: 2, sourceType: 'agent', sourceId: 'a', targetType: 'resource', targetId: 'r' };
  log.logInteraction({ ...edge, interactionType: 'gather', details: { amount: 2 } });
  log.logInteraction({ ...edge, targetType: 'agent', targetId: 'b', interactionType: 'share' });
  expect(() => log.logInteraction({ ...edge, sourceId: 'r', interactionType: 'gather' })).toThrow(
    'sourceId is unknown: no agent "r" was logged',
  );
  expect(log.discardPending(['b'])).toBe(1);
  log.flush();
  expect(
    rows(
      'SELECT source_type, source_id, target_type, target_id, interaction_type, action_type, details FROM interactions',
    ),
  ).toEqual([
    {
      source_type: 'agent',
      source_id: 'a',
      target_type: 'resource',
      target_id: 'r',
      interaction_type: 'gather',
      action_type: null,
      details: '{"amount":2}',
    },
  ]);
});

test('an action refers to the states of its agent, whatever the size of their steps', () => {
  const { log, rows } = loggedFarm(engine);
  const late = 3_000_000_000;
  log.logAgentAction({ step: late, agentId: 'a', actionType: 'pass', stateBefore: 0, stateAfter: late });
  const absent = { stateBefore: null, stateAfter: null, module: null } as object;
  log.logAgentAction({ step: late, agentId: 'b', actionType: 'pass', ...absent });
  log.logStep(0, [stateRecord('a')], [], {});
  log.logStep(late, [stateRecord('a')], [], {});
  log.flush();
  expect(rows('SELECT id FROM agent_states')).toEqual([{ id: 's:a-0' }, { id: 's:a-3000000000' }]);
  expect(rows('SELECT state_before_id, state_after_id FROM agent_actions')).toEqual([
    { state_before_id: 's:a-0', state_after_id: 's:a-3000000000' },
    { state_before_id: null, state_after_id: null },
  ]);
});
