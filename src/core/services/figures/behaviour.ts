import { summarizeLearning } from '../../repositories/farm/learning.ts';
import { canRead } from '../provenance.ts';
import { actionSummary } from './action-summary.ts';
import type { FigureReader } from './context.ts';
import { readFrame } from './frame.ts';
import { groupedSeries } from './grouped.ts';
import { toFigure } from './series.ts';

/** Actions carried out in each step, by type. */
export const actions: FigureReader = (context) => {
  const { source } = context;
  const { axis } = readFrame(context, []);
  if (!canRead(source, 'actions_of_type')) return toFigure(axis, []);
  const series = groupedSeries(source, {
    answer: actionSummary(context),
    step: 'step_number',
    group: 'action_type',
    value: 'count',
    metric: 'actions_of_type',
    prefix: 'type',
    absent: 0,
  });
  return toFigure(axis, series);
};

/** Learning experiences in each step and their mean reward, by kind of module. */
export const learning: FigureReader = (context) => {
  const { source, simulation, rows } = context;
  const { axis } = readFrame(context, []);
  if (!canRead(source, 'learning_experiences')) return toFigure(axis, []);
  const answer = rows?.learning() ?? summarizeLearning(source.connection, simulation);
  const by = { answer, step: 'step_number', group: 'module_type' };
  const means = groupedSeries(source, {
    ...by,
    value: 'reward',
    metric: 'learning_reward',
    prefix: 'learning_reward',
    absent: Number.NaN,
  });
  const counts = groupedSeries(source, {
    ...by,
    value: 'count',
    metric: 'learning_experiences',
    prefix: 'learning_experiences',
    absent: 0,
  });
  return toFigure(axis, [...means, ...counts]);
};
