import { beforeEach, expect, test } from 'vitest';
import type { RecordableDatabase } from '../database/recordable-database.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { ManualClock } from './clock.ts';
import { ExperimentDatabase } from './experiment-database.ts';
import { InvalidRecord } from './farm-records.ts';

const engine = await nodeEngine();
let database: RecordableDatabase;
let clock: ManualClock;

const founder = { birthTime: 0, agentType: 'system', x: 0, y: 0, initialResources: 1, startingHealth: 1 };

function rows(sql: string): unknown[] {
  return database.rows({ sql, parameters: [] });
}

beforeEach(() => {
  database = engine.create();
  clock = new ManualClock(Date.UTC(2025, 0, 1));
});

test('opening stores the experiment once and keeps what is there', () => {
  ExperimentDatabase.open(database, 'e', { clock, hypothesis: 'h', variables: { rate: [1, 2] } });
  clock.advance(5000);
  ExperimentDatabase.open(database, 'e', { clock, hypothesis: 'other' });
  expect(
    rows('SELECT experiment_id, name, hypothesis, status, creation_date, tags, variables FROM experiments'),
  ).toEqual([
    {
      experiment_id: 'e',
      name: 'Experiment e',
      hypothesis: 'h',
      status: 'running',
      creation_date: '2025-01-01 00:00:00.000000',
      tags: '[]',
      variables: '{"rate":[1,2]}',
    },
  ]);
});

test('a simulation is created once and listed in order', () => {
  const experiment = ExperimentDatabase.open(database, 'e', { clock });
  const second = experiment.createSimulationContext('z', { seed: 2 });
  experiment.createSimulationContext('a', {});
  expect(experiment.createSimulationContext('z', { seed: 3 })).toBe(second);
  expect(experiment.getSimulationIds()).toEqual(['z', 'a']);
  expect(
    rows('SELECT simulation_id, experiment_id, status, parameters, simulation_db_path FROM simulations'),
  ).toEqual([
    {
      simulation_id: 'z',
      experiment_id: 'e',
      status: 'running',
      parameters: '{"seed":2}',
      simulation_db_path: 'e.db',
    },
    {
      simulation_id: 'a',
      experiment_id: 'e',
      status: 'running',
      parameters: '{}',
      simulation_db_path: 'e.db',
    },
  ]);
});

test('agents of the same name in two simulations are two agents', () => {
  const experiment = ExperimentDatabase.open(database, 'e', { clock });
  for (const id of ['one', 'two']) {
    experiment.createSimulationContext(id, {}).logger.logAgent({ ...founder, agentId: 'a' });
  }
  const bare = experiment.createSimulationContext('three', {}, { agentPrefix: '' });
  bare.logger.logAgent({ ...founder, agentId: 'a' });
  expect(rows('SELECT simulation_id, agent_id FROM agents')).toEqual([
    { simulation_id: 'one', agent_id: 'one.a' },
    { simulation_id: 'two', agent_id: 'two.a' },
    { simulation_id: 'three', agent_id: 'a' },
  ]);
});

test('recording goes on after an export, and in a copy opened anew', () => {
  const experiment = ExperimentDatabase.open(database, 'e', { clock });
  const { logger } = experiment.createSimulationContext('s', {});
  logger.logAgents(['a', 'b'].map((agentId) => ({ ...founder, agentId })));
  logger.logAgentAction({ step: 1, agentId: 'a', actionType: 'attack', targetId: 'b' });
  const file = experiment.export();
  logger.logAgentAction({ step: 2, agentId: 'a', actionType: 'attack', targetId: 'b' });
  experiment.flush();
  expect(rows('SELECT step_number FROM agent_actions')).toEqual([{ step_number: 1 }, { step_number: 2 }]);

  database = engine.openMemory(file) as RecordableDatabase;
  const again = ExperimentDatabase.open(database, 'e', { clock });
  const context = again.createSimulationContext('s', {});
  context.logger.logAgentAction({ step: 3, agentId: 'b', actionType: 'attack', targetId: 'a' });
  context.close();
  expect(rows('SELECT step_number, agent_id, action_target_id FROM agent_actions')).toEqual([
    { step_number: 1, agent_id: 's.a', action_target_id: 's.b' },
    { step_number: 3, agent_id: 's.b', action_target_id: 's.a' },
  ]);
});

test('a status is stored, the end only with completion, results only if there are any', () => {
  const experiment = ExperimentDatabase.open(database, 'e', { clock });
  experiment.createSimulationContext('s', {});
  clock.advance(1000);
  experiment.updateSimulationStatus('s', 'failed', { error_message: 'x' });
  const sql = 'SELECT status, end_time, results_summary FROM simulations';
  expect(rows(sql)).toEqual([{ status: 'failed', end_time: null, results_summary: '{"error_message":"x"}' }]);
  experiment.updateSimulationStatus('s', 'completed', {});
  experiment.updateSimulationStatus('nobody', 'completed');
  expect(rows(sql)).toEqual([
    { status: 'completed', end_time: '2025-01-01 00:00:01.000000', results_summary: '{"error_message":"x"}' },
  ]);
  experiment.updateExperimentStatus('completed', { n: 1 });
  expect(rows('SELECT status, last_updated, results_summary FROM experiments')).toEqual([
    { status: 'completed', last_updated: '2025-01-01 00:00:01.000000', results_summary: '{"n":1}' },
  ]);
});

test('a configuration is kept with its time in seconds', () => {
  const experiment = ExperimentDatabase.open(database, 'e', { clock });
  experiment.createSimulationContext('s', {}).saveConfiguration({ seed: 4 });
  expect(rows('SELECT simulation_id, timestamp, config_data FROM simulation_config')).toEqual([
    { simulation_id: 's', timestamp: 1735689600, config_data: '{"seed":4}' },
  ]);
});

test('closing writes what is gathered; when that fails, the database stays open', () => {
  const experiment = ExperimentDatabase.open(database, 'e', { clock });
  const { logger } = experiment.createSimulationContext('s', {});
  logger.logAgentAction({ step: 1, agentId: 'nobody', actionType: 'move' });
  expect(() => experiment.close()).toThrow(/FOREIGN KEY/);
  expect(logger.pending).toBe(1);
  logger.logAgent({ ...founder, agentId: 'nobody' });
  experiment.flush();
  expect(rows('SELECT agent_id FROM agent_actions')).toEqual([{ agent_id: 's.nobody' }]);
  experiment.close();
  expect(() => rows('SELECT 1')).toThrow();
});

test('ids that cannot be told apart later are refused', () => {
  expect(() => ExperimentDatabase.open(database, '')).toThrow(InvalidRecord);
  const experiment = ExperimentDatabase.open(database, 'e', { clock });
  for (const id of ['', 'a:b'])
    expect(() => experiment.createSimulationContext(id, {})).toThrow(InvalidRecord);
  experiment.createSimulationContext('s', {});
  const other = ExperimentDatabase.open(database, 'other', { clock });
  expect(() => other.createSimulationContext('s', {})).toThrow(InvalidRecord);
  expect(other.getSimulationIds()).toEqual([]);
});
