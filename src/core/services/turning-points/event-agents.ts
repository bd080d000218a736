import type { EventAgent, EventAgents, EventQuery, EventRole } from '../../api/turning-points.ts';
import {
  readActors,
  readAgentsById,
  readDeathCauses,
  readHurt,
} from '../../repositories/farm/event-agents.ts';
import { texts } from '../../repositories/values.ts';
import type { FigureContext } from '../figures/context.ts';
import { hasColumns } from './reasons.ts';
import { agentsBetween, knownAgents, toAgents } from './rows.ts';

/** As many agents as a list shows; more are counted. */
const MOST = 500;

type Involved = readonly [id: string, role: EventRole];

/** The agents behind a turning point: who died, was born, attacked, lost health or tried to reproduce. */
export function readEventAgents(context: FigureContext, event: EventQuery): EventAgents {
  const involved = involvedIn(context, event).filter(([id]) => id !== '');
  const shown = involved.slice(0, MOST);
  const known = describeAgents(
    context,
    shown.map(([id]) => id),
  );
  const agents = shown.map(([id, role]): EventAgent => ({ id, ...known.get(id), role }));
  return { agents, total: involved.length };
}

/** Type, life and cause of death of some agents, by id. */
export function describeAgents(
  { source, simulation }: FigureContext,
  ids: readonly string[],
): ReadonlyMap<string, EventAgent> {
  if (ids.length === 0 || !hasColumns(source, 'agents.agent_id')) return new Map();
  const { connection } = source;
  const agents = toAgents(readAgentsById(connection, simulation, ids));
  const causes = deathCauses({ source, simulation }, ids);
  return new Map(
    agents.id.map((id, i): [string, EventAgent] => {
      const death = agents.death[i] ?? Number.NaN;
      const type = agents.type[i];
      return [
        id,
        {
          id,
          role: 'involved',
          ...(type === undefined ? {} : { type }),
          ...known('birth', agents.birth[i]),
          ...known('death', death),
          ...known('generation', agents.generation[i]),
          ...(Number.isNaN(death) ? {} : { cause: causes.get(id) ?? UNKNOWN }),
        },
      ];
    }),
  );
}

/** What a death without an incident at its step is said to come from. */
export const UNKNOWN = 'unknown';

function deathCauses({ source, simulation }: FigureContext, ids: readonly string[]) {
  if (!hasColumns(source, 'health_incidents.cause')) return new Map<string, string | undefined>();
  const answer = readDeathCauses(source.connection, simulation, ids);
  const causes = texts(answer, 'cause');
  return new Map(texts(answer, 'agent_id').map((id, i) => [id ?? '', causes[i]]));
}

function known<Name extends string>(
  name: Name,
  value: number | undefined,
): { readonly [N in Name]?: number } {
  const entry: { [N in Name]?: number } = {};
  if (value !== undefined && !Number.isNaN(value)) entry[name] = value;
  return entry;
}

function involvedIn(context: FigureContext, event: EventQuery): readonly Involved[] {
  switch (event.kind) {
    case 'population_crash':
      return between(context, event, 'death', 'died');
    case 'population_boom':
      return between(context, event, 'birth', 'born');
    case 'population_shift':
      return [...between(context, event, 'death', 'died'), ...between(context, event, 'birth', 'born')];
    case 'agent_death':
      return event.agents.map((id) => [id, 'died']);
    case 'agent_birth':
      return event.agents.map((id) => [id, 'born']);
    case 'health_critical':
      return event.agents.map((id) => [id, 'lost health']);
    case 'mass_combat':
    case 'intense_combat':
    case 'combat_pattern_change':
      return actors(context, event, 'attack', 'attacked');
    case 'reproduction_shift':
    case 'reproduction_resource_crisis':
    case 'reproduction_failure':
      return actors(context, event, 'reproduce', 'tried to reproduce');
    case 'health_crisis':
    case 'health_decline':
      return hurt(context, event);
    case 'resource_depletion':
    case 'resource_crisis':
    case 'learning_spike':
    case 'reward_shift':
    case 'record':
      return [];
  }
}

function between(
  context: FigureContext,
  { since, step }: EventQuery,
  what: 'birth' | 'death',
  role: EventRole,
): readonly Involved[] {
  const agents = knownAgents(context);
  return agents === undefined
    ? []
    : agentsBetween(agents, what, since, step).map((id): Involved => [id, role]);
}

function actors(
  { source, simulation }: FigureContext,
  { step }: EventQuery,
  type: string,
  role: EventRole,
): readonly Involved[] {
  if (!hasColumns(source, 'agent_actions.agent_id', 'agent_actions.action_type')) return [];
  const answer = readActors(source.connection, simulation, step, type);
  return texts(answer, 'agent_id').map((id): Involved => [id ?? '', role]);
}

function hurt({ source, simulation }: FigureContext, { step }: EventQuery): readonly Involved[] {
  if (!hasColumns(source, 'health_incidents.agent_id', 'health_incidents.health_after')) return [];
  const answer = readHurt(source.connection, simulation, step);
  return texts(answer, 'agent_id').map((id): Involved => [id ?? '', 'lost health']);
}
