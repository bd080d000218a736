import { beforeEach, describe, expect, test } from 'vitest';
import { SqlFailure } from '../database/connection.ts';
import type { RecordableDatabase } from '../database/recordable-database.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { ManualClock } from './clock.ts';
import type { DataLogger } from './data-logger.ts';
import { ExperimentDatabase, type ExperimentOptions } from './experiment-database.ts';
import { type AgentRecord, type AgentStateRecord, InvalidRecord } from './farm-records.ts';

const engine = await nodeEngine();
let database: RecordableDatabase;
let clock: ManualClock;

const agent = (agentId: string): AgentRecord => ({
  agentId,
  birthTime: 0,
  agentType: 'system',
  x: 1,
  y: 2,
  initialResources: 5,
  startingHealth: 100,
  genomeId: '::1',
});
const state = (agentId: string, resources: number): AgentStateRecord => ({
  agentId,
  x: 1,
  y: 2,
  resources,
  health: 90,
  isDefending: false,
  totalReward: 0.5,
  age: 3,
});

function logger(options: ExperimentOptions = {}): DataLogger {
  const experiment = ExperimentDatabase.open(database, 'e', { clock, ...options });
  const context = experiment.createSimulationContext('s', {});
  context.logger.logAgents([agent('a'), agent('b')]);
  return context.logger;
}

function rows<Row = Record<string, unknown>>(sql: string): Row[] {
  return database.rows<Row>({ sql, parameters: [] });
}

function count(table: string): number | undefined {
  return rows<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)[0]?.n;
}

beforeEach(() => {
  database = engine.create();
  clock = new ManualClock(Date.UTC(2025, 0, 2, 3, 4, 5, 6));
});

describe('flushing', () => {
  test('a full buffer is written, others wait', () => {
    const log = logger({ bufferSize: 2 });
    log.logHealthIncident({ step: 1, agentId: 'a', healthBefore: 9, healthAfter: 8, cause: 'starvation' });
    log.logAgentAction({ step: 1, agentId: 'a', actionType: 'move' });
    expect([count('agent_actions'), log.pending]).toEqual([0, 2]);
    log.logAgentAction({ step: 1, agentId: 'b', actionType: 'pass' });
    expect([count('agent_actions'), count('health_incidents'), log.pending]).toEqual([2, 0, 1]);
  });

  test('after the interval the next step writes everything, and the interval starts anew', () => {
    const log = logger({ flushInterval: 1000 });
    log.logAgentAction({ step: 1, agentId: 'a', actionType: 'move' });
    clock.advance(999);
    log.logStep(1, [], [], {});
    expect(count('agent_actions')).toBe(0);
    clock.advance(1);
    log.logStep(2, [], [], {});
    expect(count('agent_actions')).toBe(1);
    log.logAgentAction({ step: 3, agentId: 'a', actionType: 'move' });
    clock.advance(999);
    log.flushIfDue();
    expect(count('agent_actions')).toBe(1);
  });

  test('a failure keeps what was gathered, and nothing of it is written', () => {
    const log = logger();
    log.logAgentAction({ step: 1, agentId: 'a', actionType: 'move' });
    log.logHealthIncident({ step: 1, agentId: 'a', healthBefore: 9, healthAfter: 8, cause: 'starvation' });
    database.execute(`CREATE TRIGGER full BEFORE INSERT ON health_incidents
      BEGIN SELECT raise(ABORT, 'disk full'); END`);
    expect(() => log.flush()).toThrow(SqlFailure);
    expect([count('agent_actions'), count('health_incidents'), log.pending]).toEqual([0, 0, 2]);
    database.execute('DROP TRIGGER full');
    log.flush();
    expect([count('agent_actions'), count('health_incidents'), log.pending]).toEqual([1, 1, 0]);
  });

  test('what is gathered about an agent can be discarded', () => {
    const log = logger();
    log.logAgentAction({ step: 1, agentId: 'a', actionType: 'move' });
    log.logAgentAction({ step: 1, agentId: 'b', actionType: 'move' });
    log.logAgentDeath('a', 1);
    expect(log.discardPending(['a'])).toBe(3);
    log.flush();
    expect(rows('SELECT agent_id FROM agent_actions')).toEqual([{ agent_id: 's.b' }]);
    expect(rows("SELECT death_time FROM agents WHERE agent_id = 's.a'")).toEqual([{ death_time: null }]);
  });
});

