import { NO_TYPE } from '../../analysis/actions/action-columns.ts';
import { rollingMean, rollingSum } from '../../analysis/actions/course.ts';
import { alignTo, mergeSteps } from '../../analysis/axis.ts';
import { ratio } from '../../analysis/ratio.ts';
import type { FigureData } from '../../api/simulation.ts';
import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import type { MetricId } from '../../metrics/registry.ts';
import { rewardsByStep } from '../../repositories/farm/actions-by-step.ts';
import { numbers, texts } from '../../repositories/values.ts';
import { canRead, definitionOf, waysToColumns } from '../provenance.ts';
import type { FigureContext, FigureReader } from './context.ts';
import { readFrame } from './frame.ts';
import { type Numbers, toFigure } from './series.ts';

const WINDOW = 10;

/** Share of each type among the actions of a step. */
export const actionMix: FigureReader = (context) =>
  drawTypes(context, 'action_share_at_step', ({ count }, all) => ratio(count, all));

/** Rolling mean of the reward of each type. */
export const actionReward: FigureReader = (context) =>
  drawTypes(context, 'action_reward_rolling', ({ count, reward }) =>
    rollingMean(ratio(reward, count), WINDOW),
  );

/** Rolling share of the actions of each type that earned a reward. */
export const actionSuccess: FigureReader = (context) =>
  drawTypes(context, 'action_success_rolling', ({ count, successes }) =>
    ratio(rollingSum(successes, WINDOW), rollingSum(count, WINDOW)),
  );

/** Reward of each type from the start. */
export const actionRewardTotal: FigureReader = (context) =>
  drawTypes(context, 'action_reward_so_far', ({ reward }) => {
    let sum = 0;
    return reward.map((value) => {
      sum += value;
      return sum;
    });
  });

interface TypeCourse {
  readonly type: string;
  /** Actions, their successes and the sum of their rewards at each step of the axis. */
  readonly count: Numbers;
  readonly successes: Numbers;
  readonly reward: Numbers;
}

function drawTypes(
  context: FigureContext,
  metric: MetricId,
  valuesOf: (own: TypeCourse, all: Numbers) => Numbers,
): FigureData {
  const { axis: steps } = readFrame(context, []);
  if (!canRead(context.source, metric)) return toFigure(steps, []);
  const answer = summary(context);
  // The mix has no meaning where nobody acts; some files store actions before the first step that they count.
  const acted = numbers(answer, 'step_number');
  const axis = metric === 'action_share_at_step' ? mergeSteps(acted) : mergeSteps(steps, acted);
  const types = readTypes(answer, axis);
  const all = axis.map((_, i) => types.reduce((sum, { count }) => sum + (count[i] ?? 0), 0));
  const ways = waysToColumns(context.source, definitionOf(metric).needs);
  return toFigure(
    axis,
    types.map((own) => ({
      key: `type:${own.type}`,
      metric,
      label: own.type,
      step: axis,
      values: valuesOf(own, all),
      absent: Number.NaN,
      ...ways,
    })),
  );
}

/** Types by name, as other figures of actions have them. */
function readTypes(answer: Columns, axis: Numbers): readonly TypeCourse[] {
  const steps = numbers(answer, 'step_number');
  const rows = new Map<string, number[]>();
  texts(answer, 'action_type').forEach((name, row) => {
    const type = name ?? NO_TYPE;
    const list = rows.get(type);
    if (list === undefined) rows.set(type, [row]);
    else list.push(row);
  });
  const laid = (list: readonly number[], column: string) => {
    const values = numbers(answer, column);
    const own = list.map((row) => steps[row] ?? Number.NaN);
    return alignTo(
      axis,
      own,
      list.map((row) => values[row] ?? 0),
      0,
    );
  };
  return [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, list]) => ({
      type,
      count: laid(list, 'count'),
      successes: laid(list, 'successes'),
      reward: laid(list, 'reward'),
    }));
}

/** The last summary of each file: three figures ask for the same one, and it reads a large table. */
const latest = new WeakMap<Connection, { readonly key: string; readonly answer: Columns }>();

/** Figures are about the whole simulation, or about one agent: the steps in view are seen by zooming. */
function summary({ source, simulation, scope }: FigureContext): Columns {
  const own = scope?.scope === 'agent' ? scope : undefined;
  const key = JSON.stringify([simulation, own]);
  const known = latest.get(source.connection);
  if (known?.key === key) return known.answer;
  const answer = rewardsByStep(source.connection, simulation, own);
  latest.set(source.connection, { key, answer });
  return answer;
}
