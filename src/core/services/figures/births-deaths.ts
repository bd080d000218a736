import { mergeSteps } from '../../analysis/axis.ts';
import { countAt } from '../../analysis/lives.ts';
import { holdsStatesTwice } from '../source.ts';
import type { FigureReader } from './context.ts';
import { readFrame, readLives } from './frame.ts';
import { type Numbers, toFigure } from './series.ts';
import { storedOrDerived, type Values } from './stored-or-derived.ts';

/** Births and deaths in each step. */
export const birthsDeaths: FigureReader = (context) => {
  const frame = readFrame(context, ['births', 'deaths']);
  const compare = holdsStatesTwice(context.source);
  const births = storedOrDerived(context, {
    metric: 'births',
    axis: frame.axis,
    stored: frame.column('births'),
    compare,
    derive: () =>
      counted(
        frame.axis,
        readLives(context).birth.filter((step) => step > 0),
      ),
  });
  const deaths = storedOrDerived(context, {
    metric: 'deaths',
    axis: frame.axis,
    stored: frame.column('deaths'),
    compare,
    derive: () => counted(frame.axis, readLives(context).death),
  });
  return toFigure(frame.axis, [...births, ...deaths]);
};

/** How often each step occurs among `times`, at the steps of the axis and wherever else there are any. */
function counted(axis: Numbers, times: Numbers): Values {
  const step = mergeSteps(axis, times);
  return { step, values: countAt(step, times), absent: 0 };
}
