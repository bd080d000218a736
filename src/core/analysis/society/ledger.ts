import { signedFlow } from '../money.ts';

/** What may differ by rounding to cents. */
const BANK_TOLERANCE = 0.005;

/** Movements in the order in which they happened. */
export interface BankRows {
  readonly account: readonly string[];
  readonly kind: readonly string[];
  readonly amount: ArrayLike<number>;
  readonly balance: ArrayLike<number>;
}

export interface LedgerRow {
  /** What the movement does to the balance; NaN where the amount is not stored. */
  readonly flow: number;
  /** Balance of the account after its movement before; NaN at its first. */
  readonly before: number;
  /** balance after − balance before − flow; NaN where one of them is not known. */
  readonly off: number;
  /** Whether that is more than rounding can explain. */
  readonly breaks: boolean;
}

/**
 * Holds each movement against the one before it on the same account: balance after − balance before must be the
 * signed flow, within 0.005 (docs/metrics.md, bank_breaks). One entry a movement, in their order.
 */
export function checkLedger({ account, kind, amount, balance }: BankRows): readonly LedgerRow[] {
  const latest = new Map<string, number>();
  return account.map((name, i) => {
    const flow = signedFlow(kind[i] ?? '', amount[i] ?? Number.NaN);
    const before = latest.get(name) ?? Number.NaN;
    const after = balance[i] ?? Number.NaN;
    if (!Number.isNaN(after)) latest.set(name, after);
    const off = after - before - flow;
    return { flow, before, off, breaks: Math.abs(off) > BANK_TOLERANCE };
  });
}
