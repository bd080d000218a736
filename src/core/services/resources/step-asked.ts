import { lastStepWith } from '../../repositories/farm/resource-amounts.ts';
import type { FigureContext } from '../figures/context.ts';

/** The step that is asked for; the last one with rows in the table where the scope names none. */
export function stepAsked(
  { source, simulation, scope }: FigureContext,
  table: 'resource_states' | 'agent_states',
): number | undefined {
  return scope?.scope === 'step' ? scope.step : lastStepWith(source.connection, simulation, table);
}
