import type { Incidents, KnownAgents } from '../../analysis/events/fixed-agents.ts';
import type { Columns } from '../../base/columns.ts';
import { readKnownAgents } from '../../repositories/farm/event-agents.ts';
import { readIncidents } from '../../repositories/farm/event-incidents.ts';
import { numbers, texts } from '../../repositories/values.ts';
import { agentTypeLabel } from '../../schema/agent-type.ts';
import type { FigureContext } from '../figures/context.ts';
import { hasColumns } from './reasons.ts';

export function toAgents(answer: Columns): KnownAgents {
  return {
    id: texts(answer, 'agent_id').map((id) => id ?? ''),
    type: texts(answer, 'agent_type').map((type) => type && agentTypeLabel(type)),
    birth: numbers(answer, 'birth_time'),
    death: numbers(answer, 'death_time'),
    generation: numbers(answer, 'generation'),
  };
}

/** The agents of the simulation; `undefined` where the file has no table of them, or it has none. */
export function knownAgents({ source, simulation }: FigureContext): KnownAgents | undefined {
  if (!hasColumns(source, 'agents.agent_id')) return undefined;
  const agents = toAgents(readKnownAgents(source.connection, simulation));
  return agents.id.length === 0 ? undefined : agents;
}

/** The health incidents of the simulation; `undefined` where the file has no table of them. */
export function incidentsOf({ source, simulation }: FigureContext): Incidents | undefined {
  if (!hasColumns(source, 'health_incidents.agent_id', 'health_incidents.health_after')) return undefined;
  const answer = readIncidents(source.connection, simulation);
  return {
    step: numbers(answer, 'step_number'),
    agent: texts(answer, 'agent_id'),
    before: numbers(answer, 'health_before'),
    after: numbers(answer, 'health_after'),
    cause: texts(answer, 'cause'),
  };
}

/** Agents whose time of birth or death lies after one step and not after another. */
export function agentsBetween(
  agents: KnownAgents,
  what: 'birth' | 'death',
  since: number,
  step: number,
): readonly string[] {
  return agents.id.filter((_, i) => {
    const time = agents[what][i] ?? Number.NaN;
    return time > since && time <= step;
  });
}
