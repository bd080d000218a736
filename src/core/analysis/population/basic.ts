type Numbers = ArrayLike<number>;

/** The basic statistics of a population over steps at which anybody lives; NaN where a number has no meaning. */
export interface BasicStatistics {
  readonly steps: number;
  readonly mean: number;
  readonly peak: number;
  readonly lowest: number;
  readonly initial: number;
  readonly final: number;
  readonly lastStep: number;
  readonly sumOfSquares: number;
  /** Of the whole population of steps: divided by n. */
  readonly variance: number;
  readonly sd: number;
  readonly cv: number;
  readonly momentum: number;
  readonly peakToEnd: number;
  /** Sums over the same steps, in resource units. */
  readonly consumed: number;
  readonly available: number;
  readonly utilisation: number;
  readonly utilisationPerAgent: number;
}

export interface PopulationRows {
  /** Ascending. */
  readonly step: Numbers;
  /** Agents alive at each step; NaN where unknown. */
  readonly total: Numbers;
  /** Resources consumed and in the environment at each step; NaN where unknown, absent where the file has none. */
  readonly consumed?: Numbers | undefined;
  readonly available?: Numbers | undefined;
}

/**
 * Steps at which nobody lives are left out, as in AgentFarm. Formulas are in docs/metrics.md.
 *
 * @returns `undefined` when nobody ever lives.
 */
export function basicStatistics({
  step,
  total,
  consumed,
  available,
}: PopulationRows): BasicStatistics | undefined {
  const rows = Array.from(total).flatMap((n, row) => (n > 0 ? [row] : []));
  const counts = rows.map((row) => total[row] ?? Number.NaN);
  const [initial] = counts;
  const final = counts.at(-1);
  if (initial === undefined || final === undefined) return undefined;
  const steps = rows.length;
  const mean = sum(counts) / steps;
  const sumOfSquares = sum(counts.map((n) => n * n));
  // E[x²] − mean² loses digits; the same number from the deviations does not.
  const variance = sum(counts.map((n) => (n - mean) ** 2)) / steps;
  const peak = counts.reduce((most, n) => Math.max(most, n), 0);
  const lastStep = step[rows.at(-1) ?? 0] ?? Number.NaN;
  const used = sumAt(consumed, rows);
  const there = sumAt(available, rows);
  return {
    steps,
    mean,
    peak,
    lowest: counts.reduce((least, n) => Math.min(least, n), Number.POSITIVE_INFINITY),
    initial,
    final,
    lastStep,
    sumOfSquares,
    variance,
    sd: Math.sqrt(variance),
    cv: Math.sqrt(variance) / mean,
    momentum: (lastStep * peak) / initial,
    peakToEnd: peak / final,
    consumed: used,
    available: there,
    utilisation: there > 0 ? used / there : Number.NaN,
    utilisationPerAgent: used / (mean * steps),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Sum of the known values in some rows; NaN where none is known. */
function sumAt(values: Numbers | undefined, rows: readonly number[]): number {
  const known = rows.map((row) => values?.[row] ?? Number.NaN).filter((value) => !Number.isNaN(value));
  return known.length === 0 ? Number.NaN : sum(known);
}
