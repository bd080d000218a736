import { alignTo } from '../../analysis/axis.ts';
import { fittedLine, trailingShare } from '../../analysis/networks/over-steps.ts';
import { ratio } from '../../analysis/ratio.ts';
import type { MetricId } from '../../metrics/registry.ts';
import { numbers, texts } from '../../repositories/values.ts';
import type { FigureContext, FigureReader } from '../figures/context.ts';
import { readFrame } from '../figures/frame.ts';
import { groupedSeries } from '../figures/grouped.ts';
import { derivedSeries, type Numbers, toFigure } from '../figures/series.ts';
import { canRead, definitionOf } from '../provenance.ts';
import { actsByStep } from './acts.ts';
import { type Side, sideOf } from './kinds.ts';

/** Steps over which shares are also taken together. */
const RECENT = 10;

/** Acts in each step by side, and the shares that follow. */
export interface Course {
  readonly step: Numbers;
  readonly cooperation: Numbers;
  readonly competition: Numbers;
  readonly all: Numbers;
  /** Competition as a share of all acts; NaN in steps without acts. */
  readonly intensity: Numbers;
}

export function readCourse(context: FigureContext): Course {
  const { axis } = readFrame(context, []);
  const answer = actsByStep(context);
  const [steps, counts] = [numbers(answer, 'step'), numbers(answer, 'acts')];
  const sides = texts(answer, 'type').map((type) => sideOf((type ?? '').toLowerCase()));
  const sum = (side: Side | 'all') => {
    const byStep = new Map<number, number>();
    sides.forEach((own, i) => {
      const step = steps[i] ?? Number.NaN;
      if (side === 'all' || own === side) byStep.set(step, (byStep.get(step) ?? 0) + (counts[i] ?? 0));
    });
    return alignTo(axis, [...byStep.keys()], [...byStep.values()], 0);
  };
  const [cooperation, competition, all] = [sum('cooperation'), sum('competition'), sum('all')];
  return { step: axis, cooperation, competition, all, intensity: ratio(competition, all) };
}

const NOTE = 'From actions whose target is another agent.';

/** The course and a maker of its series; `undefined` where nobody acts on another. */
function seriesOf(context: FigureContext) {
  if (!canRead(context.source, 'cooperation_acts')) return undefined;
  const course = readCourse(context);
  if (!course.all.some((acts) => acts > 0)) return undefined;
  const series = derivedSeries(course.step, NOTE);
  return {
    course,
    named: (metric: MetricId, values: Numbers, label: string = definitionOf(metric).name) =>
      series(metric, label, values),
  };
}

const nothing = (context: FigureContext) => toFigure(readFrame(context, []).axis, []);

/** Acts for and against others in each step, and the share of cooperation. */
export const cooperation: FigureReader = (context) => {
  const found = seriesOf(context);
  if (found === undefined) return nothing(context);
  const { course, named } = found;
  const both = course.cooperation.map((acts, i) => acts + (course.competition[i] ?? 0));
  return toFigure(course.step, [
    named('cooperation_acts', course.cooperation),
    named('competition_acts', course.competition),
    named('cooperation_rate', ratio(course.cooperation, both)),
    named('cooperation_rate_recent', trailingShare(course.cooperation, both, RECENT)),
  ]);
};

/** Competition as a share of all acts, with its trend. */
export const competition: FigureReader = (context) => {
  const found = seriesOf(context);
  if (found === undefined) return nothing(context);
  const { course, named } = found;
  return toFigure(course.step, [
    named('competition_intensity', course.intensity, 'Of the step'),
    named(
      'competition_intensity_recent',
      trailingShare(course.competition, course.all, RECENT),
      `Over ${RECENT} steps`,
    ),
    named('competition_intensity_trend', fittedLine(course.step, course.intensity), 'Trend line'),
  ]);
};

/** Acts on other agents in each step, by type of action. */
export const socialActs: FigureReader = (context) => {
  const { axis } = readFrame(context, []);
  if (!canRead(context.source, 'social_acts_of_kind')) return toFigure(axis, []);
  const series = groupedSeries(context.source, {
    answer: actsByStep(context),
    step: 'step',
    group: 'type',
    value: 'acts',
    metric: 'social_acts_of_kind',
    prefix: 'kind',
    absent: 0,
  });
  return toFigure(axis, series);
};
