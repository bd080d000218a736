import type { ReportDefinition } from '../report-definition.ts';

/** The tables of the page Bank by id. */
export const bankReports = {
  'bank-kinds': {
    family: 'society',
    report: 'bank',
    name: 'Totals by kind',
    metrics: ['bank_count', 'bank_in', 'bank_out', 'bank_net', 'bank_accounts'],
  },
  'bank-numbers': {
    family: 'society',
    report: 'bank',
    name: 'Bank in numbers',
    metrics: [
      'bank_accounts',
      'total_balance',
      'bank_count',
      'bank_in',
      'bank_out',
      'bank_salaries',
      'bank_interest',
      'bank_fees',
      'bank_overdraft_fees',
      'bank_transfers_sent',
      'bank_transfers_received',
      'loan_principal',
      'loan_paid',
      'loan_open',
      'bank_origination_fees',
      'bank_breaks',
      'bank_unexplained',
    ],
  },
  loans: {
    family: 'society',
    report: 'bank',
    name: 'Loans',
    metrics: ['loan_principal', 'loan_paid', 'loan_open', 'loan_payments'],
  },
  accounts: {
    family: 'society',
    report: 'bank',
    name: 'Accounts',
    metrics: ['account_balance', 'bank_count', 'bank_in', 'bank_out', 'bank_breaks', 'bank_unexplained'],
  },
  ledger: {
    family: 'society',
    report: 'bank',
    name: 'Ledger',
    metrics: ['account_flow', 'account_balance', 'account_expected', 'account_off'],
  },
} as const satisfies Record<string, ReportDefinition>;
