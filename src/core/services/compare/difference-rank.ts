import type { DifferenceNumbers } from './difference-numbers.ts';

type Ranked = Pick<DifferenceNumbers, 'a' | 'b' | 'difference' | 'relative' | 'effect' | 'isRigid'>;

/**
 * Those that say most first: by |effect|, of equals by |relative|; then those without an effect by |relative|, then by
 * |difference| what cannot be relative because A is 0; then what does not differ, and last what cannot be compared.
 * Groups that differ although neither varies have an effect beyond all others.
 */
export function byEffect(a: Ranked, b: Ranked): number {
  return (
    classOf(a) - classOf(b) ||
    descending(a, b, effectOf) ||
    descending(a, b, shareOf) ||
    descending(a, b, sizeOf)
  );
}

function classOf(row: Ranked): number {
  if (Number.isNaN(row.difference)) return 4;
  if (!doesDiffer(row)) return 3;
  if (row.effect !== undefined || row.isRigid) return 0;
  return Number.isNaN(row.relative) ? 2 : 1;
}

/** Means that differ by rounding alone do not differ. */
export function doesDiffer({ a, b, difference }: Pick<Ranked, 'a' | 'b' | 'difference'>): boolean {
  return Math.abs(difference) > 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

function effectOf({ effect, isRigid }: Ranked): number {
  return isRigid ? Number.POSITIVE_INFINITY : Math.abs(effect ?? 0);
}

function shareOf({ relative }: Ranked): number {
  return Number.isNaN(relative) ? 0 : Math.abs(relative);
}

function sizeOf({ difference }: Ranked): number {
  return Math.abs(difference);
}

/** Compared and not subtracted: there are infinities. */
function descending(a: Ranked, b: Ranked, of: (row: Ranked) => number): number {
  const [one, other] = [of(a), of(b)];
  return one === other || Number.isNaN(one + other) ? 0 : one > other ? -1 : 1;
}
