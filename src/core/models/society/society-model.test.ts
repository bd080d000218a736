import { beforeAll, describe, expect, test } from 'vitest';
import type { ModelConfiguration } from '../../api/recording.ts';
import type { RecordableDatabase } from '../../database/recordable-database.ts';
import { ManualClock } from '../../recorder/clock.ts';
import { SocietyRecorder } from '../../recorder/society-recorder.ts';
import { nodeEngine } from '../../testing/node-engine.ts';
import { recordingHash } from '../recording-hash.ts';
import { recordSociety } from './record-society.ts';

/** Generous: a busy machine must not fail these. */
const patience = 60_000;
const engine = await nodeEngine();

function recorded(configuration: ModelConfiguration, time = 0): RecordableDatabase {
  const database = engine.create();
  const recorder = new SocietyRecorder(database, { clock: new ManualClock(time) });
  recordSociety(recorder, 'run', configuration);
  return database;
}

test('one number tells two recordings apart, whenever they were made', { timeout: patience }, () => {
  const short = { seed: 4, max_steps: 30 };
  const hash = recordingHash(recorded(short));
  expect(recordingHash(recorded(short, Date.UTC(2026, 0, 1)))).toBe(hash);
  expect(recordingHash(recorded({ ...short, seed: 5 }))).not.toBe(hash);
});

