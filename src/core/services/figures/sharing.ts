import { actionSummary, actionsOfType } from './action-summary.ts';
import type { FigureReader } from './context.ts';
import { readFrame } from './frame.ts';
import { toFigure } from './series.ts';
import { storedOrDerived } from './stored-or-derived.ts';

/** Resources given to others in each step. */
export const sharing: FigureReader = (context) => {
  const { axis, column } = readFrame(context, ['resources_shared']);
  const series = storedOrDerived(context, {
    metric: 'resources_shared',
    axis,
    stored: column('resources_shared'),
    derive: () => {
      const { step, column: sums } = actionsOfType(actionSummary(context), 'share');
      // Without a single stored amount nothing is known about how much was shared.
      if (!sums('known').some((count) => count > 0)) return undefined;
      return { step, values: sums('shared'), absent: 0 };
    },
  });
  return toFigure(axis, series);
};
