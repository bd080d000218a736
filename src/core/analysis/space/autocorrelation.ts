import { chiSquareTail } from '../distributions.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** Numbers on a grid, row after row. */
export interface Grid {
  readonly values: Numbers;
  readonly columns: number;
  readonly rows: number;
}

export interface Moran {
  readonly i: number;
  readonly expected: number;
  readonly variance: number;
  readonly z: number;
  /** Two-sided, by the normal law. */
  readonly p: number;
}

/** Below this the variance under randomisation has no meaning. */
const FEWEST = 4;

/**
 * Moran's I (Biometrika 37, 1950) with queen contiguity and row-standardised weights; expectation and variance under
 * randomisation after Cliff and Ord (Spatial Processes, 1981). `undefined` for fewer than four fields or where all
 * hold the same; z and p are NaN where chance allows no other I.
 */
export function moranOf(grid: Grid): Moran | undefined {
  const { values } = grid;
  const n = values.length;
  if (n < FEWEST || values.every((value) => value === values[0])) return undefined;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const degree = new Float64Array(n);
  eachPair(grid, (at) => {
    degree[at] = (degree[at] ?? 0) + 1;
  });
  const into = new Float64Array(n);
  let [cross, s1, second, fourth] = [0, 0, 0, 0];
  eachPair(grid, (at, other) => {
    const [own, back] = [1 / (degree[at] ?? 1), 1 / (degree[other] ?? 1)];
    cross += own * ((values[at] ?? 0) - mean) * ((values[other] ?? 0) - mean);
    s1 += (own + back) ** 2 / 2;
    into[other] = (into[other] ?? 0) + own;
  });
  for (const value of values) {
    second += (value - mean) ** 2;
    fourth += (value - mean) ** 4;
  }
  // The weights of each of the n fields add up to 1, so that S0 = n.
  const s2 = into.reduce((sum, each) => sum + (1 + each) ** 2, 0);
  const k = (n * fourth) / second ** 2;
  const i = cross / second;
  const expected = -1 / (n - 1);
  const spread = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * n * n);
  const peaked = k * ((n * n - n) * s1 - 2 * n * s2 + 6 * n * n);
  const variance = (spread - peaked) / ((n - 1) * (n - 2) * (n - 3) * n * n) - expected ** 2;
  const z = variance > 1e-15 ? (i - expected) / Math.sqrt(variance) : Number.NaN;
  return { i, expected, variance: Math.max(0, variance), z, p: chiSquareTail(z * z, 1) };
}

/**
 * Gi* of each field (Ord and Getis, Geographical Analysis 27, 1995): z of the sum over the field and its queen
 * neighbours, with weights of 1. NaN where all fields hold the same or are neighbours.
 */
export function getisOrdOf(grid: Grid): Numbers {
  const { values } = grid;
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const constant = values.every((value) => value === values[0]);
  const s = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n);
  const sums = values.slice();
  const weights = new Float64Array(n).fill(1);
  eachPair(grid, (at, other) => {
    sums[at] = (sums[at] ?? 0) + (values[other] ?? 0);
    weights[at] = (weights[at] ?? 0) + 1;
  });
  return sums.map((sum, at) => {
    const weight = weights[at] ?? 0;
    if (constant || weight === n) return Number.NaN;
    return (sum - mean * weight) / (s * Math.sqrt((n * weight - weight * weight) / (n - 1)));
  });
}

/** Every field with every one that shares a side or a corner with it. */
function eachPair({ columns, rows }: Grid, visit: (at: number, other: number) => void): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      for (let up = Math.max(0, row - 1); up <= Math.min(rows - 1, row + 1); up++) {
        for (let across = Math.max(0, column - 1); across <= Math.min(columns - 1, column + 1); across++) {
          if (up !== row || across !== column) visit(row * columns + column, up * columns + across);
        }
      }
    }
  }
}
