import { earlyWarningOf } from '../../analysis/temporal/early-warning.ts';
import { oscillationOf } from '../../analysis/temporal/oscillation.ts';
import { readTotals } from '../dynamics/basis.ts';
import type { FigureReader } from './context.ts';
import { derivedSeries, toFigure } from './series.ts';

/** Stability, variance and memory of the population in a trailing window. */
export const earlyWarning: FigureReader = (context) => {
  const { step, total, totalNote } = readTotals(context);
  if (total.length === 0) return toFigure(step, []);
  const { stability, variance, autocorrelation } = earlyWarningOf(total);
  const series = derivedSeries(step, totalNote);
  return toFigure(step, [
    series('rolling_stability', 'Stability', stability),
    series('rolling_variance', 'Variance', variance),
    series('rolling_autocorrelation', 'Autocorrelation', autocorrelation),
  ]);
};

/** How much of the variance of the population lies in cycles of each length. */
export const cycles: FigureReader = (context) => {
  const { step, total, totalNote } = readTotals(context);
  const found = oscillationOf(step, total);
  if (found === undefined) return toFigure(new Float64Array(), []);
  // The last is as long as the run: it is a bend rather than a cycle.
  const period = found.period.slice(0, -1);
  const series = derivedSeries(period, `${totalNote} Cycles that fit at least twice into the simulation.`);
  return toFigure(period, [series('cycle_share', 'Share of variance', found.share.slice(0, -1))]);
};
