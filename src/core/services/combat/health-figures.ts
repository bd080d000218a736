import { firstAtOrAfter, mergeSteps } from '../../analysis/axis.ts';
import type { Incidents } from '../../analysis/events/fixed-agents.ts';
import { type ClassStatistics, statisticsByClass } from '../../analysis/health/classes.ts';
import { impactOf } from '../../analysis/health/incidents.ts';
import { countAt } from '../../analysis/lives.ts';
import { ageClasses } from '../../analysis/survival/lifetimes.ts';
import type { MetricId } from '../../metrics/registry.ts';
import type { FigureReader } from '../figures/context.ts';
import { readFrame } from '../figures/frame.ts';
import { derivedSeries, type Numbers, toFigure } from '../figures/series.ts';
import { type HealthStates, healthStatesOf } from './health-states.ts';
import { causeLabel, deathsOf, incidentsWithin } from './incidents.ts';

/** Incidents of each cause, and the health that they gave or took. */
export const incidentsByCauseFigure: FigureReader = ({ scope: _, ...context }) => {
  const { axis } = readFrame(context, []);
  const incidents = incidentsWithin(context);
  if (incidents === undefined) return toFigure(axis, []);
  const steps = mergeSteps(axis, incidents.step);
  const series = derivedSeries(steps, 'From the health incidents of the step.');
  const groups = [...rowsByCause(incidents)];
  return toFigure(axis, [
    ...groups.map(([cause, rows]) =>
      series(
        'incidents_of_cause',
        causeLabel(cause),
        countAt(steps, pick(incidents.step, rows)),
        `count:${cause}`,
      ),
    ),
    ...groups.map(([cause, rows]) =>
      series('health_change_of_cause', causeLabel(cause), changes(steps, incidents, rows), `change:${cause}`),
    ),
  ]);
};

function rowsByCause(incidents: Incidents): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  incidents.cause.forEach((cause, row) => {
    const list = found.get(cause ?? 'unknown');
    if (list === undefined) found.set(cause ?? 'unknown', [row]);
    else list.push(row);
  });
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function pick(values: Numbers, rows: readonly number[]): Numbers {
  return Float64Array.from(rows, (row) => values[row] ?? Number.NaN);
}

/** Sum of after − before at each step; 0 where nothing happened. */
function changes(axis: Numbers, incidents: Incidents, rows: readonly number[]): Numbers {
  const sums = new Float64Array(axis.length);
  for (const row of rows) {
    const step = incidents.step[row] ?? Number.NaN;
    const at = firstAtOrAfter(axis, step);
    const impact = impactOf(incidents, row);
    if (axis[at] === step && !Number.isNaN(impact)) sums[at] = (sums[at] ?? 0) + impact;
  }
  return sums;
}

/** Deaths of each cause, step by step and so far. */
export const deathsByCauseFigure: FigureReader = ({ scope: _, ...context }) => {
  const { axis } = readFrame(context, []);
  const deaths = deathsOf(context);
  if (deaths === undefined || deaths.length === 0) return toFigure(axis, []);
  const steps = mergeSteps(
    axis,
    deaths.map(({ step }) => step),
  );
  const series = derivedSeries(
    steps,
    'The cause of the last health incident of an agent at its step of death; unknown where there is none.',
  );
  const causes = [...new Set(deaths.map(({ cause }) => cause))].sort();
  const counts = causes.map((cause) =>
    countAt(
      steps,
      Float64Array.from(
        deaths.filter((death) => death.cause === cause),
        ({ step }) => step,
      ),
    ),
  );
  const soFar = (values: Numbers): Numbers => {
    let sum = 0;
    return values.map((value) => {
      sum += value;
      return sum;
    });
  };
  const none = new Float64Array(steps.length);
  return toFigure(axis, [
    ...causes.map((cause, k) =>
      series('deaths_of_cause', causeLabel(cause), counts[k] ?? none, `deaths:${cause}`),
    ),
    ...causes.map((cause, k) =>
      series('deaths_of_cause_so_far', causeLabel(cause), soFar(counts[k] ?? none), `so far:${cause}`),
    ),
  ]);
};

const STATES = 'From the health of the agent states.';

/** Mean, quartiles and least health at each step. */
export const healthDistribution: FigureReader = ({ scope: _, ...context }) => {
  const { axis } = readFrame(context, []);
  const states = healthStatesOf(context);
  if (states === undefined || states.health.length === 0) return toFigure(axis, []);
  const steps = mergeSteps(states.step);
  const all = statisticsByClass(states.health, steps.length, placeOn(steps, states));
  const series = derivedSeries(steps, STATES);
  const line = (metric: MetricId, label: string, name: keyof ClassStatistics) =>
    series(
      metric,
      label,
      Float64Array.from(all, (each) => each[name]),
    );
  return toFigure(axis, [
    line('health_mean', 'Mean', 'mean'),
    line('health_upper_quartile', 'Upper quartile', 'q75'),
    line('health_median', 'Median', 'median'),
    line('health_lower_quartile', 'Lower quartile', 'q25'),
    line('health_least', 'Least', 'min'),
  ]);
};

/** Mean health of the agents of each type at each step. */
export const healthByType: FigureReader = ({ scope: _, ...context }) => {
  const { axis } = readFrame(context, []);
  const states = healthStatesOf(context);
  if (states === undefined) return toFigure(axis, []);
  const steps = mergeSteps(states.step);
  const placeOf = placeOn(steps, states);
  const series = derivedSeries(steps, STATES);
  return toFigure(
    axis,
    states.types.map((type, k) => {
      const own = statisticsByClass(states.health, steps.length, (row) =>
        states.typeOf(row) === k ? placeOf(row) : -1,
      );
      return series(
        'health_of_type',
        type,
        Float64Array.from(own, ({ mean }) => mean),
        `type:${type}`,
      );
    }),
  );
};

/** Place of the step of a state among ascending steps. */
function placeOn(steps: Numbers, { step }: HealthStates): (row: number) => number {
  const places = new Map(Array.from(steps, (each, place) => [each, place]));
  return (row) => places.get(step[row] ?? Number.NaN) ?? -1;
}

/** Mean and quartiles of health in classes of ages, and how many states each has. */
export const healthByAge: FigureReader = ({ scope: _, ...context }) => {
  const states = healthStatesOf(context);
  const oldest = states?.age.reduce((most, age) => (age > most ? age : most), -1) ?? -1;
  if (states === undefined || oldest < 0) return toFigure(new Float64Array(), []);
  const { start, width } = ageClasses(oldest);
  const all = statisticsByClass(states.health, start.length, (row) =>
    Math.floor((states.age[row] ?? Number.NaN) / width),
  );
  const unit = width === 1 ? '1 step' : `${width} steps`;
  const series = derivedSeries(start, `${STATES} In classes of ${unit} from the age on the axis.`);
  const line = (metric: MetricId, label: string, name: keyof ClassStatistics) =>
    series(
      metric,
      label,
      Float64Array.from(all, (each) => each[name]),
    );
  return toFigure(start, [
    line('health_at_age_mean', 'Mean', 'mean'),
    line('health_at_age_upper', 'Upper quartile', 'q75'),
    line('health_at_age_median', 'Median', 'median'),
    line('health_at_age_lower', 'Lower quartile', 'q25'),
    line('health_age_states', 'States', 'count'),
  ]);
};
