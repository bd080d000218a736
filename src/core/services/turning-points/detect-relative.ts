import type { Course, Numbers } from '../../analysis/events/event.ts';
import {
  belowMean,
  combatPatternChanges,
  healthCrises,
  healthDeclines,
  intenseCombat,
  learningSpikes,
  populationShifts,
  records,
  reproductionFailures,
  reproductionShifts,
  rewardShifts,
} from '../../analysis/events/relative.ts';
import { aliveCountsByGroup, countAt } from '../../analysis/lives.ts';
import { ratio } from '../../analysis/ratio.ts';
import type { SwitchedOff, TurningPoint } from '../../api/turning-points.ts';
import type { FigureContext } from '../figures/context.ts';
import { readFigure } from '../figures/read-figure.ts';
import { holdsStatesTwice, type Source } from '../source.ts';
import { courseOf, onAxis } from './course-of.ts';
import type { Found } from './detect-fixed.ts';
import { learningCourse } from './learning.ts';
import { withoutColumns, withoutMetric } from './reasons.ts';
import { type Reproduction, reproductionOf } from './reproduction.ts';
import { incidentsOf, knownAgents } from './rows.ts';

/** The detector that measures a simulation against its own course, kind by kind. */
export function detectRelative(context: FigureContext): Found {
  const { source } = context;
  const events: TurningPoint[] = [];
  const off: SwitchedOff[] = [];
  const total = courseOf(context, 'population', 'total_agents');
  const resources = courseOf(context, 'resources', 'total_resources');
  const attacks = courseOf(context, 'combat', 'combat_encounters');
  const axis = total?.axis ?? attacks?.axis ?? new Float64Array();
  const reproduction = reproductionOf(context, axis);
  const learning = learningCourse(context);

  const types = typeCounts(context);
  if (types.counts.size === 1) off.push({ kind: 'population_shift', reason: 'All agents are of one type.' });
  else if (types.counts.size === 0) off.push(...withoutMetric(source, 'agents_of_type', 'population_shift'));
  else events.push(...populationShifts(types.axis, types.counts));

  if (resources === undefined || total === undefined)
    off.push(...withoutMetric(source, 'total_resources', 'resource_crisis'));
  else {
    const perAgent = ratio(resources.values, onAxis(resources.axis, total));
    const what = 'Resources per agent';
    events.push(
      ...belowMean({ axis: resources.axis, values: perAgent }, 0.5, { kind: 'resource_crisis', what }),
    );
  }

  if (attacks === undefined)
    off.push(...withoutMetric(source, 'combat_encounters', 'intense_combat', 'combat_pattern_change'));
  else events.push(...intenseCombat(attacks), ...combatPatternChanges(attacks));

  const tried = reproductionEvents(source, reproduction);
  events.push(...tried.events);
  off.push(...tried.off);

  const losses = lossesPerStep(context, axis);
  if (losses === undefined)
    off.push(
      ...withoutColumns(source, 'health incidents', ['health_incidents.health_after'], 'health_crisis'),
    );
  else events.push(...healthCrises({ axis, values: losses }));

  const health = courseOf(context, 'health_age', 'average_agent_health');
  if (health === undefined) off.push(...withoutMetric(source, 'average_agent_health', 'health_decline'));
  else events.push(...healthDeclines(health));

  if (learning === undefined)
    off.push(...withoutMetric(source, 'learning_experiences', 'learning_spike', 'reward_shift'));
  else events.push(...learningSpikes(learning.count), ...rewardShifts(learning.reward));

  const generation = courseOf(context, 'genetics', 'current_max_generation');
  const measured: readonly (readonly [Course | undefined, string, number])[] = [
    [total, 'the population', 0.8],
    [generation, 'the highest generation', 0.7],
    [resources, 'the total resources', 0.7],
    [attacks, 'attacks in a step', 0.7],
    [reproduction.rate, 'the success rate of reproduction', 0.6],
    [learning?.reward, 'the mean learned reward', 0.6],
  ];
  for (const [course, name, severity] of measured) {
    if (course !== undefined) events.push(...records(course, name, severity));
  }
  return { events, off };
}

function reproductionEvents(source: Source, reproduction: Reproduction): Found {
  const events: TurningPoint[] = [];
  const off: SwitchedOff[] = [];
  const reproducing = ['reproduction_events.success'];
  if (reproduction.rate === undefined)
    off.push(...withoutColumns(source, 'attempts to reproduce', reproducing, 'reproduction_shift'));
  else events.push(...reproductionShifts(reproduction.rate));
  if (reproduction.resources === undefined)
    off.push(...withoutColumns(source, 'resources of parents', reproducing, 'reproduction_resource_crisis'));
  else
    events.push(
      ...belowMean(reproduction.resources, 0.6, {
        kind: 'reproduction_resource_crisis',
        what: 'The mean resources of agents that try to reproduce',
      }),
    );
  if (reproduction.failures === undefined)
    off.push(...withoutColumns(source, 'reasons of failure', reproducing, 'reproduction_failure'));
  else events.push(...reproductionFailures(reproduction.failures));
  return { events, off };
}

/** Agents alive by type; counted from the agents where the file stores states twice, and so counts twice. */
function typeCounts(context: FigureContext): {
  readonly axis: Numbers;
  readonly counts: ReadonlyMap<string, Numbers>;
} {
  const { step, series } = readFigure(context, 'population');
  const agents = holdsStatesTwice(context.source) ? knownAgents(context) : undefined;
  if (agents !== undefined) {
    const types = agents.type.map((type) => type ?? 'unknown');
    return { axis: step, counts: aliveCountsByGroup(step, agents, types) };
  }
  const types = series.filter(({ metric }) => metric === 'agents_of_type');
  return { axis: step, counts: new Map(types.map(({ label, values }) => [label, values])) };
}

/** Incidents that lower health at each step; healing is no crisis. */
function lossesPerStep(context: FigureContext, axis: Numbers): Numbers | undefined {
  const incidents = incidentsOf(context);
  if (incidents === undefined) return undefined;
  const { step, before, after } = incidents;
  return countAt(
    axis,
    step.filter((_, i) => (after[i] ?? Number.NaN) < (before[i] ?? Number.NaN)),
  );
}
