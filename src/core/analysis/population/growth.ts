import { linearRegression, linearRegressionLine, rSquared } from 'simple-statistics';

type Numbers = Float64Array<ArrayBuffer>;

/** Rows that the smoothed growth looks back over, its own included. */
export const SMOOTHING = 20;

/** Percent change against the row before: 0 for the first row and from 0 to 0; NaN from 0 to more. */
export function percentChange(total: Numbers): Numbers {
  return total.map((n, i) => {
    const before = total[i - 1];
    if (before === undefined || (before === 0 && n === 0)) return 0;
    return before === 0 ? Number.NaN : (100 * (n - before)) / before;
  });
}

/** Mean of the known values among a row and the `width − 1` before it; NaN where none is known. */
export function trailingMean(values: Numbers, width: number): Numbers {
  let sum = 0;
  let known = 0;
  return values.map((value, i) => {
    const leaving = values[i - width];
    if (!Number.isNaN(value)) {
      sum += value;
      known++;
    }
    if (leaving !== undefined && !Number.isNaN(leaving)) {
      sum -= leaving;
      known--;
    }
    return known === 0 ? Number.NaN : sum / known;
  });
}

/** Value minus the one before; the first row gets `first`. */
export function differences(values: Numbers, first: number): Numbers {
  return values.map((value, i) => (i === 0 ? first : value - (values[i - 1] ?? Number.NaN)));
}

export type PhaseName = 'growth' | 'stable' | 'decline';

export interface Phase {
  readonly phase: PhaseName;
  /** First step of the phase. */
  readonly start: number;
  /** Last step of it. */
  readonly end: number;
  /** Rows in it. */
  readonly duration: number;
}

/** Percent per step above which, or below the negative of which, a phase is no longer stable. */
const STEADY = 1;

export function phaseOf(smoothed: number): PhaseName {
  if (smoothed > STEADY) return 'growth';
  return smoothed < -STEADY ? 'decline' : 'stable';
}

/** The unbroken runs of one phase, in order; none without rows. */
export function phasesOf(step: Numbers, smoothed: Numbers): readonly Phase[] {
  const names = Array.from(smoothed, phaseOf);
  const starts = names.flatMap((name, i) => (name === names[i - 1] ? [] : [i]));
  return starts.map((from, k): Phase => {
    const to = starts[k + 1] ?? names.length;
    return {
      phase: names[from] ?? 'stable',
      start: step[from] ?? Number.NaN,
      end: step[to - 1] ?? Number.NaN,
      duration: to - from,
    };
  });
}

export interface ExponentialFit {
  /** Per step. */
  readonly rate: number;
  readonly initial: number;
  readonly r2: number;
  /** Steps; `undefined` for a rate that is not above 0. */
  readonly doubling: number | undefined;
}

/** Growth over the first half that makes an exponential curve worth fitting. */
const WORTH_FITTING = 1.1;

/**
 * Fit of ln(N + 1) over the first half of the rows; `undefined` where that half has fewer than two
 * rows or does not end more than a tenth above its start.
 */
export function fitExponential(step: Numbers, total: Numbers): ExponentialFit | undefined {
  const half = Math.floor(total.length / 2);
  const first = total[0] ?? Number.NaN;
  const last = total[half - 1] ?? Number.NaN;
  if (half < 2 || !(last > WORTH_FITTING * first)) return undefined;
  const points = Array.from({ length: half }, (_, i) => [step[i] ?? 0, Math.log((total[i] ?? 0) + 1)]);
  const line = linearRegression(points);
  return {
    rate: line.m,
    initial: Math.exp(line.b),
    r2: rSquared(points, linearRegressionLine(line)),
    doubling: line.m > 0 ? Math.LN2 / line.m : undefined,
  };
}
