import { studentQuantile } from '../distributions.ts';
import type { Sample } from './sample.ts';

export type Interval = readonly [low: number, high: number];

/** The confidence of every interval. */
export const LEVEL = 0.95;

const quantiles = new Map<number, number>();

/** Half of Student's 95 % interval of a mean: t(.975, n − 1) · s / √n; NaN for fewer than two values. */
function halfOfT95({ n, sd }: Sample): number {
  if (n < 2) return Number.NaN;
  let t = quantiles.get(n);
  if (t === undefined) {
    t = studentQuantile(LEVEL, n - 1);
    quantiles.set(n, t);
  }
  return (t * sd) / Math.sqrt(n);
}

/** Student's 95 % interval of the mean; `undefined` for fewer than two values. */
export function t95(sample: Sample): Interval | undefined {
  if (sample.n < 2) return undefined;
  const half = halfOfT95(sample);
  return [sample.mean - half, sample.mean + half];
}
