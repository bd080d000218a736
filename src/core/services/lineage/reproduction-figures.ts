import { aliveCountsByGroup, countAt } from '../../analysis/lives.ts';
import { meanOf } from '../../analysis/population/statistics.ts';
import { allocationOf } from '../../analysis/reproduction/allocation.ts';
import type { Attempt } from '../../analysis/reproduction/attempts.ts';
import { type ReproductionRate, rateOf, trailingShare } from '../../analysis/reproduction/rate.ts';
import { rhythmOf } from '../../analysis/reproduction/rhythm.ts';
import { ageClasses } from '../../analysis/survival/lifetimes.ts';
import { groupBy } from '../../base/group-by.ts';
import type { FigureContext, FigureReader } from '../figures/context.ts';
import { type Draft, derivedSeries, type Numbers, toFigure } from '../figures/series.ts';
import { readAttempts } from './read-attempts.ts';
import { type Kin, readKinOf, type TypeOfKin, typesIn } from './read-kin.ts';

/** Steps that the recent success rate looks back over. */
const RECENT = 20;

interface Known {
  readonly kin: Kin;
  readonly attempts: readonly Attempt[];
  readonly note: string;
}

function readKnown(context: FigureContext): Known | undefined {
  const kin = readKinOf(context);
  const { attempts, notes } = readAttempts(context, kin);
  return attempts === undefined ? undefined : { kin, attempts, note: notes.join(' ') };
}

const nothing = { step: new Float64Array(), series: [] };

/** Attempts and successes in each step, and the share of successes; where no attempts are known, the births. */
export const reproduction: FigureReader = (context) => {
  const known = readKnown(context);
  if (known === undefined) return birthsOnly(context);
  const { kin, attempts, note } = known;
  const tried = countAt(kin.axis, stepsOf(attempts));
  const won = countAt(kin.axis, stepsOf(attempts.filter(({ success }) => success)));
  const series = derivedSeries(kin.axis, note);
  return toFigure(kin.axis, [
    series('reproduction_attempts', 'Attempts', tried),
    series('reproduction_successes', 'Successes', won),
    series('reproduction_success_recent', 'Last 20 steps', trailingShare(won, tried, RECENT)),
    series('reproduction_success_so_far', 'So far', trailingShare(won, tried, kin.axis.length)),
  ]);
};

function birthsOnly(context: FigureContext) {
  const { axis, lives } = readKinOf(context);
  const series = derivedSeries(axis, 'Births; the file records no attempts to reproduce.');
  const births = countAt(
    axis,
    lives.birth.filter((step) => step > 0),
  );
  return toFigure(axis, [series('reproduction_successes', 'Births', births)]);
}

/** Failed attempts in each step by reason, the commonest first. */
export const reproductionFailures: FigureReader = (context) => {
  const known = readKnown(context);
  if (known === undefined) return nothing;
  const { kin, attempts, note } = known;
  const byReason = groupBy(
    attempts.filter(({ success }) => !success),
    ({ reason }) => reason ?? '',
  );
  const series = derivedSeries(kin.axis, note);
  return toFigure(
    kin.axis,
    [...byReason]
      .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
      .map(([reason, failed]) =>
        series('reproduction_failures', reason, countAt(kin.axis, stepsOf(failed)), `reason:${reason}`),
      ),
  );
};

/** Rate of reproduction of each type. */
export const reproductionRate: FigureReader = (context) => {
  const known = readKnown(context);
  if (known === undefined) return nothing;
  const { kin, attempts, note } = known;
  const series = derivedSeries(kin.axis, `A rate stays until the next step with attempts. ${note}`);
  return toFigure(
    kin.axis,
    ratesByType(kin, attempts)
      .filter(({ rate }) => rate.step.length > 0)
      .map(({ type, label, rate }) =>
        series('reproduction_rate', label, latestAt(kin.axis, rate.step, rate.rate), `type:${type}`),
      ),
  );
};

