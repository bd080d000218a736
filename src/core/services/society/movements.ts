import type { Movements } from '../../analysis/money.ts';
import type { Columns } from '../../base/columns.ts';
import { readBankMovements } from '../../repositories/society/bank-movements.ts';
import { readMovements } from '../../repositories/society/banking.ts';
import { numbers, texts } from '../../repositories/values.ts';
import type { FigureContext } from '../figures/context.ts';
import { waysToColumns } from '../provenance.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** The movements of a run, in the order in which they happened. */
export interface BankMovements extends Movements {
  readonly kind: readonly string[];
  readonly amount: Numbers;
}

/** Movements with what is said about them. */
export interface DescribedMovements extends BankMovements {
  readonly id: readonly (string | undefined)[];
  readonly description: readonly (string | undefined)[];
  readonly counterparty: readonly (string | undefined)[];
}

const NO_KIND = '(none)';

/** The bank's movements in a run; none where the file has no bank. */
export function movementsOf(context: FigureContext): BankMovements {
  const { source, simulation } = context;
  return hasBank(context) ? movementsIn(readMovements(source.connection, simulation)) : noMovements;
}

/** The bank's movements in a run, or on one of its accounts, with descriptions; none where the file has no bank. */
export function describedMovementsOf(context: FigureContext, account?: string): DescribedMovements {
  const { source, simulation } = context;
  if (!hasBank(context)) return { ...noMovements, id: [], description: [], counterparty: [] };
  const rows = readBankMovements(source.connection, simulation, account);
  return {
    ...movementsIn(rows),
    id: texts(rows, 'id'),
    description: texts(rows, 'description'),
    counterparty: texts(rows, 'counterparty'),
  };
}

function hasBank({ source }: FigureContext): boolean {
  const needs = ['banking_transactions.account_id', 'banking_transactions.step_timestamp'];
  return waysToColumns(source, needs).provenance !== 'unavailable';
}

function movementsIn(rows: Columns): BankMovements {
  const [accounts, agents] = [texts(rows, 'account'), texts(rows, 'agent')];
  return {
    step: numbers(rows, 'step'),
    account: accounts.map((name) => name ?? ''),
    // An account that names no owner is one by itself.
    agent: agents.map((name, i) => name ?? accounts[i] ?? ''),
    kind: texts(rows, 'kind').map((kind) => kind ?? NO_KIND),
    amount: numbers(rows, 'amount'),
    balance: numbers(rows, 'balance'),
  };
}

const noMovements: BankMovements = {
  step: new Float64Array(),
  account: [],
  agent: [],
  kind: [],
  amount: new Float64Array(),
  balance: new Float64Array(),
};