describe('a recorded society', () => {
  let database: RecordableDatabase;
  beforeAll(() => {
    database = recorded({
      seed: 4,
      max_steps: 150,
      family: { mortality: 0.01 },
      bank: { least_credit_score: 300, greatest_loan: 300 },
    });
  }, patience);

  const signed = `CASE WHEN transaction_type IN ('withdrawal', 'fee', 'loan_payment') THEN -amount ELSE amount END`;
  /** Each query lists what breaks a rule. */
  const violations: Readonly<Record<string, string>> = {
    'every balance follows from the one before, to the cent': `SELECT * FROM (SELECT balance_after,
        coalesce(lag(balance_after) OVER account, 0) AS before, ${signed} AS flow FROM banking_transactions
        WINDOW account AS (PARTITION BY account_id ORDER BY step_timestamp, transaction_id_pk))
      WHERE round(100 * balance_after) <> round(100 * before) + round(100 * flow)
        OR abs(100 * balance_after - round(100 * balance_after)) > 1e-6`,
    'nobody is overdrawn by more than the limit and one fee, and the monthly ones': `SELECT * FROM banking_transactions
      WHERE balance_after < -40 - 35 - 5 * (150 / 30)`,
    'whoever falls below zero pays for it at once': `SELECT * FROM (SELECT *,
        coalesce(lag(balance_after) OVER account, 0) AS before, lead(description) OVER account AS next
        FROM banking_transactions WINDOW account AS (PARTITION BY account_id ORDER BY transaction_id_pk))
      WHERE before >= 0 AND balance_after < 0 AND next <> 'Overdraft fee'`,
    'a trade costs its quantity times its price': `SELECT * FROM market_transactions
      WHERE abs(total_cost - quantity * price_per_unit) > 1e-9 OR quantity <= 0 OR price_per_unit <= 0`,
    'nobody trades alone': 'SELECT * FROM market_transactions WHERE buyer_agent_id = seller_agent_id',
    'transfers and settlements move money from one account to another': `SELECT transaction_type FROM banking_transactions
      WHERE transaction_type IN ('transfer', 'trade_settlement') GROUP BY 1 HAVING abs(sum(amount)) > 0.005`,
    'every trade is settled by both sides': `SELECT transaction_sim_id FROM market_transactions AS m
      WHERE 2 <> (SELECT count(*) FROM banking_transactions AS b WHERE b.reference_id = m.transaction_sim_id
        AND abs(b.amount) = m.total_cost)`,
    'every trade is an event': `SELECT transaction_sim_id FROM market_transactions EXCEPT
      SELECT json_extract(details, '$.transaction_id') FROM simulation_events WHERE event_type = 'TRADE_COMPLETED'`,
    'every order of a trade was placed by its side': `SELECT * FROM market_transactions AS m WHERE NOT EXISTS (
        SELECT 1 FROM simulation_events WHERE json_extract(details, '$.parameters.order_id') = buy_order_id
          AND agent_id_primary = buyer_agent_id AND json_extract(details, '$.parameters.order_type') = 'buy'
          AND json_extract(details, '$.parameters.price') >= price_per_unit)
      OR NOT EXISTS (SELECT 1 FROM simulation_events WHERE json_extract(details, '$.parameters.order_id') = sell_order_id
          AND agent_id_primary = seller_agent_id AND json_extract(details, '$.parameters.order_type') = 'sell'
          AND json_extract(details, '$.parameters.price') <= price_per_unit)`,
    'no order is filled by more than was asked for': `SELECT buy_order_id, sum(m.quantity) AS filled FROM market_transactions AS m
      GROUP BY 1 HAVING filled > (SELECT json_extract(details, '$.parameters.quantity') FROM simulation_events
        WHERE json_extract(details, '$.parameters.order_id') = buy_order_id)`,
    'every agent acts at most once in a step': `SELECT * FROM simulation_events WHERE event_type = 'AGENT_ACTION_CHOSEN'
      GROUP BY agent_id_primary, step_timestamp HAVING count(*) > 1`,
    'the dead do nothing': `SELECT * FROM simulation_events AS death JOIN simulation_events AS later
      ON later.agent_id_primary = death.agent_id_primary AND later.event_id > death.event_id
      WHERE death.event_type = 'AGENT_DEATH_INHERITANCE'`,
    'the accounts of the dead are empty': `SELECT * FROM (SELECT account_id, agent_id_str, last_value(balance_after) OVER (
        PARTITION BY account_id ORDER BY transaction_id_pk ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS last
        FROM banking_transactions) AS b JOIN simulation_events AS e
      ON e.agent_id_primary = b.agent_id_str AND e.event_type = 'AGENT_DEATH_INHERITANCE' WHERE last <> 0`,
    'what heirs get is what was left': `SELECT * FROM simulation_events WHERE event_type = 'AGENT_DEATH_INHERITANCE'
      AND json_extract(details, '$.inheritance_distribution') <> '{}' AND abs(json_extract(details, '$.deceased_wealth') -
        (SELECT sum(value) FROM json_each(details, '$.inheritance_distribution'))) > 1e-6`,
    'no loan is paid back beyond what was lent': `SELECT p.reference_id FROM banking_transactions AS p
      JOIN banking_transactions AS l ON l.reference_id = p.reference_id AND l.description LIKE 'Loan disbursement - %'
      WHERE p.transaction_type = 'loan_payment' GROUP BY 1 HAVING sum(p.amount) > 1.1 * l.amount`,
    'one loan at a time costs one per cent to take': `SELECT * FROM banking_transactions AS f
      JOIN banking_transactions AS l ON l.reference_id = f.reference_id AND l.transaction_type = 'deposit'
      WHERE f.description = 'Loan origination fee' AND abs(f.amount - l.amount / 100) > 0.005001`,
    'married people marry nobody else': `SELECT a.agent_id_primary FROM simulation_events AS a JOIN simulation_events AS b
      ON b.event_id > a.event_id AND a.agent_id_primary IN (b.agent_id_primary, b.agent_id_secondary)
      WHERE a.event_type = 'MARRIAGE_FORMED' AND b.event_type = 'MARRIAGE_FORMED' AND NOT EXISTS (
        SELECT 1 FROM simulation_events AS d WHERE d.event_type = 'AGENT_DEATH_INHERITANCE'
          AND d.event_id BETWEEN a.event_id AND b.event_id AND d.agent_id_primary = a.agent_id_secondary)`,
    'children come after their parents’ marriage': `SELECT * FROM simulation_events AS c WHERE event_type = 'CHILD_BORN'
      AND NOT EXISTS (SELECT 1 FROM simulation_events AS m WHERE m.event_type = 'MARRIAGE_FORMED' AND m.event_id < c.event_id
        AND c.agent_id_primary IN (m.agent_id_primary, m.agent_id_secondary)
        AND c.agent_id_secondary IN (m.agent_id_primary, m.agent_id_secondary))`,
    'every newborn is an agent of that step': `SELECT json_extract(details, '$.child_id'), step_timestamp FROM simulation_events
      WHERE event_type = 'CHILD_BORN' EXCEPT SELECT agent_id_str, creation_step FROM agents`,
    'importance lies from 0 to 1': 'SELECT * FROM agent_memories WHERE importance NOT BETWEEN 0 AND 1',
    'memories that tell of somebody name an agent': `SELECT * FROM agent_memories WHERE related_agent_id IS NOT NULL
      AND related_agent_id NOT IN (SELECT agent_id_str FROM agents)`,
    'keys refer to something': 'SELECT * FROM pragma_foreign_key_check',
  };

  test.each(Object.entries(violations))('%s', (_rule, sql) => {
    expect(database.rows({ sql, parameters: [] })).toEqual([]);
  });

  const names = (sql: string) =>
    database.rows<{ name: string }>({ sql, parameters: [] }).map((row) => row.name);

  test('trades every resource and moves money in every way', () => {
    expect(names('SELECT DISTINCT resource_type AS name FROM market_transactions')).toHaveLength(8);
    expect(names('SELECT DISTINCT transaction_type AS name FROM banking_transactions ORDER BY 1')).toEqual([
      'deposit',
      'fee',
      'interest_payment',
      'loan_payment',
      'salary',
      'trade_settlement',
      'transfer',
      'withdrawal',
    ]);
    const fees =
      "SELECT DISTINCT description AS name FROM banking_transactions WHERE transaction_type = 'fee' ORDER BY 1";
    expect(names(fees)).toEqual(['Loan origination fee', 'Monthly maintenance fee', 'Overdraft fee']);
  });

  test('lives a life, and fills some orders in parts', () => {
    expect(names('SELECT DISTINCT event_type AS name FROM simulation_events ORDER BY 1')).toEqual([
      'AGENT_ACTION_CHOSEN',
      'AGENT_CAME_OF_AGE',
      'AGENT_DEATH_INHERITANCE',
      'ASSET_CREATED',
      'CHILD_BORN',
      'LOAN_DEFAULTED',
      'LOAN_DISBURSED',
      'LOAN_PAID_OFF',
      'MARRIAGE_FORMED',
      'SOCIAL_INTERACTION',
      'TRADE_COMPLETED',
    ]);
    const actions = "SELECT DISTINCT json_extract(details, '$.action_type') AS name FROM simulation_events";
    expect(names(`${actions} WHERE event_type = 'AGENT_ACTION_CHOSEN'`)).toHaveLength(12);
    const parts = 'SELECT sell_order_id AS name FROM market_transactions GROUP BY 1 HAVING count(*) > 1';
    expect(names(parts).length).toBeGreaterThan(0);
    expect(names('SELECT DISTINCT initial_agent_type AS name FROM agents ORDER BY 1')).toEqual([
      'merchant',
      'neighbour',
      'saver',
      'worker',
    ]);
  });
});
