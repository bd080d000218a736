import {
  differences,
  type PhaseName,
  percentChange,
  phaseOf,
  SMOOTHING,
  trailingMean,
} from '../../analysis/population/growth.ts';
import { stabilityOf } from '../../analysis/population/stability.ts';
import { readTotals } from '../dynamics/basis.ts';
import type { FigureReader } from './context.ts';
import { derivedSeries, type Numbers, toFigure } from './series.ts';

const phases: readonly PhaseName[] = ['growth', 'stable', 'decline'];

/** Growth of the population from step to step, smoothed, its change, and the phases of it. */
export const growth: FigureReader = (context) => {
  const { step, total, totalNote } = readTotals(context);
  if (total.length === 0) return toFigure(step, []);
  const rate = percentChange(total);
  const smoothed = trailingMean(rate, SMOOTHING);
  const series = derivedSeries(step, totalNote);
  return toFigure(step, [
    series('growth_rate', 'Growth', rate),
    series('growth_smoothed', 'Smoothed', smoothed),
    series('growth_acceleration', 'Acceleration', differences(rate, Number.NaN)),
    ...phases.map((phase) => series('growth_phase', phase, whereIn(smoothed, phase), `phase:${phase}`)),
  ]);
};

function whereIn(smoothed: Numbers, phase: PhaseName): Numbers {
  return smoothed.map((value) => (phaseOf(value) === phase ? 1 : Number.NaN));
}

/** Variation and volatility of the population in a trailing window. */
export const stability: FigureReader = (context) => {
  const { step, total, totalNote } = readTotals(context);
  if (total.length === 0) return toFigure(step, []);
  const { rollingCv, rollingVolatility } = stabilityOf(total);
  const series = derivedSeries(step, totalNote);
  return toFigure(step, [
    series('rolling_cv', 'Variation', rollingCv),
    series('rolling_volatility', 'Volatility', rollingVolatility),
  ]);
};
