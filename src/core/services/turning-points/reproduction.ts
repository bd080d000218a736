import { alignTo } from '../../analysis/axis.ts';
import type { Course } from '../../analysis/events/event.ts';
import type { FailureCount } from '../../analysis/events/relative.ts';
import { ratio } from '../../analysis/ratio.ts';
import {
  countFailures,
  resourcesBeforeReproducing,
  summarizeReproduction,
} from '../../repositories/farm/event-reproduction.ts';
import { numbers, texts } from '../../repositories/values.ts';
import { actionSummary, actionsOfType } from '../figures/action-summary.ts';
import type { FigureContext } from '../figures/context.ts';
import { courseOf } from './course-of.ts';
import { hasColumns } from './reasons.ts';

/** What is known of reproduction; each part absent where the file does not yield it. */
export interface Reproduction {
  /** Successes per attempt, 0 to 1; NaN at steps without an attempt. */
  readonly rate?: Course;
  /** Mean resources of those that try, before. */
  readonly resources?: Course;
  readonly failures?: readonly FailureCount[];
}

/** As events of reproduction are stored; else attempts are actions, and successes births at the same step. */
export function reproductionOf(context: FigureContext, axis: Course['axis']): Reproduction {
  return fromEvents(context, axis) ?? fromActions(context, axis);
}

function fromEvents({ source, simulation }: FigureContext, axis: Course['axis']): Reproduction | undefined {
  if (!hasColumns(source, 'reproduction_events.parent_id', 'reproduction_events.success')) return undefined;
  const answer = summarizeReproduction(source.connection, simulation);
  if (answer.length === 0) return undefined;
  const step = numbers(answer, 'step_number');
  const on = (values: Course['values']) => ({ axis, values: alignTo(axis, step, values, Number.NaN) });
  const failed = countFailures(source.connection, simulation);
  const counts = numbers(failed, 'count');
  const steps = numbers(failed, 'step_number');
  return {
    rate: on(ratio(numbers(answer, 'successes'), numbers(answer, 'attempts'))),
    resources: on(numbers(answer, 'resources')),
    failures: texts(failed, 'failure_reason').map((reason, i) => ({
      step: steps[i] ?? 0,
      reason: reason ?? '',
      count: counts[i] ?? 0,
    })),
  };
}

function fromActions(context: FigureContext, axis: Course['axis']): Reproduction {
  const { source, simulation } = context;
  if (!hasColumns(source, 'agent_actions.action_type')) return {};
  const { step, column } = actionsOfType(actionSummary(context), 'reproduce');
  const births = courseOf(context, 'births_deaths', 'births');
  if (step.length === 0) return {};
  const attempts = alignTo(axis, step, column('count'), Number.NaN);
  const born = births && alignTo(axis, births.axis, births.values, Number.NaN);
  const rate = born && ratio(born, attempts).map((value) => Math.min(1, value));
  const before = hasColumns(source, 'agent_actions.resources_before')
    ? resourcesBeforeReproducing(source.connection, simulation)
    : undefined;
  return {
    ...(rate === undefined ? {} : { rate: { axis, values: rate } }),
    ...(before === undefined
      ? {}
      : {
          resources: {
            axis,
            values: alignTo(axis, numbers(before, 'step_number'), numbers(before, 'resources'), Number.NaN),
          },
        }),
  };
}
