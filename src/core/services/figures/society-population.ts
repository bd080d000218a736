import type { Connection } from '../../database/connection.ts';
import { metrics } from '../../metrics/registry.ts';
import { countActiveAgents } from '../../repositories/society/activity.ts';
import { listRunSteps } from '../../repositories/society/run-steps.ts';
import { numbers } from '../../repositories/values.ts';
import type { FigureContext, FigureReader } from './context.ts';
import { type Numbers, toFigure } from './series.ts';

/** A file is read as it was when it was opened: the steps of a run are found once. */
const stepsOfRuns = new WeakMap<Connection, Map<string, Numbers>>();

/** Steps of a run, ascending: those at which anything is recorded. */
export function stepsOfRun({ source: { connection }, simulation, rows }: FigureContext): Numbers {
  if (rows !== undefined) return numbers(rows.runSteps(), 'step').slice();
  const known = stepsOfRuns.get(connection) ?? new Map<string, Numbers>();
  stepsOfRuns.set(connection, known);
  const steps = known.get(simulation) ?? numbers(listRunSteps(connection, simulation), 'step');
  known.set(simulation, steps);
  // An answer may give the memory of its arrays away.
  return steps.slice();
}

/** Distinct agents that do anything in each step. */
export const societyPopulation: FigureReader = ({ source, simulation, rows }) => {
  const answer = rows?.activeAgents() ?? countActiveAgents(source.connection, simulation);
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
      note: metrics.active_agents.computed,
    },
  ]);
};
