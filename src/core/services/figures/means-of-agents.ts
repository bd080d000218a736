import { meanAge } from '../../analysis/lives.ts';
import { meanOfStates, type StateMean } from '../../repositories/farm/states.ts';
import { numbers } from '../../repositories/values.ts';
import type { FigureContext, FigureReader } from './context.ts';
import { readFrame, readLives } from './frame.ts';
import { toFigure } from './series.ts';
import { storedOrDerived, type Values } from './stored-or-derived.ts';

/** Mean resources that a living agent holds. */
export const agentResources: FigureReader = (context) => {
  const { axis, column } = readFrame(context, ['average_agent_resources']);
  const series = storedOrDerived(context, {
    metric: 'average_agent_resources',
    axis,
    stored: column('average_agent_resources'),
    derive: () => stateMean(context, 'resource_level'),
  });
  return toFigure(axis, series);
};

/** Mean health and mean age of living agents. */
export const healthAge: FigureReader = (context) => {
  const { axis, column } = readFrame(context, ['average_agent_health', 'average_agent_age']);
  const health = storedOrDerived(context, {
    metric: 'average_agent_health',
    axis,
    stored: column('average_agent_health'),
    derive: () => stateMean(context, 'current_health'),
  });
  const age = storedOrDerived(context, {
    metric: 'average_agent_age',
    axis,
    stored: column('average_agent_age'),
    derive: () => ({ step: axis, values: meanAge(axis, readLives(context)), absent: Number.NaN }),
  });
  return toFigure(axis, [...health, ...age]);
};

/** Mean reward that living agents have collected since birth. */
export const reward: FigureReader = (context) => {
  const { axis, column } = readFrame(context, ['average_reward']);
  const series = storedOrDerived(context, {
    metric: 'average_reward',
    axis,
    stored: column('average_reward'),
    derive: () => stateMean(context, 'total_reward'),
  });
  return toFigure(axis, series);
};

function stateMean({ source, simulation, rows }: FigureContext, column: StateMean): Values {
  const answer = rows?.meanOfStates(column) ?? meanOfStates(source.connection, simulation, column);
  return { step: numbers(answer, 'step_number'), values: numbers(answer, 'mean'), absent: Number.NaN };
}
