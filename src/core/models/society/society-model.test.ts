import { beforeAll, describe, expect, test } from 'vitest';
import type { RecordableDatabase } from '../../database/recordable-database.ts';
import { ManualClock } from '../../recorder/clock.ts';
import { SocietyRecorder } from '../../recorder/society-recorder.ts';
import { nodeEngine } from '../../testing/node-engine.ts';
import { rowDigests } from '../../testing/recorded.ts';
import { recordSociety } from './record-society.ts';
import { type SocietyParameters, societyDefaults } from './society-parameters.ts';

/** Generous: a busy machine must not fail these. */
const patience = 60_000;
const engine = await nodeEngine();

function recorded(change: Partial<SocietyParameters>): RecordableDatabase {
  const database = engine.create();
  const recorder = new SocietyRecorder(database, { clock: new ManualClock(0) });
  recordSociety(recorder, 'run', { ...societyDefaults, ...change });
  return database;
}

const lively = { seed: 4, max_steps: 80, mortality: 0.006 } as const;

test('the same seed gives the same rows, another seed gives others', { timeout: patience }, () => {
  const rows = rowDigests(recorded(lively));
  expect(rowDigests(recorded(lively))).toEqual(rows);
  expect(rowDigests(recorded({ ...lively, seed: 5 })).simulation_events).not.toEqual(rows.simulation_events);
});

describe('a recorded society', () => {
  let database: RecordableDatabase;
  beforeAll(() => {
    database = recorded(lively);
  }, patience);

  const signed = `CASE WHEN transaction_type IN ('withdrawal', 'fee', 'loan_payment') THEN -amount ELSE amount END`;
  /** Each query lists what breaks a rule. */
  const violations: Readonly<Record<string, string>> = {
    'every balance follows from the one before': `SELECT * FROM (SELECT balance_after,
        coalesce(lag(balance_after) OVER account, 0) AS before, ${signed} AS flow FROM banking_transactions
        WINDOW account AS (PARTITION BY account_id ORDER BY step_timestamp, transaction_id_pk))
      WHERE abs(balance_after - before - flow) > 0.005`,
    'no account is overdrawn': 'SELECT * FROM banking_transactions WHERE balance_after < 0',
    'a trade costs its quantity times its price': `SELECT * FROM market_transactions
      WHERE abs(total_cost - quantity * price_per_unit) > 1e-9 OR quantity <= 0 OR price_per_unit <= 0`,
    'nobody trades alone': 'SELECT * FROM market_transactions WHERE buyer_agent_id = seller_agent_id',
    'transfers and settlements move money from one account to another': `SELECT transaction_type FROM banking_transactions
      WHERE transaction_type IN ('transfer', 'trade_settlement') GROUP BY 1 HAVING abs(sum(amount)) > 0.005`,
    'every trade is settled by both sides': `SELECT 1 WHERE 2 * (SELECT count(*) FROM market_transactions) <>
      (SELECT count(*) FROM banking_transactions WHERE transaction_type = 'trade_settlement')`,
    'every trade is an event': `SELECT transaction_sim_id FROM market_transactions EXCEPT
      SELECT json_extract(details, '$.transaction_id') FROM simulation_events WHERE event_type = 'TRADE_COMPLETED'`,
    'the dead do nothing': `SELECT * FROM simulation_events AS death JOIN simulation_events AS later
      ON later.agent_id_primary = death.agent_id_primary AND later.event_id > death.event_id
      WHERE death.event_type = 'AGENT_DEATH_INHERITANCE'`,
    'importance lies from 0 to 1': 'SELECT * FROM agent_memories WHERE importance NOT BETWEEN 0 AND 1',
    'keys refer to something': 'SELECT * FROM pragma_foreign_key_check',
  };

  test.each(Object.entries(violations))('%s', (_rule, sql) => {
    expect(database.rows({ sql, parameters: [] })).toEqual([]);
  });

  test('trades every resource, moves money in every way and lives a life', () => {
    const names = (sql: string) =>
      database.rows<{ name: string }>({ sql, parameters: [] }).map((row) => row.name);
    expect(names('SELECT DISTINCT resource_type AS name FROM market_transactions')).toHaveLength(8);
    expect(names('SELECT DISTINCT transaction_type AS name FROM banking_transactions ORDER BY 1')).toEqual([
      'deposit',
      'fee',
      'interest_payment',
      'salary',
      'trade_settlement',
      'transfer',
      'withdrawal',
    ]);
    expect(names('SELECT DISTINCT event_type AS name FROM simulation_events ORDER BY 1')).toEqual([
      'AGENT_ACTION_CHOSEN',
      'AGENT_DEATH_INHERITANCE',
      'CHILD_BORN',
      'MARRIAGE_FORMED',
      'SOCIAL_INTERACTION',
      'TRADE_COMPLETED',
    ]);
  });
});
