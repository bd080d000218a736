import { beforeEach, expect, test } from 'vitest';
import type { RecordableDatabase } from '../database/recordable-database.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { ManualClock } from './clock.ts';
import { FlushFailed, InvalidRecord, RecorderClosed } from './errors.ts';
import { SocietyRecorder } from './society-recorder.ts';
import type { SocietyRun } from './society-run.ts';

const engine = await nodeEngine();
let database: RecordableDatabase;
let clock: ManualClock;

function rows(sql: string): unknown[] {
  return database.rows({ sql, parameters: [] });
}

/** One record of each kind. */
function logAll(run: SocietyRun): void {
  const step = 1;
  run.logMemory({ step, agentId: 'a', content: 'c', tags: ['trade', 'food'], relatedAgentId: 'b' });
  const sides = { buyerId: 'a', sellerId: 'b', buyOrderId: 'o1' };
  run.logTrade({ transactionId: 't', step, resource: 'food', ...sides, quantity: 3, pricePerUnit: 2 });
  const account = { accountId: 'acc', agentId: 'a', referenceId: 'loan_1' };
  run.logBankTransaction({ transactionId: 'k', step, ...account, type: 'fee', amount: 5, balanceAfter: 95 });
  const details = { family_name: 'f' };
  run.logEvent({ step, type: 'MARRIAGE_FORMED', agentId: 'a', otherAgentId: 'b', details });
}

beforeEach(() => {
  database = engine.create();
  clock = new ManualClock(Date.UTC(2025, 0, 1));
});

test('a run is stored with its configuration, its times, its status and notes', () => {
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
  recorder.updateNotes('r', 'by hand');
  expect(rows(sql)).toEqual([
    { ...started, end_time: '2025-01-01 00:00:01.500000', status: 'stopped', notes: 'n\nby hand' },
  ]);
  expect(() => recorder.startRun('r')).toThrow(InvalidRecord);
});

test('every kind of row is stored when the run ends', () => {
  const recorder = new SocietyRecorder(database, { clock });
  const run = recorder.startRun('r');
  run.logAgents([
    { agentId: 'a', persona: 'A baker', type: 'llm' },
    { agentId: 'b', creationStep: 1 },
  ]);
  logAll(run);
  expect(rows('SELECT * FROM simulation_events')).toEqual([]);
  recorder.endRun('r');
  expect(rows('SELECT * FROM agents')).toEqual([
    {
      agent_id_str: 'a',
      persona: 'A baker',
      initial_agent_type: 'llm',
      creation_run_id: 'r',
      creation_step: 0,
    },
    { agent_id_str: 'b', persona: null, initial_agent_type: null, creation_run_id: 'r', creation_step: 1 },
  ]);
  expect(
    rows(
      'SELECT simulation_run_id, content, importance, tags, related_agent_id, real_timestamp FROM agent_memories',
    ),
  ).toEqual([
    {
      simulation_run_id: 'r',
      content: 'c',
      importance: 0.5,
      tags: '["trade","food"]',
      related_agent_id: 'b',
      real_timestamp: '2025-01-01 00:00:00.000000',
    },
  ]);
  expect(
    rows('SELECT market_id, quantity, price_per_unit, total_cost, buy_order_id FROM market_transactions'),
  ).toEqual([
    { market_id: 'market_food', quantity: 3, price_per_unit: 2, total_cost: 6, buy_order_id: 'o1' },
  ]);
  expect(
    rows('SELECT transaction_type, amount, balance_after, reference_id FROM banking_transactions'),
  ).toEqual([{ transaction_type: 'fee', amount: 5, balance_after: 95, reference_id: 'loan_1' }]);
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
  expect(() => run.logEvent({ step: 2, type: 'X' })).toThrow(RecorderClosed);
});

test('the same agents, trades and memories in two runs do not collide, and ids are the same each time', () => {
  const record = () => {
    const recorder = new SocietyRecorder(engine.create(), { clock });
    for (const id of ['r1', 'r2']) {
      const run = recorder.startRun(id);
      run.logAgents([{ agentId: 'a' }, { agentId: 'b' }]);
      logAll(run);
      logAll.call(undefined, {
        ...run,
        logMemory: run.logMemory.bind(run),
        logTrade() {},
        logBankTransaction() {},
        logEvent() {},
      } as never);
      recorder.endRun(id);
    }
    const copy = engine.openMemory(recorder.export());
    const sql = 'SELECT simulation_run_id AS run, memory_id AS id FROM agent_memories ORDER BY rowid';
    return copy.rows<{ run: string; id: string }>({ sql, parameters: [] });
  };
  const memories = record();
  expect(memories.map(({ run }) => run)).toEqual(['r1', 'r1', 'r2', 'r2']);
  expect(new Set(memories.map(({ id }) => id)).size).toBe(4);
  for (const { id } of memories)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(record()).toEqual(memories);
});

