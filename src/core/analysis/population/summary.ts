import { type Statistics, slope, statistics } from './statistics.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** What became of a population; `undefined` where a number has no meaning. Formulas are in docs/metrics.md. */
export interface PopulationSummary extends Statistics {
  readonly rows: number;
  readonly initial: number;
  readonly final: number;
  readonly change: number;
  readonly changePercent: number | undefined;
  readonly peakStep: number;
  readonly slope: number;
  /** Share of rows with anybody alive. */
  readonly survived: number;
  readonly peakToEnd: number | undefined;
  /** First step after the peak below a tenth of it. */
  readonly thresholdStep: number | undefined;
  readonly survivorRatio: number | undefined;
}

/** Share of the peak below which a population counts as nearly extinct. */
const NEARLY_EXTINCT = 0.1;

/**
 * @param step ascending.
 * @param total agents alive at each step, all known.
 * @returns `undefined` without rows.
 */
export function summarizePopulation(step: Numbers, total: Numbers): PopulationSummary | undefined {
  const rows = total.length;
  const initial = total[0];
  const final = total.at(-1);
  if (initial === undefined || final === undefined) return undefined;
  const overall = statistics(total);
  const peakRow = total.indexOf(overall.max);
  const threshold = total.findIndex((n, i) => i > peakRow && n < NEARLY_EXTINCT * overall.max);
  return {
    ...overall,
    rows,
    initial,
    final,
    change: final - initial,
    changePercent: initial === 0 ? undefined : (100 * (final - initial)) / initial,
    peakStep: step[peakRow] ?? Number.NaN,
    slope: slope(step, total),
    survived: total.filter((n) => n > 0).length / rows,
    peakToEnd: final === 0 ? undefined : overall.max / final,
    thresholdStep: threshold < 0 ? undefined : step[threshold],
    survivorRatio: initial === 0 ? undefined : final / initial,
  };
}
