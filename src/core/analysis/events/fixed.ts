import type { TurningPoint } from '../../api/turning-points.ts';
import { bounded, type Change, type Course, changesOf, type Numbers, toEvent } from './event.ts';
import { counted, percent, said } from './words.ts';

/** Thresholds, base severities and impacts of the first detector; see docs/turning-points.md. */
const bases = { crash: 0.9, boom: 0.6, depletion: 0.8, combat: 0.8 } as const;

/** Population falling by more than 30% from one step to the next, or to nothing. */
export function populationCrashes(total: Course): readonly TurningPoint[] {
  return changesOf(total).flatMap((change) => {
    const { previous, current } = change;
    if (!(previous > 0) || current >= previous) return [];
    const extinct = current === 0;
    const drop = (previous - current) / previous;
    if (!(drop > 0.3) && !extinct) return [];
    const what = extinct
      ? `The last ${previous === 1 ? 'agent' : counted(previous, 'agent')} died: the population went from ${said(previous)} to 0, extinct.`
      : `The population fell from ${said(previous)} to ${said(current)}, by ${percent(drop)} (more than 30%).`;
    const severity = bounded(bases.crash * (extinct ? 1 : drop));
    return [toEvent({ kind: 'population_crash', ...change, severity, text: what, threshold: 0.3 })];
  });
}

/** Population rising by more than 40% from one step to the next. */
export function populationBooms(total: Course): readonly TurningPoint[] {
  return changesOf(total).flatMap((change) => {
    const { previous, current } = change;
    if (!(previous > 0)) return [];
    const rise = (current - previous) / previous;
    if (!(rise > 0.4)) return [];
    return [
      toEvent({
        kind: 'population_boom',
        ...change,
        severity: bounded(bases.boom * Math.min(1, 0.7 * rise)),
        text: `The population rose from ${said(previous)} to ${said(current)}, by ${percent(rise)} (more than 40%).`,
        threshold: 0.4,
      }),
    ];
  });
}

/**
 * Resources of the environment falling by more than 60% from one step to the next, or agents that hold
 * less than 5 on average while there was something to take.
 *
 * @param held mean resources that an agent holds, one value a step; without it only the fall counts
 */
export function resourceDepletions(resources: Course, held: Numbers | undefined): readonly TurningPoint[] {
  const rowOf = new Map(Array.from(resources.axis, (step, i) => [step, i]));
  return changesOf(resources).flatMap((change) => {
    const { previous, current, step } = change;
    if (!(previous > 0)) return [];
    const drop = (previous - current) / previous;
    const average = held?.[rowOf.get(step) ?? -1] ?? Number.NaN;
    const fell = drop > 0.6;
    const poor = average < 5;
    if (!fell && !poor) return [];
    const impact = Math.min(1, drop > 0 ? 0.5 + 0.5 * drop : 0.7 + 0.1 * (5 - average));
    return [
      toEvent({
        kind: 'resource_depletion',
        ...change,
        severity: bounded(bases.depletion * impact),
        text: depletionText(change, drop, poor ? average : undefined),
        threshold: fell ? 0.6 : 5,
      }),
    ];
  });
}

function depletionText({ previous, current }: Change, drop: number, average: number | undefined): string {
  const by = drop > 0 ? `, by ${percent(drop)}${drop > 0.6 ? ' (more than 60%)' : ''}` : '';
  const course =
    previous === current
      ? `stayed at ${said(current)}`
      : `${drop > 0 ? 'fell' : 'rose'} from ${said(previous)} to ${said(current)}${by}`;
  if (average === undefined) return `Resources in the environment ${course}.`;
  return drop > 0.6
    ? `Resources in the environment ${course}; agents held ${said(average)} on average (less than 5).`
    : `Agents held ${said(average)} on average (less than 5); resources in the environment ${course}.`;
}

/** More than 10 attacks in a step, or more than one for every five agents. */
export function massCombats(attacks: Course, total: Numbers): readonly TurningPoint[] {
  return Array.from(attacks.axis).flatMap((step, i) => {
    const current = attacks.values[i] ?? Number.NaN;
    const agents = total[i] ?? Number.NaN;
    const rate = attackRate(current, agents);
    if (!(current > 10) && !(current > 0 && rate > 0.2)) return [];
    const many = current > 10;
    const previous = attacks.values[i - 1] ?? Number.NaN;
    const among = Number.isNaN(agents) ? '' : ` among ${counted(agents, 'agent')}`;
    const limit = many ? 'more than 10' : 'more than one for every five agents';
    return [
      toEvent({
        kind: 'mass_combat',
        step,
        severity: bounded(bases.combat * Math.min(1, 0.5 + 0.5 * rate)),
        text: `${counted(current, 'attack')}${among} in one step (${limit}).`,
        ...(Number.isNaN(previous) ? {} : { previous }),
        current,
        threshold: many ? 10 : 0.2,
      }),
    ];
  });
}

/** Attacks per agent; where nobody is left, the attackers are among the dead and the rate is at its highest. */
function attackRate(attacks: number, agents: number): number {
  // Without a population the number of attacks alone decides, at the least impact.
  if (Number.isNaN(agents)) return 0;
  if (agents > 0) return attacks / agents;
  return attacks > 0 ? 1 : 0;
}
