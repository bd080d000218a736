import { differences } from '../population/growth.ts';
import { meanOf, sampleSd, slope } from '../population/statistics.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** What a quantity did in a stretch of steps; NaN where a number has no meaning. */
export interface Stretch {
  /** First and last recorded step of it. */
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly mean: number;
  /** Per step. */
  readonly slope: number;
  /** Standard deviation (÷ n − 1) of the changes from step to step inside the stretch. */
  readonly volatility: number;
  /** 1 / (1 + standard deviation (÷ n − 1) of the values). */
  readonly stability: number;
  readonly peak: number;
  readonly peakStep: number;
}

/** Periods of `length` steps, counted from step 0; those without a recorded step are left out. */
export function periodsOf(step: Numbers, values: Numbers, length: number): readonly Stretch[] {
  return stretches(step, values, (row) => Math.floor((step[row] ?? 0) / length));
}

export type Third = 'early' | 'middle' | 'late';

/** The recorded steps in three parts: early while row < T / 3, middle while row < 2 T / 3, then late. */
export function thirdsOf(step: Numbers, values: Numbers): readonly (Stretch & { readonly third: Third })[] {
  const names: readonly Third[] = ['early', 'middle', 'late'];
  const place = (row: number) => Math.floor((3 * row) / step.length);
  return stretches(step, values, place).map((stretch) => ({
    ...stretch,
    third: names[place(step.indexOf(stretch.from))] ?? 'late',
  }));
}

/** Unbroken runs of rows for which `place` says the same. */
function stretches(step: Numbers, values: Numbers, place: (row: number) => number): readonly Stretch[] {
  const starts = Array.from(step.keys()).filter((row) => row === 0 || place(row) !== place(row - 1));
  return starts.map((from, k) => describe(step, values, from, starts[k + 1] ?? step.length));
}

function describe(step: Numbers, values: Numbers, from: number, to: number): Stretch {
  const own = values.slice(from, to);
  const steps = step.slice(from, to);
  const peak = own.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const changes = differences(own, Number.NaN).slice(1);
  return {
    from: steps[0] ?? Number.NaN,
    to: steps.at(-1) ?? Number.NaN,
    rows: own.length,
    mean: meanOf(own),
    slope: own.length < 2 ? Number.NaN : slope(steps, own),
    volatility: changes.length < 2 ? Number.NaN : sampleSd(changes),
    stability: own.length < 2 ? Number.NaN : 1 / (1 + sampleSd(own)),
    peak,
    peakStep: steps[own.indexOf(peak)] ?? Number.NaN,
  };
}
