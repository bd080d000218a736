import { beforeEach, expect, test } from 'vitest';
import type { RecordableDatabase } from '../database/recordable-database.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { ManualClock } from './clock.ts';
import { FlushFailed, InvalidRecord, RecorderClosed } from './errors.ts';
import { ExperimentDatabase } from './experiment-database.ts';

const engine = await nodeEngine();
let database: RecordableDatabase;
let clock: ManualClock;

const founder = { birthTime: 0, agentType: 'system', x: 0, y: 0, initialResources: 1, startingHealth: 1 };

const state = (agentId: string) => ({
  agentId,
  x: 0,
  y: 0,
  resources: 1,
  health: 1,
  isDefending: false,
  totalReward: 0,
  age: 0,
});

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

test('agents of the same name in two simulations are two agents, each with its own rows', () => {
  const experiment = ExperimentDatabase.open(database, 'e', { clock });
  for (const [index, id] of ['one', 'two'].entries()) {
    const { logger } = experiment.createSimulationContext(id, {});
    logger.logAgent({ ...founder, agentId: 'a' });
    logger.logAgentAction({ step: index, agentId: 'a', actionType: 'move' });
    logger.logAgentDeath('a', index + 5);
  }
  experiment.flush();
  expect(rows('SELECT simulation_id, agent_id, death_time FROM agents')).toEqual([
    { simulation_id: 'one', agent_id: 'a', death_time: 5 },
    { simulation_id: 'two', agent_id: 'a', death_time: 6 },
  ]);
  expect(rows('SELECT simulation_id, step_number, agent_id FROM agent_actions')).toEqual([
    { simulation_id: 'one', step_number: 0, agent_id: 'a' },
    { simulation_id: 'two', step_number: 1, agent_id: 'a' },
  ]);
  expect(rows('PRAGMA foreign_key_check')).toEqual([]);
});

test('a prefix makes agents unique in the file, wherever they are named', () => {
  const experiment = ExperimentDatabase.open(database, 'e', { clock });
  const { logger } = experiment.createSimulationContext('one', {}, { agentPrefix: 'x.' });
  logger.logAgents([
    { ...founder, agentId: 'a', genomeId: '::1' },
    { ...founder, agentId: 'b', genomeId: 'a:1' },
  ]);
  const details = { target_id: 'b' };
  logger.logAgentAction({ step: 1, agentId: 'a', actionType: 'attack', targetId: 'b', details });
  experiment.flush();
  expect(rows('SELECT agent_id, genome_id FROM agents')).toEqual([
    { agent_id: 'x.a', genome_id: '::1' },
    { agent_id: 'x.b', genome_id: 'x.a:1' },
  ]);
  expect(rows('SELECT agent_id, action_target_id, details FROM agent_actions')).toEqual([
    { agent_id: 'x.a', action_target_id: 'x.b', details: '{"target_id":"x.b"}' },
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
    { step_number: 1, agent_id: 'a', action_target_id: 'b' },
    { step_number: 3, agent_id: 'b', action_target_id: 'a' },
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
  logger.logAgent({ ...founder, agentId: 'a' });
  logger.logAgentAction({ step: 1, agentId: 'a', actionType: 'move' });
  database.execute(`CREATE TRIGGER full BEFORE INSERT ON agent_actions
    BEGIN SELECT raise(ABORT, 'disk full'); END`);
  expect(() => experiment.close()).toThrow(FlushFailed);
  expect(logger.pending).toBe(1);
  database.execute('DROP TRIGGER full');
  experiment.flush();
  expect(rows('SELECT agent_id FROM agent_actions')).toEqual([{ agent_id: 'a' }]);
  experiment.close();
  experiment.close();
  expect(() => rows('SELECT 1')).toThrow();
  expect(() => experiment.getSimulationIds()).toThrow(RecorderClosed);
  expect(() => logger.logStep(2, [], [], {})).toThrow(RecorderClosed);
});

test('a closed context leaves the database open, and the simulation can be gone on with', () => {
  const experiment = ExperimentDatabase.open(database, 'e', { clock });
  const first = experiment.createSimulationContext('s', {});
  first.logger.logAgent({ ...founder, agentId: 'a' });
  first.logger.logStep(0, [], [], {});
  first.close();
  expect(() => first.logger.logAgent({ ...founder, agentId: 'b' })).toThrow(RecorderClosed);
  const again = experiment.createSimulationContext('s', {});
  expect(again).not.toBe(first);
  expect(() => again.logger.logAgent({ ...founder, agentId: 'a' })).toThrow(/agentId is taken/);
  again.logger.logAgentAction({ step: 1, agentId: 'a', actionType: 'move' });
  first.saveConfiguration({ rate: 1 });
  experiment.close();
  expect(() => again.saveConfiguration({ rate: 2 })).toThrow(RecorderClosed);
  expect(() => again.getConfiguration()).toThrow(RecorderClosed);
  expect(() => again.updateSimulationRecord({ status: 'completed' })).toThrow(RecorderClosed);
});

test('notes are added to notes', () => {
  const experiment = ExperimentDatabase.open(database, 'e', { clock, notes: 'begun' });
  experiment.updateNotes('gone on');
  expect(rows('SELECT notes FROM experiments')).toEqual([{ notes: 'begun\ngone on' }]);
  experiment.updateNotes({ author: 'me', draft: true });
  experiment.updateNotes({ draft: false });
  expect(rows('SELECT notes FROM experiments')).toEqual([
    { notes: '{"text":"begun\\ngone on","author":"me","draft":false}' },
  ]);
});

test('a simulation is removed with all its rows and nothing else', () => {
  const experiment = ExperimentDatabase.open(database, 'e', { clock });
  for (const id of ['one', 'two']) {
    const context = experiment.createSimulationContext(id, {});
    context.logger.logAgent({ ...founder, agentId: 'a' });
    context.logger.logStep(0, [state('a')], [{ resourceId: 'r', amount: 1, x: 0, y: 0 }], {});
    context.logger.logAgentAction({ step: 0, agentId: 'a', actionType: 'move', stateAfter: 0 });
    context.saveConfiguration({ seed: 1 });
  }
  experiment.removeSimulation('one');
  experiment.removeSimulation('nobody');
  experiment.flush();
  for (const table of [
    'simulations',
    'agents',
    'agent_states',
    'resource_states',
    'simulation_steps',
    'agent_actions',
  ]) {
    expect([table, experiment.getTableRowCount(table)]).toEqual([table, 1]);
  }
  expect(rows('SELECT DISTINCT simulation_id FROM agent_actions')).toEqual([{ simulation_id: 'two' }]);
  expect(rows('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }]);
  expect(() => experiment.getTableRowCount('sqlite_schema')).toThrow(InvalidRecord);
});

test('a database whose tables are those of another program is refused and left as it is', () => {
  database.execute('CREATE TABLE agents (agent_id TEXT PRIMARY KEY)');
  expect(() => ExperimentDatabase.open(database, 'e')).toThrow(
    /table agents has no simulation_id, birth_time/,
  );
  expect(rows("SELECT name FROM sqlite_schema WHERE type = 'table'")).toEqual([{ name: 'agents' }]);
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
