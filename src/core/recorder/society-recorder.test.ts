import { beforeEach, expect, test } from 'vitest';
import { SqlFailure } from '../database/connection.ts';
import type { RecordableDatabase } from '../database/recordable-database.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { ManualClock } from './clock.ts';
import { SocietyRecorder } from './society-recorder.ts';

const engine = await nodeEngine();
let database: RecordableDatabase;
let clock: ManualClock;

function rows(sql: string): unknown[] {
  return database.rows({ sql, parameters: [] });
}

beforeEach(() => {
  database = engine.create();
  clock = new ManualClock(Date.UTC(2025, 0, 1));
});

test('a run is stored with its configuration, its times and its status', () => {
  const recorder = new SocietyRecorder(database, { clock });
  recorder.startRun('r', { config: { seed: 1 }, notes: 'n' });
  const sql = 'SELECT run_id, config_snapshot, start_time, end_time, status, notes FROM simulation_runs';
  const started = {
    run_id: 'r',
    config_snapshot: '{"seed":1}',
    start_time: '2025-01-01 00:00:00.000000',
    notes: 'n',
  };
  expect(rows(sql)).toEqual([{ ...started, end_time: null, status: 'running' }]);
  clock.advance(1500);
  recorder.endRun('r', 'stopped');
  expect(rows(sql)).toEqual([{ ...started, end_time: '2025-01-01 00:00:01.500000', status: 'stopped' }]);
});

test('every kind of row is stored when the run ends', () => {
  const recorder = new SocietyRecorder(database, { clock });
  const run = recorder.startRun('r');
  run.logMemory({ memoryId: 'm', step: 1, agentId: 'a', content: 'c', importance: 0.5, relatedAgentId: 'b' });
  run.logTrade({
    transactionId: 't',
    step: 1,
    resource: 'food',
    buyerId: 'a',
    sellerId: 'b',
    quantity: 3,
    pricePerUnit: 2,
  });
  run.logBankTransaction({
    transactionId: 'k',
    step: 1,
    accountId: 'acc',
    agentId: 'a',
    type: 'fee',
    amount: 5,
    balanceAfter: 95,
  });
  run.logEvent({
    step: 1,
    type: 'MARRIAGE_FORMED',
    agentId: 'a',
    otherAgentId: 'b',
    details: { family_name: 'f' },
  });
  expect(rows('SELECT * FROM simulation_events')).toEqual([]);
  recorder.endRun('r');
  expect(
    rows('SELECT memory_id, simulation_run_id, content, tags, related_agent_id FROM agent_memories'),
  ).toEqual([{ memory_id: 'm', simulation_run_id: 'r', content: 'c', tags: '[]', related_agent_id: 'b' }]);
  expect(rows('SELECT market_id, quantity, price_per_unit, total_cost FROM market_transactions')).toEqual([
    { market_id: 'market_food', quantity: 3, price_per_unit: 2, total_cost: 6 },
  ]);
  expect(rows('SELECT transaction_type, amount, balance_after FROM banking_transactions')).toEqual([
    { transaction_type: 'fee', amount: 5, balance_after: 95 },
  ]);
  expect(
    rows('SELECT event_type, agent_id_primary, agent_id_secondary, details FROM simulation_events'),
  ).toEqual([
    {
      event_type: 'MARRIAGE_FORMED',
      agent_id_primary: 'a',
      agent_id_secondary: 'b',
      details: '{"family_name":"f"}',
    },
  ]);
});

test('rows are written when there are enough, after the interval, and on closing', () => {
  const recorder = new SocietyRecorder(database, { clock, bufferSize: 2, flushInterval: 1000 });
  const run = recorder.startRun('r');
  const events = () => rows('SELECT step_timestamp FROM simulation_events').length;
  run.logEvent({ step: 1, type: 'X' });
  run.endStep();
  expect(events()).toBe(0);
  run.logEvent({ step: 1, type: 'X' });
  expect(events()).toBe(2);
  run.logEvent({ step: 2, type: 'X' });
  clock.advance(1000);
  run.endStep();
  expect(events()).toBe(3);
  run.logEvent({ step: 3, type: 'X' });
  const copy = engine.openMemory(recorder.export());
  expect(copy.rows({ sql: 'SELECT step_timestamp FROM simulation_events', parameters: [] })).toHaveLength(4);
});

test('a refused row is told, and what is gathered stays', () => {
  const recorder = new SocietyRecorder(database, { clock });
  const run = recorder.startRun('r');
  for (let time = 0; time < 2; time++) {
    run.logMemory({ memoryId: 'same', step: 1, agentId: 'a', content: 'c', importance: 1 });
  }
  expect(() => recorder.close()).toThrow(SqlFailure);
  expect(rows('SELECT * FROM agent_memories')).toEqual([]);
  expect(() => recorder.flush()).toThrow(SqlFailure);
});
