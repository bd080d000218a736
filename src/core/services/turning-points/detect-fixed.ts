import {
  massCombats,
  populationBooms,
  populationCrashes,
  resourceDepletions,
} from '../../analysis/events/fixed.ts';
import { agentBirths, agentDeaths, criticalHealth } from '../../analysis/events/fixed-agents.ts';
import type { SwitchedOff, TurningPoint } from '../../api/turning-points.ts';
import type { FigureContext } from '../figures/context.ts';
import { courseOf, onAxis } from './course-of.ts';
import { withoutColumns, withoutMetric } from './reasons.ts';
import { agentsBetween, incidentsOf, knownAgents } from './rows.ts';

export interface Found {
  readonly events: readonly TurningPoint[];
  readonly off: readonly SwitchedOff[];
}

/** The detector with fixed thresholds, kind by kind; those that the file cannot yield are switched off. */
export function detectFixed(context: FigureContext): Found {
  const { source } = context;
  const total = courseOf(context, 'population', 'total_agents');
  const resources = courseOf(context, 'resources', 'total_resources');
  const held = courseOf(context, 'agent_resources', 'average_agent_resources');
  const attacks = courseOf(context, 'combat', 'combat_encounters');
  const agents = knownAgents(context);
  const incidents = incidentsOf(context);

  const events: TurningPoint[] = [];
  const off: SwitchedOff[] = [];
  const with_ =
    (what: 'birth' | 'death') =>
    (event: TurningPoint): TurningPoint =>
      agents === undefined
        ? event
        : { ...event, agents: agentsBetween(agents, what, event.since, event.step) };

  if (total === undefined)
    off.push(...withoutMetric(source, 'total_agents', 'population_crash', 'population_boom'));
  else {
    events.push(...populationCrashes(total).map(with_('death')));
    events.push(...populationBooms(total).map(with_('birth')));
  }

  if (resources === undefined) off.push(...withoutMetric(source, 'total_resources', 'resource_depletion'));
  else events.push(...resourceDepletions(resources, held && onAxis(resources.axis, held)));

  if (attacks === undefined) off.push(...withoutMetric(source, 'combat_encounters', 'mass_combat'));
  else {
    const unknown = new Float64Array(attacks.axis.length).fill(Number.NaN);
    events.push(...massCombats(attacks, total === undefined ? unknown : onAxis(attacks.axis, total)));
  }

  if (incidents === undefined)
    off.push(
      ...withoutColumns(source, 'health incidents', ['health_incidents.health_after'], 'health_critical'),
    );
  else events.push(...criticalHealth(incidents));

  if (agents === undefined)
    off.push(...withoutColumns(source, 'agents by id', ['agents.agent_id'], 'agent_death', 'agent_birth'));
  else {
    const first = total?.axis[0] ?? 0;
    events.push(...agentDeaths(agents), ...agentBirths(agents, first));
  }
  return { events, off };
}
