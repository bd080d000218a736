import type { MetricDefinition } from '../definition.ts';

const ofFlows = {
  family: 'society',
  needs: [
    'banking_transactions.transaction_type',
    'banking_transactions.amount',
    'banking_transactions.step_timestamp',
  ],
  direction: 'neither',
} as const;

const ofLedger = {
  family: 'society',
  needs: [
    'banking_transactions.account_id',
    'banking_transactions.transaction_type',
    'banking_transactions.amount',
    'banking_transactions.balance_after',
    'banking_transactions.step_timestamp',
  ],
  direction: 'neither',
} as const;

const ofDescriptions = {
  family: 'society',
  needs: ['banking_transactions.description', 'banking_transactions.amount'],
  direction: 'neither',
  unit: 'currency',
} as const;

const signed =
  'the signed amount being −|amount| for withdrawal, fee and loan_payment, the amount as stored for any other kind';

/** LLM Society: accounts, and what moves between them. */
export const bankMetrics = {
  bank_transactions: {
    ...ofFlows,
    name: 'Transactions by kind',
    unit: 'transactions per step',
    definition: 'Bank transactions of one kind in the step.',
    formula: 'number of transactions of the kind at step s',
  },
  bank_accounts: {
    ...ofLedger,
    name: 'Accounts',
    unit: 'accounts',
    definition: 'Accounts with a transaction at or before the step.',
    formula: 'number of distinct account_id among the transactions up to s',
  },
  bank_breaks: {
    ...ofLedger,
    name: 'Breaks of the bank identity',
    unit: 'transactions',
    definition:
      'Transactions after which the balance is not the balance before plus the signed amount, by more than 0.005, as after money that was received by a transfer logged for its sender only; the first one of an account has no balance before and is not checked.',
    formula:
      'number of rows with |balance_after(k) − balance_after(k − 1) − signed amount(k)| > 0.005, rows of an account by step and id',
    direction: 'lower',
  },
  bank_breaks_at_step: {
    ...ofLedger,
    name: 'Breaks in a step',
    unit: 'transactions per step',
    definition:
      'Transactions of the step after which the balance is not the balance before plus the signed amount, by more than 0.005.',
    formula:
      'number of rows at step s with |balance_after(k) − balance_after(k − 1) − signed amount(k)| > 0.005',
    direction: 'lower',
  },
  bank_unexplained: {
    ...ofLedger,
    name: 'Unexplained change',
    unit: 'currency',
    definition:
      'Sum of what balances changed by beyond the signed amounts, over the transactions that break the bank identity.',
    formula: 'Σ balance_after(k) − balance_after(k − 1) − signed amount(k) over the breaks',
  },
  bank_count: {
    ...ofFlows,
    name: 'Number of transactions',
    unit: 'transactions',
    definition: 'Bank transactions.',
    formula: 'number of transactions',
  },
  bank_in: {
    ...ofFlows,
    name: 'Money in',
    unit: 'currency',
    definition: `What transactions added to balances, ${signed}.`,
    formula: 'Σ of the positive signed amounts',
  },
  bank_out: {
    ...ofFlows,
    name: 'Money out',
    unit: 'currency',
    definition: `What transactions took from balances, ${signed}.`,
    formula: '−Σ of the negative signed amounts',
  },
  bank_net: {
    ...ofFlows,
    name: 'Net flow',
    unit: 'currency',
    definition: `What transactions changed balances by in all, ${signed}.`,
    formula: 'Σ of the signed amounts',
  },
  bank_fees: {
    ...ofFlows,
    name: 'Fees',
    unit: 'currency',
    definition: 'What accounts paid in fees.',
    formula: 'Σ |amount| over transactions of kind fee',
    direction: 'lower',
  },
  bank_interest: {
    ...ofFlows,
    name: 'Interest',
    unit: 'currency',
    definition: 'What accounts were paid in interest.',
    formula: 'Σ amount over transactions of kind interest_payment',
    direction: 'higher',
  },
  bank_salaries: {
    ...ofFlows,
    name: 'Salaries',
    unit: 'currency',
    definition: 'What accounts were paid in salaries.',
    formula: 'Σ amount over transactions of kind salary',
    direction: 'higher',
  },
  bank_transfers_sent: {
    ...ofFlows,
    name: 'Transfers sent',
    unit: 'currency',
    definition: 'What went out by transfer.',
    formula: '−Σ of the negative amounts of kind transfer',
  },
  bank_transfers_received: {
    ...ofFlows,
    name: 'Transfers received',
    unit: 'currency',
    definition:
      'What came in by transfer as far as it is logged: the program logs a transfer for its sender only.',
    formula: 'Σ of the positive amounts of kind transfer',
  },
  bank_origination_fees: {
    ...ofDescriptions,
    name: 'Fees for new loans',
    definition: 'What accounts paid for new loans.',
    formula: 'Σ |amount| where the description begins with “Loan origination fee”',
    direction: 'lower',
  },
  bank_overdraft_fees: {
    ...ofDescriptions,
    name: 'Overdraft fees',
    definition: 'What accounts paid for being overdrawn.',
    formula: 'Σ |amount| where the description names an overdraft',
    direction: 'lower',
  },
  loan_principal: {
    ...ofDescriptions,
    name: 'Lent',
    definition: 'What was paid out as a loan.',
    formula: 'Σ |amount| where the description is “Loan disbursement - <loan>”',
  },
  loan_paid: {
    ...ofDescriptions,
    name: 'Paid back',
    definition: 'What was paid for a loan, interest and all.',
    formula: 'Σ |amount| where the description is “Loan payment - <loan>”',
  },
  loan_open: {
    ...ofDescriptions,
    name: 'Lent minus paid back',
    definition:
      'What was lent minus all payments; not what is owed, because the rate of a loan is stored nowhere.',
    formula: 'lent − paid back',
  },
  loan_payments: {
    ...ofDescriptions,
    unit: 'transactions',
    name: 'Payments',
    definition: 'Payments for a loan.',
    formula: 'number of transactions whose description is “Loan payment - <loan>”',
  },
  account_balance: {
    ...ofLedger,
    name: 'Balance',
    unit: 'currency',
    definition: 'Balance after the transaction as stored; of an account, after its last one.',
    formula: 'balance_after',
    direction: 'higher',
  },
  account_flow: {
    ...ofLedger,
    name: 'Signed flow',
    unit: 'currency',
    definition: `What the transaction does to the balance, ${signed}.`,
    formula: '−|amount| for withdrawal, fee and loan_payment, else amount',
  },
  account_expected: {
    ...ofLedger,
    name: 'Expected balance',
    unit: 'currency',
    definition: 'Stored balance before plus the signed flow; empty for the first transaction of an account.',
    formula: 'balance_after(k − 1) + signed flow(k)',
  },
  account_off: {
    ...ofLedger,
    name: 'Off by',
    unit: 'currency',
    definition: 'Stored balance minus the expected one, where that is more than 0.005.',
    formula: 'balance_after(k) − balance_after(k − 1) − signed flow(k)',
  },
} as const satisfies Record<string, MetricDefinition>;
