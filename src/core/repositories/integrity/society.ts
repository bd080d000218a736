import { sql } from 'kysely';
import { type RuleSql, within } from './rule-sql.ts';
import { storedColumn, storedTable } from './stored-names.ts';

/** Differences that come from rounding to cents. */
const tolerance = sql.lit(0.005);

/** What a movement does to its balance: see `signedFlow`, against which it is tested. */
const flow = sql`CASE WHEN transaction_type IN ('withdrawal', 'fee', 'loan_payment') THEN -abs(amount) ELSE amount END`;

const trade = {
  table: 'market_transactions',
  by: ['transaction_id_pk', 'transaction_id_pk'],
  one: [['transaction_id_pk', 'eq', 'transaction_id_pk']],
} as const;

/** Money, trades and memories of an LLM Society database. */
export const societySql = {
  bank_identity: {
    columns: [
      'simulation_run_id',
      'step_timestamp',
      'transaction_id_pk',
      'account_id',
      'transaction_type',
      'amount',
      'balance_before',
      'balance_after',
      'off_by',
      'likely_cause',
    ],
    violations: ({ scope }) =>
      sql`WITH movements AS (SELECT simulation_run_id, step_timestamp, transaction_id_pk, account_id,
          transaction_type, amount, balance_after, ${flow} AS flow, lag(balance_after) OVER (
            PARTITION BY simulation_run_id, account_id ORDER BY step_timestamp, transaction_id_pk) AS balance_before
          FROM banking_transactions WHERE ${within(scope, 'simulation_run_id')}),
        compared AS (SELECT *, balance_after - balance_before - flow AS off FROM movements)
        SELECT simulation_run_id, step_timestamp, transaction_id_pk, account_id, transaction_type, amount,
          balance_before, balance_after, round(off, 4) AS off_by,
          CASE WHEN abs(off + 35) <= ${tolerance} THEN 'overdraft fee' END AS likely_cause
        FROM compared WHERE abs(off) > ${tolerance}`,
    rows: {
      table: 'banking_transactions',
      by: ['transaction_id_pk', 'transaction_id_pk'],
      one: [['account_id', 'eq', 'account_id']],
    },
  },
  total_cost: {
    columns: [
      'simulation_run_id',
      'step_timestamp',
      'transaction_id_pk',
      'quantity',
      'price_per_unit',
      'total_cost',
      'expected',
    ],
    violations: ({ scope }) =>
      sql`SELECT simulation_run_id, step_timestamp, transaction_id_pk, quantity, price_per_unit, total_cost,
          quantity * price_per_unit AS expected FROM market_transactions
        WHERE abs(total_cost - quantity * price_per_unit) > ${tolerance} AND ${within(scope, 'simulation_run_id')}`,
    rows: trade,
  },
  trade_amounts: {
    columns: ['simulation_run_id', 'step_timestamp', 'transaction_id_pk', 'quantity', 'price_per_unit'],
    violations: ({ scope }) =>
      sql`SELECT simulation_run_id, step_timestamp, transaction_id_pk, quantity, price_per_unit
        FROM market_transactions
        WHERE (quantity <= 0 OR price_per_unit < 0) AND ${within(scope, 'simulation_run_id')}`,
    rows: trade,
  },
  transaction_ids: {
    columns: ['table', 'column', 'transaction_sim_id', 'copies'],
    violations: (context) => {
      const parts = ['market_transactions', 'banking_transactions'].flatMap((name) => {
        const table = storedTable(context.tables, name);
        const id = storedColumn(table, 'transaction_sim_id');
        if (table === undefined || id === undefined) return [];
        const run = storedColumn(table, 'simulation_run_id');
        const condition = run === undefined ? sql`1` : within(context.scope, run);
        return sql`SELECT ${sql.lit(table.name)} AS "table", ${sql.lit(id)} AS "column",
            ${sql.ref(id)} AS transaction_sim_id, count(*) AS copies
          FROM ${sql.id('main', table.name)} WHERE ${sql.ref(id)} IS NOT NULL AND ${condition}
          GROUP BY ${sql.ref(id)} HAVING count(*) > 1`;
      });
      return parts.length === 0
        ? { unaskable: 'The file stores no transaction ids.' }
        : sql`SELECT * FROM (${sql.join(parts, sql` UNION ALL `)})`;
    },
    rows: { table: { detail: 'table' }, one: [['transaction_sim_id', 'eq', { detail: 'column' }]] },
  },
  importance_ranges: {
    columns: ['simulation_run_id', 'step_timestamp', 'memory_id', 'importance'],
    violations: ({ scope }) =>
      sql`SELECT simulation_run_id, step_timestamp, memory_id, importance FROM agent_memories
        WHERE (importance < 0 OR importance > 1) AND ${within(scope, 'simulation_run_id')}`,
    rows: {
      table: 'agent_memories',
      by: ['memory_id', 'memory_id'],
      one: [['memory_id', 'eq', 'memory_id']],
    },
  },
} as const satisfies Readonly<Record<string, RuleSql>>;
