import type { IntegrityRule } from './rule.ts';

/** The rules of an LLM Society database; see docs/integrity.md. */
export const societyRules = {
  database_connection: {
    severity: 'error',
    rule: 'The file opens and its schema can be read.',
    counts: ['problem', 'problems'],
    needs: [],
  },
  table_existence: {
    severity: 'error',
    rule: 'The five tables of a society database exist.',
    counts: ['missing table', 'missing tables'],
    needs: [],
  },
  bank_identity: {
    severity: 'warning',
    rule: 'Each balance of an account is the one before plus the signed amount, to within 0.005.',
    counts: ['transaction', 'transactions'],
    needs: [
      'banking_transactions.account_id',
      'banking_transactions.step_timestamp',
      'banking_transactions.transaction_type',
      'banking_transactions.amount',
      'banking_transactions.balance_after',
    ],
    known:
      'LLM Society never stores a first deposit, stores an overdraft fee of 35 as a row of its own, and loses the row of some transfers.',
  },
  total_cost: {
    severity: 'error',
    rule: 'The cost of a trade is its quantity times its price, to within 0.005.',
    counts: ['trade', 'trades'],
    needs: [
      'market_transactions.quantity',
      'market_transactions.price_per_unit',
      'market_transactions.total_cost',
    ],
  },
  trade_amounts: {
    severity: 'error',
    rule: 'A trade has a quantity above 0 and a price of at least 0.',
    counts: ['trade', 'trades'],
    needs: ['market_transactions.quantity', 'market_transactions.price_per_unit'],
  },
  transaction_ids: {
    severity: 'error',
    rule: 'No transaction id occurs twice.',
    counts: ['duplicated id', 'duplicated ids'],
    needs: [],
  },
  importance_ranges: {
    severity: 'warning',
    rule: 'The importance of a memory lies between 0 and 1.',
    counts: ['memory', 'memories'],
    needs: ['agent_memories.importance'],
  },
  json_parses: {
    severity: 'warning',
    rule: 'Every stored JSON text parses; empty ones count as nothing, and tags may be written without JSON.',
    counts: ['text', 'texts'],
    needs: [],
  },
  orphan_runs: {
    severity: 'error',
    rule: 'Every simulation that a row names is in the table of simulations.',
    counts: ['orphan row', 'orphan rows'],
    needs: [],
  },
  rows_without_run: {
    severity: 'warning',
    rule: 'Every row names its simulation.',
    counts: ['row', 'rows'],
    needs: [],
    wholeFile: true,
  },
} as const satisfies Readonly<Record<string, IntegrityRule>>;