/** At each step of the axis the last value known by then; NaN before the first. */
function latestAt(axis: Numbers, step: readonly number[], values: readonly number[]): Numbers {
  let next = 0;
  return axis.map((at) => {
    while ((step[next] ?? Number.POSITIVE_INFINITY) <= at) next++;
    return values[next - 1] ?? Number.NaN;
  });
}

/** The rate of each type, types by name. */
export function ratesByType(
  kin: Kin,
  attempts: readonly Attempt[],
): readonly (TypeOfKin & { readonly rate: ReproductionRate })[] {
  const alive = aliveCountsByGroup(kin.axis, kin.lives, kin.type);
  const place = new Map(Array.from(kin.axis, (step, k) => [step, k]));
  const byType = attemptsByType(kin, attempts);
  return typesIn(kin).map(({ type, label }) => {
    const steps = groupBy(byType.get(type) ?? [], ({ step }) => step);
    const events = [...steps]
      .sort(([a], [b]) => a - b)
      .map(([step, list]) => ({
        step,
        successes: list.filter(({ success }) => success).length,
        agents: alive.get(type)?.[place.get(step) ?? -1] ?? Number.NaN,
      }));
    return { type, label, rate: rateOf(events) };
  });
}

/** Attempts by the type of who tried; those of agents that are not known are left out. */
export function attemptsByType(
  { agent, type }: Kin,
  attempts: readonly Attempt[],
): ReadonlyMap<string, readonly Attempt[]> {
  const types = new Map(agent.map((each, i) => [each, type[i]]));
  const known = attempts.filter((attempt) => types.has(attempt.agent));
  return groupBy(known, (attempt) => types.get(attempt.agent) ?? '');
}

/** What offspring start with, against what their parents had. */
export const offspringAllocation: FigureReader = (context) => {
  const known = readKnown(context);
  if (known === undefined) return nothing;
  const { kin, attempts, note } = known;
  const { step, percent, smoothed } = allocationOf(attempts);
  if (step.length === 0) return nothing;
  const births = groupBy(step.keys(), (k) => step[k] ?? Number.NaN);
  const mean = Float64Array.from(births.values(), (rows) =>
    meanOf(rows.map((k) => percent[k] ?? Number.NaN)),
  );
  return toFigure(kin.axis, [
    derivedSeries(Float64Array.from(births.keys()), note)('offspring_allocation', 'At a birth', mean),
    derivedSeries(kin.axis, `It stays until the next birth. ${note}`)(
      'offspring_allocation_recent',
      'Last 10 births',
      latestAt(kin.axis, step, smoothed),
    ),
  ]);
};

/** How many steps lie between two attempts of an agent, in classes, by type. */
export const attemptIntervals: FigureReader = (context) => {
  const known = readKnown(context);
  if (known === undefined) return nothing;
  const { kin, attempts, note } = known;
  const byType = attemptsByType(kin, attempts);
  const found = typesIn(kin).map(({ type, label }) => ({
    type,
    label,
    intervals: rhythmOf(byType.get(type) ?? []).intervals,
  }));
  const all = found.flatMap(({ intervals }) => intervals);
  if (all.length === 0) return nothing;
  const { start, width } = ageClasses(all.reduce((most, each) => Math.max(most, each), 0));
  const unit = width === 1 ? '1 step' : `${width} steps`;
  const series = derivedSeries(start, `In classes of ${unit} from the interval on the axis. ${note}`);
  return toFigure(
    start,
    found
      .filter(({ intervals }) => intervals.length > 0)
      .map(({ type, label, intervals }): Draft => {
        const counts: Numbers = new Float64Array(start.length);
        for (const each of intervals) {
          const k = Math.floor(each / width);
          counts[k] = (counts[k] ?? 0) + 1;
        }
        return series('attempts_with_interval', label, counts, `type:${type}`);
      }),
  );
};

function stepsOf(attempts: readonly Attempt[]): Numbers {
  return Float64Array.from(attempts, ({ step }) => step);
}
