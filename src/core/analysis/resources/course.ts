import { sumKnown } from '../ratio.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** Kept in the divisor so that nothing is divided by 0. */
const LEAST = 1e-6;

/** 1 / (1 + sd/(mean + 10⁻⁶)): near 1 for values that hardly vary. */
export function steadiness(sd: number, mean: number): number {
  return 1 / (1 + sd / (mean + LEAST));
}

/** sd/(mean + 10⁻⁶). */
export function relativeSpread(sd: number, mean: number): number {
  return sd / (mean + LEAST);
}

/** The greatest total against the mean one. */
export function concentrationRatio(max: number, mean: number): number {
  return max / (mean + LEAST);
}

/** How much of the fullest total of a run is missing at each row: from 0 to 1; NaN where nothing was ever there. */
export function scarcity(total: Numbers): Numbers {
  const fullest = total.reduce((most, value) => (value > most ? value : most), 0);
  return total.map((value) => (fullest === 0 ? Number.NaN : 1 - value / fullest));
}

/** What must have grown back for the total to be what it is after what was consumed; NaN at the first row. */
export function regenerated(total: Numbers, consumed: Numbers): Numbers {
  return total.map((value, i) =>
    i === 0 ? Number.NaN : Math.max(0, value - (total[i - 1] ?? Number.NaN) + (consumed[i] ?? Number.NaN)),
  );
}

/** Consumed divided by regenerated over everything; `undefined` where nothing grew back, or nothing is known. */
export function stress(consumed: Numbers, grown: Numbers): number | undefined {
  const [eaten, back] = [sumKnown(consumed), sumKnown(grown)];
  return eaten === undefined || back === undefined || back === 0 ? undefined : eaten / back;
}

/** The same over the rows of a trailing window; NaN before the first whole one and where nothing grew back. */
export function rollingStress(consumed: Numbers, grown: Numbers, window: number): Numbers {
  return consumed.map((_, i) => {
    if (i < window - 1) return Number.NaN;
    let [eaten, back] = [0, 0];
    for (let row = i - window + 1; row <= i; row++) {
      eaten += consumed[row] || 0;
      back += grown[row] || 0;
    }
    return back === 0 ? Number.NaN : eaten / back;
  });
}

/** Rows at which a value is above the one before. */
export function risingRows(values: Numbers): number {
  return values.filter((value, i) => value > (values[i - 1] ?? Number.NaN)).length;
}

/** Parts of how well an environment is used, each `undefined` where the file does not tell it. */
export interface EfficiencyParts {
  readonly utilisation: number | undefined;
  readonly distribution: number | undefined;
  readonly consumption: number | undefined;
}

/** 0.4 utilisation + 0.3 distribution + 0.3 consumption; weights of missing parts are shared among the others. */
export function overallEfficiency(parts: EfficiencyParts): number | undefined {
  const weighted = [
    [parts.utilisation, 0.4],
    [parts.distribution, 0.3],
    [parts.consumption, 0.3],
  ] as const;
  let sum = 0;
  let weights = 0;
  for (const [value, weight] of weighted) {
    if (value === undefined || Number.isNaN(value)) continue;
    sum += weight * value;
    weights += weight;
  }
  return weights === 0 ? undefined : sum / weights;
}
