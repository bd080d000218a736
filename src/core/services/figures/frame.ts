import { mergeSteps } from '../../analysis/axis.ts';
import type { Lives } from '../../analysis/lives.ts';
import { anyKnown } from '../../analysis/ratio.ts';
import { readAgents } from '../../repositories/farm/agents.ts';
import { countAgentsByState } from '../../repositories/farm/states.ts';
import { readSteps, type StepColumn } from '../../repositories/farm/steps.ts';
import { numbers, texts } from '../../repositories/values.ts';
import { waysToColumn } from '../provenance.ts';
import { actionSummary } from './action-summary.ts';
import type { FigureContext } from './context.ts';
import type { Numbers } from './series.ts';

type NumberColumn = Exclude<StepColumn, 'agent_type_counts'>;

/** What `simulation_steps` holds of one simulation. */
export interface Frame {
  /** Steps of the simulation, ascending. */
  readonly axis: Numbers;
  /** A stored column on the axis; `undefined` where the file has no value of it for this simulation. */
  readonly column: (name: NumberColumn) => Numbers | undefined;
  /** `agent_type_counts` as JSON text, one a step. */
  readonly typeCounts: readonly (string | undefined)[];
}

/**
 * Reads columns of `simulation_steps`. A simulation without rows there takes its axis from
 * the agent states, or else from the actions.
 */
export function readFrame(context: FigureContext, wanted: readonly StepColumn[]): Frame {
  const { source, simulation, rows } = context;
  const readable = wanted.filter(
    (column) => waysToColumn(source, `simulation_steps.${column}`).provenance !== 'unavailable',
  );
  const hasSteps = waysToColumn(source, 'simulation_steps.step_number').provenance !== 'unavailable';
  const answer = hasSteps
    ? (rows?.steps(readable) ?? readSteps(source.connection, simulation, readable))
    : { length: 0, columns: {} };
  if (answer.length === 0) {
    return { axis: stepsFromRows(context), column: () => undefined, typeCounts: [] };
  }
  return {
    axis: numbers(answer, 'step_number'),
    column: (name) => {
      if (!readable.includes(name)) return undefined;
      const values = numbers(answer, name);
      return anyKnown(values) ? values : undefined;
    },
    typeCounts: readable.includes('agent_type_counts') ? texts(answer, 'agent_type_counts') : [],
  };
}

/** Steps at which a simulation without step rows has agent states, or else actions. */
function stepsFromRows(context: FigureContext): Numbers {
  const { source, simulation, rows } = context;
  const has = (path: string) => waysToColumn(source, path).provenance !== 'unavailable';
  const states = has('agent_states.step_number')
    ? numbers(rows?.agentsByState() ?? countAgentsByState(source.connection, simulation), 'step_number')
    : [];
  if (states.length > 0) return mergeSteps(states);
  return has('agent_actions.step_number')
    ? mergeSteps(numbers(actionSummary(context), 'step_number'))
    : new Float64Array();
}

export interface Agents extends Lives {
  readonly type: readonly (string | undefined)[];
  readonly generation: Numbers;
}

/** The agents of the simulation, one entry each. */
export function readLives({ source, simulation, rows }: FigureContext): Agents {
  const answer = rows?.agents() ?? readAgents(source.connection, simulation);
  return {
    birth: numbers(answer, 'birth_time'),
    death: numbers(answer, 'death_time'),
    type: texts(answer, 'agent_type'),
    generation: numbers(answer, 'generation'),
  };
}
