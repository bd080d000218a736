import { linearRegression, rSquared } from 'simple-statistics';

type Numbers = Float64Array<ArrayBuffer>;

export interface Capacity {
  /** Population at which the fitted growth per head is 0. */
  readonly capacity: number;
  /** Growth per head and step of a small population. */
  readonly rate: number;
  readonly r2: number;
}

/**
 * Carrying capacity of logistic growth (Verhulst): least squares of the growth per head,
 * (N(s′) − N(s)) / (N(s) (s′ − s)), on N(s), which is r − (r / K) N(s).
 *
 * @returns `undefined` where growth does not slow down the more agents there are, and with fewer than three steps.
 */
export function carryingCapacity(step: Numbers, total: Numbers): Capacity | undefined {
  const points: number[][] = [];
  for (let row = 0; row + 1 < total.length; row++) {
    const n = total[row] ?? 0;
    if (n <= 0) continue;
    points.push([n, ((total[row + 1] ?? 0) - n) / (n * ((step[row + 1] ?? 0) - (step[row] ?? 0)))]);
  }
  if (points.length < 2) return undefined;
  const { m, b } = linearRegression(points);
  if (!(m < 0 && b > 0)) return undefined;
  return { capacity: -b / m, rate: b, r2: rSquared(points, (n) => b + m * n) };
}

/** The deepest fall below the highest value before. */
export interface Fall {
  /** Last step at the height from which it fell, and the first at its bottom. */
  readonly from: number;
  readonly bottom: number;
  readonly height: number;
  readonly depth: number;
  /** Steps from the bottom until half of the loss, and all of it, was made up for; `undefined` where never. */
  readonly halfway: number | undefined;
  readonly recovered: number | undefined;
}

/** @returns `undefined` where nothing ever fell. */
export function deepestFall(step: Numbers, total: Numbers): Fall | undefined {
  let top = 0;
  let deepest = { top: 0, bottom: 0, depth: 0 };
  total.forEach((n, row) => {
    if (n >= (total[top] ?? 0)) top = row;
    const depth = (total[top] ?? 0) - n;
    if (depth > deepest.depth) deepest = { top, bottom: row, depth };
  });
  if (deepest.depth === 0) return undefined;
  const { bottom, depth } = deepest;
  const height = total[deepest.top] ?? 0;
  const until = (level: number) => {
    const row = total.findIndex((n, each) => each > bottom && n >= level);
    return row < 0 ? undefined : (step[row] ?? 0) - (step[bottom] ?? 0);
  };
  return {
    from: step[deepest.top] ?? Number.NaN,
    bottom: step[bottom] ?? Number.NaN,
    height,
    depth,
    halfway: until(height - depth / 2),
    recovered: until(height),
  };
}