describe('a step', () => {
  test('is written at once with its states and resources', () => {
    const log = logger();
    const resource = { resourceId: 'r', amount: 4, x: 7, y: 8 };
    log.logStep(3, [state('a', 1), state('a', 2)], [resource], {
      totalAgents: 1,
      agentTypeCounts: { system: 1 },
    });
    expect(rows('SELECT id, agent_id, step_number, resource_level, is_defending FROM agent_states')).toEqual([
      { id: 's:s.a-3', agent_id: 's.a', step_number: 3, resource_level: 2, is_defending: 0 },
    ]);
    expect(rows('SELECT simulation_id, step_number, resource_id, amount FROM resource_states')).toEqual([
      { simulation_id: 's', step_number: 3, resource_id: 'r', amount: 4 },
    ]);
    expect(
      rows('SELECT total_agents, agent_type_counts, births, resources_consumed FROM simulation_steps'),
    ).toEqual([{ total_agents: 1, agent_type_counts: '{"system":1}', births: null, resources_consumed: 0 }]);
  });

  test('that is logged again replaces what was there', () => {
    const log = logger();
    const resource = { resourceId: 'r', amount: 4, x: 7, y: 8 };
    log.logStep(3, [state('a', 1), state('b', 1)], [resource], { totalAgents: 2 });
    log.logStep(3, [state('a', 2)], [resource], { totalAgents: 1 });
    expect(rows('SELECT agent_id, resource_level FROM agent_states')).toEqual([
      { agent_id: 's.a', resource_level: 2 },
    ]);
    expect([count('resource_states'), count('simulation_steps')]).toEqual([1, 1]);
  });

  test('is written as a whole or not at all', () => {
    const log = logger();
    expect(() => log.logStep(1, [state('a', 1), state('nobody', 1)], [], {})).toThrow(/FOREIGN KEY/);
    expect([count('agent_states'), count('simulation_steps')]).toEqual([0, 0]);
  });
});

describe('records', () => {
  test('an action keeps its reward, its details and its target, which may be an agent', () => {
    const log = logger();
    const details = { damage_dealt: 2, target_id: 'b' };
    log.logAgentAction({ step: 1, agentId: 'a', actionType: 'attack', targetId: 'b', reward: 0.5, details });
    log.logAgentAction({ step: 1, agentId: 'a', actionType: 'gather', targetId: 'r1', details: {} });
    log.flush();
    expect(
      rows('SELECT agent_id, action_target_id, reward, details, module_type FROM agent_actions'),
    ).toEqual([
      {
        agent_id: 's.a',
        action_target_id: 's.b',
        reward: 0.5,
        details: '{"damage_dealt":2,"target_id":"s.b"}',
        module_type: null,
      },
      { agent_id: 's.a', action_target_id: 'r1', reward: null, details: null, module_type: null },
    ]);
  });

  test('a child names its parent as it is stored', () => {
    const log = logger();
    log.logAgent({ ...agent('c'), genomeId: 'a:1', generation: 1, birthTime: 4, actionWeights: { move: 1 } });
    expect(
      rows("SELECT genome_id, generation, birth_time, action_weights FROM agents WHERE agent_id = 's.c'"),
    ).toEqual([{ genome_id: 's.a:1', generation: 1, birth_time: 4, action_weights: '{"move":1}' }]);
  });

  test('a death is the time of the agent and an incident of the simulation', () => {
    const log = logger();
    log.logAgentDeath('a', 7, 'combat_damage');
    log.flush();
    expect(rows("SELECT death_time FROM agents WHERE agent_id = 's.a'")).toEqual([{ death_time: 7 }]);
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
    const log = logger();
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
        offspring_id: 's.b',
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

  test.each([-1, 0.5, Number.NaN])('step %s is refused', (step) => {
    const log = logger();
    expect(() => log.logAgentAction({ step, agentId: 'a', actionType: 'move' })).toThrow(InvalidRecord);
    expect(() => log.logStep(step, [], [], {})).toThrow(InvalidRecord);
    expect(log.pending).toBe(0);
  });

  test.each(['', 'a:b'])('the agent id "%s" is refused', (agentId) => {
    expect(() => logger().logAgent(agent(agentId))).toThrow(InvalidRecord);
  });
});
