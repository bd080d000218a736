import { periodsNote } from '../../analysis/periods.ts';
import { ratio } from '../../analysis/ratio.ts';
import type { MetricId } from '../../metrics/registry.ts';
import { countByPeriod, countFirstTimes } from '../../repositories/farm/behaviour.ts';
import { numbers } from '../../repositories/values.ts';
import type { FigureReader } from '../figures/context.ts';
import { readFrame } from '../figures/frame.ts';
import { readPeriods } from '../figures/periods.ts';
import { derivedSeries, toFigure } from '../figures/series.ts';
import { stepsWithin } from '../in-scope.ts';
import { canRead } from '../provenance.ts';

const NOTE =
  'Counted from the actions, each agent from its first action in the part that is shown; empty in steps without actions.';

/** How many of the actions of each step are something that their agent had not done before. */
export const exploration: FigureReader = (context) => {
  const { source, simulation, scope } = context;
  const axis = stepsWithin(scope, readFrame(context, []).axis);
  if (!canRead(source, 'first_time_share')) return toFigure(axis, []);
  const answer = countFirstTimes(source.connection, simulation, scope);
  const steps = numbers(answer, 'step_number');
  const share = ratio(numbers(answer, 'fresh'), numbers(answer, 'actions'));
  const series = derivedSeries(steps, NOTE);
  return toFigure(axis, [series('first_time_share', 'First times', share)]);
};

/** Success, failure and reward in each period, drawn over its steps. */
export const learningCurveFigure: FigureReader = (context) => {
  const { source, simulation, scope } = context;
  const axis = stepsWithin(scope, readFrame(context, []).axis);
  if (!canRead(source, 'period_reward')) return toFigure(axis, []);
  const periods = readPeriods(context);
  const answer = countByPeriod(source.connection, simulation, periods.length, scope);
  const actions = numbers(answer, 'actions');
  const rows = new Map(Array.from(numbers(answer, 'period'), (period, row) => [period, row]));
  const series = derivedSeries(
    axis,
    `Counted from the actions; each step has the value of its period. ${periodsNote(periods)}`,
  );
  const curve = (metric: MetricId, label: string, column: string) => {
    const shares = ratio(numbers(answer, column), actions);
    const valueAt = (step: number) => shares[rows.get(Math.floor(step / periods.length)) ?? -1] ?? Number.NaN;
    return series(metric, label, axis.map(valueAt));
  };
  const figure = toFigure(axis, [
    curve('period_success_rate', 'Success', 'successes'),
    curve('period_failure_rate', 'Failure', 'failures'),
    curve('period_reward', 'Mean reward', 'reward'),
  ]);
  return { ...figure, period: periods.length };
};
