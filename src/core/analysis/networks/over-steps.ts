import { linearRegression } from 'simple-statistics';

type Numbers = Float64Array<ArrayBuffer>;

/**
 * Σ part / Σ whole over a row and the `width − 1` before it: a share that few acts in one step do not throw to and
 * fro. NaN where the whole is 0.
 */
export function trailingShare(part: Numbers, whole: Numbers, width: number): Numbers {
  let above = 0;
  let below = 0;
  return part.map((value, i) => {
    above += value - (part[i - width] ?? 0);
    below += (whole[i] ?? 0) - (whole[i - width] ?? 0);
    return below === 0 ? Number.NaN : above / below;
  });
}

/** The straight line of least squares through the known values; `undefined` where fewer than two steps have one. */
export function linearTrend(
  step: Numbers,
  values: Numbers,
): { readonly slope: number; readonly intercept: number } | undefined {
  const points = Array.from(step, (x, i) => [x, values[i] ?? Number.NaN]).filter(
    ([x, y]) => Number.isFinite(x) && Number.isFinite(y),
  );
  if (points.length < 2) return undefined;
  const { m, b } = linearRegression(points);
  return { slope: m, intercept: b };
}

/** {@link linearTrend} read at every step; NaN throughout where there is none. */
export function fittedLine(step: Numbers, values: Numbers): Numbers {
  const line = linearTrend(step, values);
  return step.map((x) => (line === undefined ? Number.NaN : line.slope * x + line.intercept));
}

/**
 * How many values lie below each of several limits: from those below the first to all, limits ascending. NaN counts
 * nowhere.
 */
export function countBelow(values: Numbers, limits: Numbers): Numbers {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  let k = 0;
  return limits.map((limit) => {
    while (k < sorted.length && (sorted[k] ?? Number.POSITIVE_INFINITY) < limit) k += 1;
    return k;
  });
}
