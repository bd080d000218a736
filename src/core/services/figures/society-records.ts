import { countEvents } from '../../repositories/society/events.ts';
import { summarizeMemories } from '../../repositories/society/memories.ts';
import { numbers } from '../../repositories/values.ts';
import { canRead, definitionOf, waysOf } from '../provenance.ts';
import type { FigureReader } from './context.ts';
import { groupedSeries } from './grouped.ts';
import { toFigure } from './series.ts';
import { stepsOfRun } from './society-population.ts';

/** Events in each step, by type. */
export const events: FigureReader = (context) => {
  const { source, simulation, rows } = context;
  const axis = stepsOfRun(context);
  if (!canRead(source, 'events_of_type')) return toFigure(axis, []);
  const series = groupedSeries(source, {
    answer: rows?.events() ?? countEvents(source.connection, simulation),
    step: 'step',
    group: 'type',
    value: 'count',
    metric: 'events_of_type',
    prefix: 'type',
    absent: 0,
  });
  return toFigure(axis, series);
};

/** Memories written in each step and their mean importance. */
export const memories: FigureReader = (context) => {
  const { source, simulation, rows } = context;
  const axis = stepsOfRun(context);
  if (!canRead(source, 'memories')) return toFigure(axis, []);
  const answer = rows?.memories() ?? summarizeMemories(source.connection, simulation);
  if (answer.length === 0) return toFigure(axis, []);
  const step = numbers(answer, 'step');
  const series = [
    { metric: 'memories', values: numbers(answer, 'count'), absent: 0 },
    { metric: 'memory_importance', values: numbers(answer, 'importance'), absent: Number.NaN },
  ] as const;
  return toFigure(
    axis,
    series.map(({ metric, values, absent }) => ({
      key: metric,
      metric,
      label: definitionOf(metric).name,
      step,
      values,
      absent,
      ...waysOf(source, metric),
    })),
  );
};
