import { meanOf, sampleSd, slope } from '../population/statistics.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** Rewards of some learning experiences, in the order of time; NaN where none is stored. */
export interface Rewards {
  readonly step: Numbers;
  readonly reward: Numbers;
}

/** NaN where there is no reward to compute a number from; formulas are in docs/metrics.md. */
export interface RewardNumbers {
  /** Rewards that are known. */
  readonly count: number;
  readonly mean: number;
  readonly sd: number;
  readonly min: number;
  readonly max: number;
  /** Per step. */
  readonly slope: number;
  readonly firstHalf: number;
  readonly secondHalf: number;
  readonly convergence: number;
  readonly efficiency: number;
  readonly stability: number;
}

/** Rewards above which it is worth asking whether they converge. */
const ENOUGH = 20;

/** What the rewards of a group say about its learning. */
export function rewardNumbers({ step, reward }: Rewards): RewardNumbers {
  const isKnown = (_: number, row: number) => !Number.isNaN(reward[row] ?? Number.NaN);
  // Most rewards are known: then nothing is copied.
  const complete = reward.every(isKnown);
  const known = complete ? reward : reward.filter(isKnown);
  const steps = complete ? step : step.filter(isKnown);
  const [min, max] = extremes(known);
  const mean = meanOf(known);
  const sd = sampleSd(known);
  const range = max - min;
  const half = Math.floor(known.length / 2);
  const firstHalf = meanOf(known.subarray(0, half));
  const secondHalf = meanOf(known.subarray(half));
  return {
    count: known.length,
    mean,
    sd,
    min,
    max,
    slope: known.length === 0 ? Number.NaN : trend(steps, known),
    firstHalf,
    secondHalf,
    convergence: known.length > ENOUGH ? convergenceOf(firstHalf, secondHalf, range) : Number.NaN,
    efficiency: range === 0 ? 0.5 : (mean - min) / range,
    stability: 1 / (1 + sd ** 2),
  };
}

function extremes(values: Numbers): readonly [min: number, max: number] {
  if (values.length === 0) return [Number.NaN, Number.NaN];
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return [min, max];
}

function convergenceOf(firstHalf: number, secondHalf: number, range: number): number {
  return range === 0 ? 1 : 1 - Math.abs(firstHalf - secondHalf) / range;
}

/** Slope of the rewards on their steps; 0 where all are of one step, for which no line stands out. */
function trend(steps: Numbers, rewards: Numbers): number {
  const first = steps[0];
  return steps.every((step) => step === first) ? 0 : slope(steps, rewards);
}

/** 1 / (1 + mean of the variances) of several groups of rewards; NaN without any. */
export function stabilityWithin(sds: readonly number[]): number {
  const known = sds.filter((sd) => !Number.isNaN(sd));
  if (known.length === 0) return Number.NaN;
  return 1 / (1 + known.reduce((sum, sd) => sum + sd ** 2, 0) / known.length);
}
