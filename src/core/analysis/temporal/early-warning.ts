import { rolling, windowFor } from '../population/stability.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** Numbers of the trailing window that ends with each row; NaN before the first whole one. */
export interface EarlyWarning {
  /** 1 / (1 + standard deviation (÷ n − 1)). */
  readonly stability: Numbers;
  readonly variance: Numbers;
  /** Pearson's correlation of each value of the window with the one before; NaN where one side does not vary. */
  readonly autocorrelation: Numbers;
}

/**
 * How a quantity varies shortly before each step: slow recovery shows as rising variance and autocorrelation. One
 * pass, whatever the width of the window.
 *
 * @param values all known
 */
export function earlyWarningOf(values: Numbers): EarlyWarning {
  const width = windowFor(values.length);
  const sd = rolling(values, width, (_mean, each) => each);
  return {
    stability: sd.map((each) => 1 / (1 + each)),
    variance: sd.map((each) => each * each),
    autocorrelation: rollingLagOne(values, width),
  };
}

/** Pearson's correlation of the pairs (value before, value) inside each whole trailing window. */
function rollingLagOne(values: Numbers, width: number): Numbers {
  // Differences from a value of the series itself lose no digits however large the values are.
  const origin = values[0] ?? 0;
  const at = (row: number) => (values[row] ?? origin) - origin;
  const pairs = width - 1;
  let [x, y, xx, yy, xy] = [0, 0, 0, 0, 0];
  const take = (row: number, sign: 1 | -1) => {
    const [a, b] = [at(row - 1), at(row)];
    x += sign * a;
    y += sign * b;
    xx += sign * a * a;
    yy += sign * b * b;
    xy += sign * a * b;
  };
  return values.map((_, row) => {
    if (row > 0) take(row, 1);
    if (row - pairs > 0) take(row - pairs, -1);
    if (row < width - 1 || pairs < 2) return Number.NaN;
    const [spreadX, spreadY] = [xx - (x * x) / pairs, yy - (y * y) / pairs];
    // What rounding leaves of values that do not vary is no spread.
    if (!(spreadX > 1e-12 * xx && spreadY > 1e-12 * yy)) return Number.NaN;
    return (xy - (x * y) / pairs) / Math.sqrt(spreadX * spreadY);
  });
}

/**
 * Kendall's tau-b of known values with their order (Biometrika 30, 1938): 1 when they only rise, −1 when they only
 * fall; NaN where they do not vary. Falling pairs are counted while sorting (Knight, Journal of the American
 * Statistical Association 61, 1966).
 */
export function kendallTrend(values: Numbers): number {
  const list = values.filter((value) => !Number.isNaN(value));
  const falling = fallingPairs(list);
  // The list is sorted now: equal values lie side by side.
  let [tied, equal] = [0, 1];
  for (let i = 1; i <= list.length; i++) {
    if (list[i] === list[i - 1]) equal += 1;
    else {
      tied += (equal * (equal - 1)) / 2;
      equal = 1;
    }
  }
  const pairs = (list.length * (list.length - 1)) / 2;
  const untied = pairs - tied;
  return untied === 0 ? Number.NaN : (untied - 2 * falling) / Math.sqrt(untied * pairs);
}

/** Sorts a list by merging, and counts the pairs of which the later value was the smaller one. */
function fallingPairs(list: Numbers): number {
  const merged = new Float64Array(list.length);
  let falling = 0;
  for (let width = 1; width < list.length; width *= 2) {
    for (let start = 0; start < list.length; start += 2 * width) {
      const middle = Math.min(start + width, list.length);
      const end = Math.min(start + 2 * width, list.length);
      let [left, right] = [start, middle];
      for (let to = start; to < end; to++) {
        const takeRight = right < end && (left >= middle || (list[right] ?? 0) < (list[left] ?? 0));
        merged[to] = (takeRight ? list[right++] : list[left++]) ?? 0;
        if (takeRight) falling += middle - left;
      }
    }
    list.set(merged);
  }
  return falling;
}