test('a transaction that comes twice is refused at once; one that was discarded can come again', () => {
  const recorder = new SocietyRecorder(database, { clock });
  const run = recorder.startRun('r');
  const trade = { step: 1, resource: 'food', buyerId: 'a', sellerId: 'b', quantity: 1, pricePerUnit: 2 };
  const fee = { step: 1, accountId: 'acc', agentId: 'a', type: 'fee', amount: 1, balanceAfter: 1 } as const;
  const taken = { name: 'InvalidRecord', field: 'transactionId' };
  run.logTrade({ ...trade, transactionId: 't1' });
  run.logBankTransaction({ ...fee, transactionId: 't1' });
  expect(() => run.logTrade({ ...trade, transactionId: 't1' })).toThrow(expect.objectContaining(taken));
  expect(() => run.logBankTransaction({ ...fee, transactionId: 't1' })).toThrow(/"t1" was logged already/);
  run.logTrade({ ...trade, buyerId: 'c', transactionId: 't2' });
  expect(run.discardPending(['c'])).toBe(1);
  run.logTrade({ ...trade, transactionId: 't2' });
  run.close();
  const again = recorder.resumeRun('r');
  expect(() => again.logTrade({ ...trade, transactionId: 't2' })).toThrow(expect.objectContaining(taken));
  again.logTrade({ ...trade, transactionId: 't3' });
  expect(again.discardAllPending()).toBe(1);
  again.logTrade({ ...trade, transactionId: 't3' });
  again.close();
  expect(rows('SELECT transaction_sim_id AS id FROM market_transactions')).toEqual([
    { id: 't1' },
    { id: 't2' },
    { id: 't3' },
  ]);
});

test('a run that is gone on with gives no memory an id that another has, whatever was discarded', () => {
  const recorder = new SocietyRecorder(database, { clock });
  const run = recorder.startRun('r');
  for (const agentId of ['a', 'b', 'b', 'c'])
    run.logMemory({ agentId, step: 1, content: 'x', importance: 0.5 });
  run.logMemory({ agentId: 'd', step: 1, content: 'x', importance: 0.5, memoryId: 'mine' });
  expect(run.discardPending(['b'])).toBe(2);
  run.close();
  const again = recorder.resumeRun('r');
  for (let k = 0; k < 3; k++) again.logMemory({ agentId: 'a', step: 2, content: 'y', importance: 0.5 });
  again.close();
  expect(rows('SELECT count(DISTINCT memory_id) AS n FROM agent_memories')).toEqual([{ n: 6 }]);
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

test('a refused row is told, and what is gathered stays until it can be written', () => {
  const recorder = new SocietyRecorder(database, { clock });
  const run = recorder.startRun('r');
  logAll(run);
  database.execute(`CREATE TRIGGER full BEFORE INSERT ON market_transactions
    BEGIN SELECT raise(ABORT, 'disk full'); END`);
  expect(() => recorder.close()).toThrow(FlushFailed);
  expect([rows('SELECT * FROM agent_memories'), run.pending]).toEqual([[], 4]);
  database.execute('DROP TRIGGER full');
  expect(run.discardPending(['b'])).toBe(2);
  recorder.flush();
  expect([
    rows('SELECT 1 FROM agent_memories').length,
    rows('SELECT 1 FROM simulation_events').length,
  ]).toEqual([1, 0]);
});

test('a run that was begun can be gone on with, or removed with all its rows', () => {
  const first = new SocietyRecorder(database, { clock });
  for (const id of ['r1', 'r2']) {
    const run = first.startRun(id);
    run.logAgents([{ agentId: 'a' }, { agentId: 'b' }]);
    logAll(run);
    run.close();
  }
  const again = new SocietyRecorder(database, { clock });
  const run = again.resumeRun('r1');
  expect(() => run.logAgent({ agentId: 'a' })).toThrow(/agentId is taken/);
  run.logMemory({ step: 2, agentId: 'b', content: 'later' });
  run.flush();
  expect(again.getTableRowCount('agent_memories')).toBe(3);
  again.removeRun('r1');
  const left = [
    'simulation_runs',
    'agents',
    'agent_memories',
    'market_transactions',
    'banking_transactions',
    'simulation_events',
  ];
  expect(left.map((table) => again.getTableRowCount(table))).toEqual([1, 2, 1, 1, 1, 1]);
  expect(rows('SELECT count(*) AS n FROM agent_memory_tags')).toEqual([{ n: 2 }]);
  expect(rows("SELECT count(*) AS n FROM agent_memories_fts WHERE agent_memories_fts MATCH 'later'")).toEqual(
    [{ n: 0 }],
  );
  expect(rows("SELECT count(*) AS n FROM sqlite_schema WHERE type = 'trigger'")).toEqual([{ n: 5 }]);
  expect(again.getRunIds()).toEqual(['r2']);
});
