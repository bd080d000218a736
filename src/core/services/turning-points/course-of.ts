import { alignTo } from '../../analysis/axis.ts';
import type { Course } from '../../analysis/events/event.ts';
import type { FigureId } from '../../metrics/figures.ts';
import type { MetricId } from '../../metrics/registry.ts';
import type { FigureContext } from '../figures/context.ts';
import { readFigure } from '../figures/read-figure.ts';

/**
 * A metric of a simulation as its figure draws it; the recomputed values where the figure has them, because
 * then the stored ones are in doubt. `undefined` where the file does not yield it.
 */
export function courseOf(context: FigureContext, figure: FigureId, metric: MetricId): Course | undefined {
  const { step, series } = readFigure(context, figure);
  const own = series.filter((each) => each.metric === metric || each.metric === `${metric}_recomputed`);
  const found = own.find((each) => each.key.endsWith(':recomputed')) ?? own[0];
  return found && { axis: step, values: found.values };
}

/** The values of a course at the steps of another. */
export function onAxis(axis: Course['axis'], course: Course, absent = Number.NaN): Course['values'] {
  return alignTo(axis, course.axis, course.values, absent);
}
