type Numbers = Float64Array<ArrayBuffer>;

/** Ascending distinct steps out of several lists of steps; values that are not finite are left out. */
export function mergeSteps(...lists: readonly ArrayLike<number>[]): Numbers {
  const distinct = new Set<number>();
  for (const list of lists) {
    for (let i = 0; i < list.length; i++) {
      const step = list[i] ?? Number.NaN;
      if (Number.isFinite(step)) distinct.add(step);
    }
  }
  return Float64Array.from(distinct).sort();
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
  const aligned = new Float64Array(axis.length).fill(absent);
  const index = indexOfSteps(axis);
  for (let i = 0; i < steps.length; i++) {
    const at = index.get(steps[i] ?? Number.NaN);
    if (at !== undefined) aligned[at] = values[i] ?? absent;
  }
  return aligned;
}
