type Numbers = Float64Array<ArrayBuffer>;

/** Ascending distinct steps out of several lists of steps; values that are not finite are left out. */
export function mergeSteps(...lists: readonly ArrayLike<number>[]): Numbers {
  const [first = []] = lists;
  if (lists.every((list) => list === first || isSame(first, list)) && isAscending(first)) {
    return Float64Array.from(first);
  }
  const distinct = new Set<number>();
  for (const list of lists) {
    for (let i = 0; i < list.length; i++) {
      const step = list[i] ?? Number.NaN;
      if (Number.isFinite(step)) distinct.add(step);
    }
  }
  return Float64Array.from(distinct).sort();
}

/** Most series lie on the axis already: finding that out is much cheaper than looking every step up. */
function isSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Whether all steps are finite and each is above the one before. */
function isAscending(steps: ArrayLike<number>): boolean {
  let before = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i] ?? Number.NaN;
    if (!(step > before && Number.isFinite(step))) return false;
    before = step;
  }
  return true;
}

/** Index of each step on an ascending axis. */
function indexOfSteps(axis: Numbers): ReadonlyMap<number, number> {
  return new Map(Array.from(axis, (step, index) => [step, index]));
}

/** First index of an ascending axis whose step is at or after `step`; its length if none is. */
export function firstAtOrAfter(axis: Numbers, step: number): number {
  let low = 0;
  let high = axis.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((axis[middle] ?? Number.POSITIVE_INFINITY) < step) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Values given at some steps, laid on an axis. Steps of the axis without a value get `absent`:
 * 0 for counts (nothing happened), NaN for means (there is nothing to average).
 */
export function alignTo(
  axis: Numbers,
  steps: ArrayLike<number>,
  values: ArrayLike<number>,
  absent: number,
): Numbers {
  if (isSame(axis, steps) && isAscending(axis)) return axis.map((_, i) => values[i] ?? absent);
  const aligned = new Float64Array(axis.length).fill(absent);
  const index = indexOfSteps(axis);
  for (let i = 0; i < steps.length; i++) {
    const at = index.get(steps[i] ?? Number.NaN);
    if (at !== undefined) aligned[at] = values[i] ?? absent;
  }
  return aligned;
}
