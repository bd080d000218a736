import type { Incidents } from '../../analysis/events/fixed-agents.ts';
import { readDeathCauses } from '../../repositories/farm/event-agents.ts';
import { numbers, texts } from '../../repositories/values.ts';
import type { FigureContext } from '../figures/context.ts';
import { belongsTo } from '../in-scope.ts';
import { definitionOf, waysToColumns } from '../provenance.ts';
import { hasColumns } from '../turning-points/reasons.ts';
import { incidentsOf } from '../turning-points/rows.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** What a death without an incident at its step, or an incident without a cause, is said to come from. */
const UNKNOWN = 'unknown';

/** The health incidents of a scope; `undefined` where the file has no table of them. */
export function incidentsWithin(context: FigureContext): Incidents | undefined {
  const all = incidentsOf(context);
  if (all === undefined || context.scope === undefined) return all;
  const rows = Array.from(all.step.keys()).filter((row) =>
    belongsTo(context.scope, all.step[row], all.agent[row]),
  );
  const pick = (values: Numbers) => Float64Array.from(rows, (row) => values[row] ?? Number.NaN);
  return {
    step: pick(all.step),
    agent: rows.map((row) => all.agent[row]),
    before: pick(all.before),
    after: pick(all.after),
    cause: rows.map((row) => all.cause[row]),
  };
}

/** Why there are no incidents to tell of. */
export function whyNoIncidents({ source }: FigureContext): string {
  const { note } = waysToColumns(source, definitionOf('incident_count').needs);
  return note ?? 'The file records no health incidents.';
}

export interface Death {
  readonly step: number;
  /** NaN where the birth is not known. */
  readonly age: number;
  readonly cause: string;
}

/**
 * The deaths of a scope: each with the cause of the agent's last incident at its step of death. `undefined` where the
 * file has no table of incidents.
 */
export function deathsOf({ source, simulation, scope }: FigureContext): readonly Death[] | undefined {
  if (!hasColumns(source, 'health_incidents.cause', 'agents.death_time')) return undefined;
  const answer = readDeathCauses(source.connection, simulation);
  const agents = texts(answer, 'agent_id');
  const births = numbers(answer, 'birth_time');
  const deaths = numbers(answer, 'death_time');
  return texts(answer, 'cause').flatMap((cause, row): readonly Death[] => {
    const step = deaths[row] ?? Number.NaN;
    if (Number.isNaN(step) || !belongsTo(scope, step, agents[row])) return [];
    return [{ step, age: step - (births[row] ?? Number.NaN), cause: cause ?? UNKNOWN }];
  });
}

/** A cause for a reader. */
export function causeLabel(cause: string): string {
  return cause.replaceAll('_', ' ');
}
