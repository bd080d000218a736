import {
  type AccountTotals,
  type KindTotals,
  totalsByAccount,
  totalsByKind,
} from '../../analysis/society/bank-totals.ts';
import { type Loan, loansOf, purposeOf } from '../../analysis/society/loans.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import type { FigureContext } from '../figures/context.ts';
import { column, numbersTable, rowsOf, unavailableTable } from '../reports/table.ts';
import { type DescribedMovements, describedMovementsOf } from './movements.ts';
import { top } from './wealth-tables.ts';

const MOST_LOANS = 50;
const MOST_ACCOUNTS = 500;

export const IDENTITY_NOTE =
  'Balance after = balance before + signed flow, within 0.005; rows of an account by step and id. What changed a balance without being logged, like a transfer received or an overdraft fee, breaks it at the next row of the account.';

/** Totals by kind, fees, interest, loans, and every account. */
export function readBank(context: FigureContext): readonly ReportTable[] {
  const movements = describedMovementsOf(context);
  if (movements.kind.length === 0) {
    return [unavailableTable('bank-kinds', 'This simulation stores no bank transactions.')];
  }
  const kinds = totalsByKind(movements);
  const accounts = totalsByAccount(movements);
  const loans = loansOf(rowsOfMovements(movements));
  return [
    kindsTable(kinds),
    numbersOf(movements, kinds, accounts, loans),
    ...(loans.length === 0 ? [] : [loansTable(loans)]),
    accountsTable(accounts),
  ];
}

function rowsOfMovements({ account, step, amount, description }: DescribedMovements) {
  return account.map((name, i) => ({
    account: name,
    step: step[i] ?? Number.NaN,
    amount: amount[i] ?? Number.NaN,
    description: description[i],
  }));
}

function kindsTable(kinds: readonly KindTotals[]): ReportTable {
  return {
    id: 'bank-kinds',
    name: reports['bank-kinds'].name,
    columns: [
      { label: 'Kind' },
      column('bank_count', 'Transactions'),
      column('bank_in'),
      column('bank_out'),
      column('bank_net'),
      column('bank_accounts'),
    ],
    rows: rowsOf(
      kinds.map(({ kind, transactions, moneyIn, moneyOut, accounts }) => [
        kind,
        transactions,
        moneyIn,
        moneyOut,
        moneyIn - moneyOut,
        accounts,
      ]),
    ),
    notes: ['Withdrawals, fees and loan payments are stored as positive amounts and count as money out.'],
  };
}

function numbersOf(
  movements: DescribedMovements,
  kinds: readonly KindTotals[],
  accounts: readonly AccountTotals[],
  loans: readonly Loan[],
): ReportTable {
  const of = (name: string) => kinds.find(({ kind }) => kind === name);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const withPurpose = (name: string) =>
    sum(
      rowsOfMovements(movements)
        .filter(({ description, amount }) => purposeOf(description)?.kind === name && !Number.isNaN(amount))
        .map(({ amount }) => Math.abs(amount)),
    );
  const known = accounts.filter(({ balance }) => !Number.isNaN(balance));
  const [lent, paid] = [sum(loans.map(({ principal }) => principal)), sum(loans.map((loan) => loan.paid))];
  return numbersTable(
    'bank-numbers',
    [
      ['bank_accounts', accounts.length],
      ['total_balance', known.length === 0 ? undefined : sum(known.map(({ balance }) => balance))],
      ['bank_count', movements.kind.length],
      ['bank_in', sum(kinds.map(({ moneyIn }) => moneyIn))],
      ['bank_out', sum(kinds.map(({ moneyOut }) => moneyOut))],
      ['bank_salaries', of('salary')?.moneyIn ?? 0],
      ['bank_interest', of('interest_payment')?.moneyIn ?? 0],
      ['bank_fees', of('fee')?.moneyOut ?? 0],
      ['bank_overdraft_fees', withPurpose('overdraft fee')],
      ['bank_transfers_sent', of('transfer')?.moneyOut ?? 0],
      ['bank_transfers_received', of('transfer')?.moneyIn ?? 0],
      ['loan_principal', lent],
      ['loan_paid', paid],
      ['loan_open', lent - paid],
      ['bank_origination_fees', withPurpose('origination fee')],
      ['bank_breaks', sum(accounts.map(({ breaks }) => breaks))],
      ['bank_unexplained', sum(accounts.map(({ unexplained }) => unexplained))],
    ],
    [
      'Over the whole simulation; balances are the last ones of each account. Loans and special fees are known by the descriptions of their transactions only.',
      IDENTITY_NOTE,
    ],
  );
}

function loansTable(loans: readonly Loan[]): ReportTable {
  return {
    id: 'loans',
    name: reports.loans.name,
    columns: [
      { label: 'Loan' },
      { label: 'Account' },
      { label: 'First step' },
      column('loan_principal'),
      column('loan_paid'),
      column('loan_open'),
      column('loan_payments'),
    ],
    rows: rowsOf(
      loans
        .slice(0, MOST_LOANS)
        .map(({ loan, account, firstStep, principal, paid, payments }) => [
          loan,
          account,
          firstStep,
          principal,
          paid,
          principal - paid,
          payments,
        ]),
    ),
    notes: [
      ...top(loans.length, 'loans', MOST_LOANS),
      'From the descriptions “Loan disbursement - …” and “Loan payment - …”.',
    ],
  };
}

function accountsTable(accounts: readonly AccountTotals[]): ReportTable {
  return {
    id: 'accounts',
    name: reports.accounts.name,
    columns: [
      { label: 'Account' },
      { label: 'Agent' },
      { label: 'First step' },
      { label: 'Last step' },
      column('account_balance', 'Final balance'),
      column('bank_count', 'Transactions'),
      column('bank_in'),
      column('bank_out'),
      column('bank_breaks', 'Breaks'),
      column('bank_unexplained', 'Unexplained'),
    ],
    rows: rowsOf(
      accounts
        .slice(0, MOST_ACCOUNTS)
        .map((each) => [
          each.account,
          each.agent,
          each.firstStep,
          each.lastStep,
          each.balance,
          each.transactions,
          each.moneyIn,
          each.moneyOut,
          each.breaks,
          each.unexplained,
        ]),
    ),
    notes: [
      ...top(accounts.length, 'accounts, by final balance', MOST_ACCOUNTS),
      'The greatest final balance first.',
      IDENTITY_NOTE,
    ],
  };
}
