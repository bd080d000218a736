import { gini } from './gini.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** Kinds that are stored as positive amounts although the balance falls. */
const outgoing: ReadonlySet<string> = new Set(['withdrawal', 'fee', 'loan_payment']);

/**
 * What a transaction does to the balance of its account: withdrawals, fees and loan payments
 * take away their size, everything else counts as stored (a transfer out is negative already).
 */
export function signedFlow(kind: string, amount: number): number {
  return outgoing.has(kind) ? -Math.abs(amount) : amount;
}

/** Movements on accounts, in the order in which they happened. */
export interface Movements {
  readonly step: Numbers;
  readonly account: readonly string[];
  readonly agent: readonly string[];
  /** Balance of the account afterwards; NaN where it is not known. */
  readonly balance: Numbers;
}

export interface BalancesOverTime {
  /** Sum over accounts of the last balance at or before the step; NaN before the first movement. */
  readonly total: Numbers;
  /** Gini index of the agents' balances (the sum over the accounts of each); NaN before the first movement. */
  readonly gini: Numbers;
}

/** The state of all accounts as of a step. */
export interface BalancesNow {
  /** Place of the step on the axis. */
  readonly index: number;
  /** Balance of each account and of each agent so far; the same maps at every step. */
  readonly accounts: ReadonlyMap<string, number>;
  readonly agents: ReadonlyMap<string, number>;
  /** Whether any movement came since the step before. */
  readonly moved: boolean;
}

/**
 * The balances as of each step of an ascending axis, in one sweep over the movements. An account counts from its
 * first movement, because its balance before is stored nowhere; a movement without a balance changes nothing.
 */
export function sweepBalances(
  axis: Numbers,
  movements: Movements,
  visit: (balances: BalancesNow) => void,
): void {
  const accounts = new Map<string, number>();
  const agents = new Map<string, number>();
  let next = 0;
  axis.forEach((step, index) => {
    const before = next;
    // A movement without a step counts from the start: nothing says that it came later.
    for (; next < movements.step.length && !((movements.step[next] ?? 0) > step); next++) {
      const balance = movements.balance[next] ?? Number.NaN;
      if (Number.isNaN(balance)) continue;
      const account = movements.account[next] ?? '';
      const agent = movements.agent[next] ?? account;
      const change = balance - (accounts.get(account) ?? 0);
      accounts.set(account, balance);
      agents.set(agent, (agents.get(agent) ?? 0) + change);
    }
    visit({ index, accounts, agents, moved: next > before });
  });
}

/** Total and Gini index of the balances as of each step of an ascending axis, see {@link sweepBalances}. */
export function balancesOverTime(axis: Numbers, movements: Movements): BalancesOverTime {
  const total = new Float64Array(axis.length);
  const inequality = new Float64Array(axis.length);
  let latest = { total: Number.NaN, gini: Number.NaN };
  sweepBalances(axis, movements, ({ index, accounts, agents, moved }) => {
    if (moved && accounts.size > 0) latest = balancesNow(accounts, agents);
    total[index] = latest.total;
    inequality[index] = latest.gini;
  });
  return { total, gini: inequality };
}

function balancesNow(accounts: ReadonlyMap<string, number>, agents: ReadonlyMap<string, number>) {
  let total = 0;
  for (const balance of accounts.values()) total += balance;
  return { total, gini: gini([...agents.values()]) };
}

/** The signed sum of the amounts of each kind at each step at which it occurs; kinds in alphabetical order. */
export function flowsByKind(
  step: Numbers,
  kind: readonly string[],
  amount: Numbers,
): ReadonlyMap<string, { readonly step: Numbers; readonly values: Numbers }> {
  const sums = new Map<string, Map<number, number>>();
  kind.forEach((name, i) => {
    const at = step[i] ?? Number.NaN;
    const flow = signedFlow(name, amount[i] ?? Number.NaN);
    if (Number.isNaN(at) || Number.isNaN(flow)) return;
    const ofKind = sums.get(name) ?? new Map<number, number>();
    ofKind.set(at, (ofKind.get(at) ?? 0) + flow);
    sums.set(name, ofKind);
  });
  return new Map(
    [...sums]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, ofKind]) => [
        name,
        { step: Float64Array.from(ofKind.keys()), values: Float64Array.from(ofKind.values()) },
      ]),
  );
}
