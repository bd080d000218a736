import { statistics } from '../../analysis/population/statistics.ts';
import { perStep, rowsByStep } from '../../analysis/resources/by-step.ts';
import { classesOf, countsByClass } from '../../analysis/resources/classes.ts';
import { giniOfHoldings, lorenzCurve, lorenzShares } from '../../analysis/resources/lorenz.ts';
import type { FigureReader } from '../figures/context.ts';
import { readFrame } from '../figures/frame.ts';
import { derivedSeries, toFigure } from '../figures/series.ts';
import { type Group, readHeld } from './holdings.ts';
import { stepAsked } from './step-asked.ts';

const NOTE = 'From the agent states, each agent once a step.';

/** Gini of what agents hold, step by step, all together and by type. */
export const holdingsGini: FigureReader = (context) => {
  const { axis } = readFrame(context, []);
  const groups = readHeld(context) ?? [];
  return toFigure(
    axis,
    groups.map(({ key, label, step, level }) => {
      const byStep = rowsByStep(step);
      const values = perStep(byStep, (first, end) => giniOfHoldings(level.subarray(first, end)));
      return derivedSeries(byStep.step, NOTE)('holdings_gini', label, values, key);
    }),
  );
};

/** Quartiles and greatest of what agents hold, step by step. */
export const holdingsQuartiles: FigureReader = (context) => {
  const { axis } = readFrame(context, []);
  const [all] = readHeld(context) ?? [];
  if (all === undefined || all.step.length === 0) return toFigure(axis, []);
  const byStep = rowsByStep(all.step);
  const spread = byStep.from
    .slice(0, -1)
    .map((first, k) => statistics(all.level.subarray(first, byStep.from[k + 1])));
  const series = derivedSeries(byStep.step, NOTE);
  return toFigure(axis, [
    series(
      'holdings_max',
      'Greatest',
      Float64Array.from(spread, ({ max }) => max),
    ),
    series(
      'holdings_q75',
      'Upper quartile',
      Float64Array.from(spread, ({ q75 }) => q75),
    ),
    series(
      'holdings_median',
      'Median',
      Float64Array.from(spread, ({ median }) => median),
    ),
    series(
      'holdings_q25',
      'Lower quartile',
      Float64Array.from(spread, ({ q25 }) => q25),
    ),
  ]);
};

/** What agents hold at the step that is asked for, with its note. */
function atStep(context: Parameters<FigureReader>[0]): {
  readonly step: number;
  readonly groups: readonly Group[];
  readonly note: string;
} {
  const step = stepAsked(context, 'agent_states') ?? Number.NaN;
  const groups = Number.isNaN(step) ? [] : (readHeld(context, { scope: 'step', step }) ?? []);
  return {
    step,
    groups: groups.filter(({ level }) => level.length > 0),
    note: `Agents with a state at step ${step}, each once.`,
  };
}

/** Lorenz curves of one step: share of the agents, poorest first, against their share of all resources. */
export const holdingsLorenz: FigureReader = (context) => {
  const { step, groups: all, note } = atStep(context);
  const groups = all.filter(({ level }) => !Number.isNaN(giniOfHoldings(level)));
  const shares = lorenzShares(groups.map(({ level }) => level.length));
  const axis = shares.map((share) => 100 * share);
  if (groups.length === 0) return toFigure(axis, []);
  const series = derivedSeries(axis, note);
  return toFigure(axis, [
    series('lorenz_equality', 'Equality', axis, 'equality'),
    ...groups.map(({ key, label, level }) =>
      series(
        'lorenz_share',
        `${label}${key === 'total' ? ` at step ${step}` : ''}, Gini ${giniOfHoldings(level).toFixed(3)}`,
        lorenzCurve(level, shares).map((share) => 100 * share),
        key,
      ),
    ),
  ]);
};

/** Agents of each type by how much they hold at one step. */
export const holdingsHistogram: FigureReader = (context) => {
  const { step, groups, note } = atStep(context);
  const classes = classesOf(groups[0]?.level ?? []);
  const types = groups.length > 1 ? groups.slice(1) : groups;
  const series = derivedSeries(
    classes.start,
    `${note} Classes of ${classes.width} from the level on the axis to before the next.`,
  );
  return toFigure(
    classes.start,
    types.map(({ key, label, level }) =>
      series(
        'holders_in_class',
        key === 'total' ? `${label} at step ${step}` : label,
        countsByClass(level, classes),
        key,
      ),
    ),
  );
};
