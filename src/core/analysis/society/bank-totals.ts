import { signedFlow } from '../money.ts';
import { checkLedger } from './ledger.ts';

/** Sums over some transactions. */
export interface FlowTotals {
  readonly transactions: number;
  /** Σ of what was added, and of what was taken away; both positive. */
  readonly moneyIn: number;
  readonly moneyOut: number;
}

export interface KindTotals extends FlowTotals {
  readonly kind: string;
  readonly accounts: number;
}

export interface AccountTotals extends FlowTotals {
  readonly account: string;
  readonly agent: string;
  readonly firstStep: number;
  readonly lastStep: number;
  /** Last known balance; NaN where none is stored. */
  readonly balance: number;
  readonly breaks: number;
  /** Σ of what the breaks are off by. */
  readonly unexplained: number;
}

/** Movements in the order in which they happened. */
export interface BankMovementColumns {
  readonly step: ArrayLike<number>;
  readonly account: readonly string[];
  readonly agent: readonly string[];
  readonly kind: readonly string[];
  readonly amount: ArrayLike<number>;
  readonly balance: ArrayLike<number>;
}

/** Totals of each kind of transaction, kinds in alphabetical order. */
export function totalsByKind({ kind, account, amount }: BankMovementColumns): readonly KindTotals[] {
  const totals = new Map<string, { flows: FlowTotals; accounts: Set<string> }>();
  kind.forEach((name, i) => {
    const known = totals.get(name) ?? { flows: nothing, accounts: new Set<string>() };
    known.accounts.add(account[i] ?? '');
    totals.set(name, { ...known, flows: plus(known.flows, signedFlow(name, amount[i] ?? Number.NaN)) });
  });
  return [...totals]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { flows, accounts }]) => ({ kind: name, ...flows, accounts: accounts.size }));
}

/** Each account with its last balance and what breaks the bank identity there, greatest balance first. */
export function totalsByAccount(movements: BankMovementColumns): readonly AccountTotals[] {
  const { account, agent, step, balance } = movements;
  const totals = new Map<string, AccountTotals>();
  checkLedger(movements).forEach(({ flow, off, breaks }, i) => {
    const name = account[i] ?? '';
    const at = step[i] ?? Number.NaN;
    const after = balance[i] ?? Number.NaN;
    const known = totals.get(name) ?? {
      account: name,
      agent: agent[i] ?? '',
      firstStep: at,
      lastStep: at,
      balance: Number.NaN,
      breaks: 0,
      unexplained: 0,
      ...nothing,
    };
    totals.set(name, {
      ...known,
      ...plus(known, flow),
      lastStep: at,
      balance: Number.isNaN(after) ? known.balance : after,
      breaks: known.breaks + (breaks ? 1 : 0),
      unexplained: known.unexplained + (breaks ? off : 0),
    });
  });
  return [...totals.values()].sort(
    (a, b) => orLeast(b.balance) - orLeast(a.balance) || (a.account < b.account ? -1 : 1),
  );
}

const nothing: FlowTotals = { transactions: 0, moneyIn: 0, moneyOut: 0 };

/** A transaction of unknown amount is counted and moves nothing. */
function plus({ transactions, moneyIn, moneyOut }: FlowTotals, flow: number): FlowTotals {
  return {
    transactions: transactions + 1,
    moneyIn: moneyIn + (flow > 0 ? flow : 0),
    moneyOut: moneyOut + (flow < 0 ? -flow : 0),
  };
}

function orLeast(value: number): number {
  return Number.isNaN(value) ? -Number.MAX_VALUE : value;
}
