import { mergeSteps } from '../../analysis/axis.ts';
import { attacksByGroup, combatCourse } from '../../analysis/combat/course.ts';
import { anyKnown } from '../../analysis/ratio.ts';
import type { FigureData } from '../../api/simulation.ts';
import type { MetricId } from '../../metrics/registry.ts';
import type { FigureContext, FigureReader } from '../figures/context.ts';
import { readFrame } from '../figures/frame.ts';
import { type Draft, derivedSeries, type Numbers, toFigure } from '../figures/series.ts';
import { type Fights, fightsOf, NOBODY } from './fights.ts';

const NOTE = 'From the attack actions of the step.';

/** What an attack does and earns on average, step by step. */
export const combatYield: FigureReader = ({ scope: _, ...context }) => {
  const { axis } = readFrame(context, []);
  const fights = fightsOf(context);
  if (fights === undefined) return toFigure(axis, []);
  // Some programs store actions of a step that they write no row for.
  const steps = mergeSteps(axis, fights.attacks.step);
  const course = combatCourse(steps, fights.attacks);
  const series = derivedSeries(steps, NOTE);
  const known = (metric: MetricId, label: string, values: Numbers): readonly Draft[] =>
    anyKnown(values) ? [series(metric, label, values)] : [];
  return toFigure(axis, [
    ...known('damage_per_attack', 'Damage', course.damagePerAttack),
    ...known('reward_per_attack', 'Reward', course.rewardPerAttack),
  ]);
};

/** Attacks by the type of who attacks. */
export const attacksByType: FigureReader = (context) =>
  attacksBy(context, 'attacks_by_type', ({ attackerType }) => attackerType);

/** Attacks by the type of who is attacked. */
export const attacksOnType: FigureReader = (context) =>
  attacksBy(
    context,
    'attacks_on_type',
    ({ targetType }) =>
      (row) =>
        targetType(row) ?? NOBODY,
  );

function attacksBy(
  { scope: _, ...context }: FigureContext,
  metric: MetricId,
  groupOf: (fights: Fights) => (row: number) => string,
): FigureData {
  const { axis } = readFrame(context, []);
  const fights = fightsOf(context);
  if (fights === undefined) return toFigure(axis, []);
  const steps = mergeSteps(axis, fights.attacks.step);
  const series = derivedSeries(steps, NOTE);
  return toFigure(
    axis,
    [...attacksByGroup(steps, fights.attacks, groupOf(fights))]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([type, counts]) => series(metric, type, counts, `type:${type}`)),
  );
}
