import { mergeSteps } from '../../analysis/axis.ts';
import { kaplanMeier, readAtAges } from '../../analysis/survival/kaplan-meier.ts';
import { ageClasses, deathsByClass } from '../../analysis/survival/lifetimes.ts';
import type { MetricId } from '../../metrics/registry.ts';
import { type LabelledLives, readLivesByGeneration, readLivesByType } from '../dynamics/lives.ts';
import type { FigureContext, FigureReader } from './context.ts';
import { type Draft, derivedSeries, toFigure } from './series.ts';

const NOTE = 'From birth_time and death_time of the agents; those still alive count up to the last step.';

/** Kaplan–Meier curves of the types, with the agents at risk. */
export const survivalByType: FigureReader = (context) =>
  survival(readLivesByType(context), 'survival_share', 'agents_at_risk');

/** The same of the generations. */
export const survivalByGeneration: FigureReader = (context) =>
  survival(readLivesByGeneration(context), 'generation_survival_share', 'generation_at_risk');

function survival(groups: readonly LabelledLives[], share: MetricId, atRisk: MetricId) {
  const curves = groups.map((group) => ({ ...group, curve: kaplanMeier(group.observed) }));
  const ages = mergeSteps(...curves.map(({ curve }) => curve.age));
  const series = derivedSeries(ages, NOTE);
  const at: readonly Draft[] = curves.flatMap(({ key, label, curve }) => {
    const read = readAtAges(curve, ages);
    return [
      series(share, label, read.survival, `survival:${key}`),
      series(atRisk, label, read.atRisk, `risk:${key}`),
    ];
  });
  return toFigure(ages, at);
}

/** Ages at death, in classes of equal width, by type. */
export const lifespans: FigureReader = (context: FigureContext) => {
  const groups = readLivesByType(context);
  const oldest = groups.reduce(
    (most, { observed }) =>
      observed.time.reduce((max, age, i) => (observed.died[i] === 1 ? Math.max(max, age) : max), most),
    Number.NEGATIVE_INFINITY,
  );
  // Nobody died: no ages at death, rather than a row of zeros.
  if (oldest === Number.NEGATIVE_INFINITY) return { step: new Float64Array(), series: [] };
  const { start, width } = ageClasses(oldest);
  const unit = width === 1 ? '1 step' : `${width} steps`;
  const series = derivedSeries(start, `Agents that died, in classes of ${unit} from the age on the axis.`);
  return toFigure(
    start,
    groups.map(({ key, label, observed }) =>
      series('deaths_at_age', label, deathsByClass(observed, start.length, width), key),
    ),
  );
};
