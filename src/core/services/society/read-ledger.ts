import { checkLedger } from '../../analysis/society/ledger.ts';
import type { Ledger } from '../../api/society.ts';
import { nearest } from '../../base/nearest.ts';
import { SourceFailure } from '../../database/source-failure.ts';
import { reports } from '../../metrics/reports.ts';
import type { FigureContext } from '../figures/context.ts';
import { column, rowsOf } from '../reports/table.ts';
import { describedMovementsOf, movementsOf } from './movements.ts';
import { IDENTITY_NOTE } from './read-bank.ts';

/**
 * Every transaction of an account with what it does to the balance, and what the balance should be.
 *
 * @throws SourceFailure `unknown` when there is no such account, with those that may have been meant.
 */
export function readLedger(context: FigureContext, account: string): Ledger {
  const rows = describedMovementsOf(context, account);
  if (rows.kind.length === 0) throw unknownAccount(context, account);
  const checked = checkLedger(rows);
  return {
    account,
    agent: rows.agent[0] ?? '',
    breaks: checked.filter(({ breaks }) => breaks).length,
    table: {
      id: 'ledger',
      name: reports.ledger.name,
      columns: [
        { label: 'Id' },
        { label: 'Step' },
        { label: 'Kind' },
        column('account_flow', 'Flow'),
        column('account_balance'),
        column('account_expected', 'Expected'),
        column('account_off'),
        { label: 'Check' },
        { label: 'Counterparty' },
        { label: 'Description' },
      ],
      rows: rowsOf(
        checked.map(({ flow, before, off, breaks }, i) => [
          rows.id[i],
          rows.step[i],
          rows.kind[i],
          flow,
          rows.balance[i],
          before + flow,
          breaks ? off : undefined,
          checkWord(breaks, before, off),
          rows.counterparty[i],
          rows.description[i],
        ]),
      ),
      notes: [IDENTITY_NOTE],
    },
  };
}

function checkWord(breaks: boolean, before: number, off: number): string | undefined {
  if (breaks) return 'breaks';
  if (Number.isNaN(before)) return 'first';
  return Number.isNaN(off) ? undefined : 'holds';
}

function unknownAccount(context: FigureContext, account: string): SourceFailure {
  const near = nearest(account, [...new Set(movementsOf(context).account)]);
  return new SourceFailure({ kind: 'unknown', what: 'account', value: account, near });
}
