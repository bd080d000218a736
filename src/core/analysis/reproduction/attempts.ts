import { groupBy } from '../../base/group-by.ts';

/** One attempt to reproduce. */
export interface Attempt {
  readonly step: number;
  readonly agent: string;
  readonly success: boolean;
  /** Resources of the parent before; NaN where not known. */
  readonly before: number;
  /** Resources that the parent had less afterwards, at least 0; NaN where not known. */
  readonly spent: number;
  /** Resources that the offspring started with; NaN without one, or where not known. */
  readonly offspring: number;
  /** Why it failed; `undefined` for a success. */
  readonly reason: string | undefined;
}

/** An action of the type reproduce: an attempt of which it is not said whether an offspring was born. */
export interface ReproduceAction {
  readonly step: number;
  readonly agent: string;
  readonly before: number;
  readonly spent: number;
  readonly reason: string;
}

export interface Birth {
  readonly step: number;
  /** The first parent. */
  readonly parent: string | undefined;
  readonly offspring: number;
}

/**
 * Attempts out of actions and births: an action succeeded when an agent was born at its step whose first parent is
 * the one that acted. Each birth belongs to one action; `unmatched` births belong to none.
 */
export function matchBirths(
  actions: readonly ReproduceAction[],
  births: readonly Birth[],
): { readonly attempts: readonly Attempt[]; readonly unmatched: number } {
  const keyOf = (step: number, agent: string) => `${step} ${agent}`;
  const waiting = groupBy(births, ({ step, parent }) => (parent === undefined ? '' : keyOf(step, parent)));
  const taken = new Map<string, number>();
  let matched = 0;
  const attempts = actions.map(({ step, agent, before, spent, reason }): Attempt => {
    const key = keyOf(step, agent);
    const birth = waiting.get(key)?.[taken.get(key) ?? 0];
    if (birth === undefined)
      return { step, agent, before, spent, success: false, offspring: Number.NaN, reason };
    matched++;
    taken.set(key, (taken.get(key) ?? 0) + 1);
    return { step, agent, before, spent, success: true, offspring: birth.offspring, reason: undefined };
  });
  return { attempts, unmatched: births.length - matched };
}

/** What the details of an action say of a failure; NaN where a number is not stored. */
export interface FailureDetails {
  /** The reason in the program's own words. */
  readonly reason: string | undefined;
  /** Resources that it would take. */
  readonly required: number;
  /** Resources that the agent had. */
  readonly available: number;
  /** Chance that was drawn against. */
  readonly chance: number;
  /** Most agents that there may be. */
  readonly limit: number;
}

export const UNKNOWN_REASON = 'not told';

/**
 * Why an attempt failed: in the program's words (`insufficient_resources` becomes `insufficient resources`), else
 * as its numbers tell. Today's AgentFarm draws against a chance once resources suffice, and stops at a largest
 * population; see docs/metrics.md.
 */
export function failureReason({ reason, required, available, chance, limit }: FailureDetails): string {
  const told = reason?.trim() ?? '';
  if (told !== '') return told.replaceAll('_', ' ').toLowerCase();
  if (!Number.isNaN(limit)) return 'population limit';
  if (!Number.isNaN(chance)) return 'chance';
  return available < required ? 'insufficient resources' : UNKNOWN_REASON;
}
