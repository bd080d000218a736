import { countActiveAgents } from '../../repositories/activity.ts';
import { numbers } from '../../repositories/values.ts';
import { definitionOf } from '../provenance.ts';
import type { FigureContext, FigureReader } from './context.ts';
import { type Numbers, toFigure } from './series.ts';

/** Steps of a run, ascending: those at which anything is recorded. */
export function stepsOfRun({ source, simulation }: FigureContext): Numbers {
  return numbers(countActiveAgents(source.connection, simulation), 'step');
}

/** Distinct agents that do anything in each step. */
export const societyPopulation: FigureReader = ({ source, simulation }) => {
  const answer = countActiveAgents(source.connection, simulation);
  const step = numbers(answer, 'step');
  if (step.length === 0) return toFigure(step, []);
  return toFigure(step, [
    {
      key: 'total',
      metric: 'active_agents',
      label: 'Active agents',
      step,
      values: numbers(answer, 'agents'),
      absent: Number.NaN,
      provenance: 'derived',
      note: definitionOf('active_agents').definition,
    },
  ]);
};
