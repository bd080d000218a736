import { switchesOf } from '../../analysis/dominance/switches.ts';
import { compositionOf } from '../../analysis/population/demographics.ts';
import { readBasis } from '../dynamics/basis.ts';
import type { FigureReader } from './context.ts';
import { derivedSeries, toFigure } from './series.ts';

/** Share of each type, and how mixed they are. */
export const demographics: FigureReader = (context) => {
  const { step, types, typesNote } = readBasis(context);
  if (types.length === 0) return toFigure(step, []);
  const { shares, shannon, simpson } = compositionOf(types, step.length);
  const series = derivedSeries(step, typesNote);
  return toFigure(step, [
    ...types.map(({ type, label }, k) =>
      series('type_share', label, shares[k] ?? new Float64Array(), `type:${type}`),
    ),
    series('type_entropy', 'Shannon', shannon),
    series('type_concentration', 'Simpson', simpson),
  ]);
};

/** The dominant type at each step, and how often it changed. */
export const dominance: FigureReader = (context) => {
  const { step, types, typesNote } = readBasis(context);
  if (types.length === 0) return toFigure(step, []);
  const { dominant, soFar } = switchesOf(types, step.length);
  const series = derivedSeries(step, typesNote);
  return toFigure(step, [
    ...types.map(({ type, label }, k) =>
      series(
        'dominant_type',
        label,
        Float64Array.from(dominant, (place) => (place === k ? 1 : Number.NaN)),
        `type:${type}`,
      ),
    ),
    series('dominance_switches_so_far', 'Switches so far', soFar),
  ]);
};
