import type { FamilyEventKind } from '../../analysis/society/family.ts';
import type { Columns } from '../../base/columns.ts';
import type { MetricId } from '../../metrics/registry.ts';
import { countChosenActions } from '../../repositories/society/event-details.ts';
import { numbers, texts } from '../../repositories/values.ts';
import type { FigureContext, FigureReader } from '../figures/context.ts';
import { groupedSeries } from '../figures/grouped.ts';
import { type Draft, derivedSeries, type Numbers, toFigure } from '../figures/series.ts';
import { canRead, definitionOf } from '../provenance.ts';
import { familyEventsOf } from './family-events.ts';
import { axisOfRun } from './run-steps.ts';

/** How often agents choose each action in each step. */
export const chosenActions: FigureReader = (context) =>
  actionFigure(context, 'chosen_actions', (counted) => numbers(counted, 'count'));

/** In which proportions agents choose actions in each step. */
export const actionMix: FigureReader = (context) =>
  actionFigure(context, 'chosen_action_share', sharesOfStep);

function sharesOfStep(counted: Columns): Numbers {
  const [step, count] = [numbers(counted, 'step'), numbers(counted, 'count')];
  const totals = new Map<number, number>();
  step.forEach((at, i) => {
    totals.set(at, (totals.get(at) ?? 0) + (count[i] ?? 0));
  });
  return count.map((value, i) => value / (totals.get(step[i] ?? Number.NaN) ?? Number.NaN));
}

function actionFigure(context: FigureContext, metric: MetricId, valuesOf: (counted: Columns) => Numbers) {
  const { source, simulation } = context;
  const axis = axisOfRun(context);
  if (!canRead(source, metric)) return toFigure(axis, []);
  const counted = countChosenActions(source.connection, simulation);
  const count = numbers(counted, 'count');
  const unread = texts(counted, 'action').reduce(
    (sum, action, i) => sum + (action === undefined ? (count[i] ?? 0) : 0),
    0,
  );
  const note = `From details.action_type of the events AGENT_ACTION_CHOSEN.${unread === 0 ? '' : ` Of ${unread} no action can be read.`}`;
  const series = groupedSeries(source, {
    answer: {
      ...counted,
      columns: { ...counted.columns, value: { kind: 'number', values: valuesOf(counted) } },
    },
    step: 'step',
    group: 'action',
    value: 'value',
    metric,
    prefix: metric,
    absent: 0,
  });
  return toFigure(
    axis,
    series.map((draft): Draft => ({ ...draft, provenance: 'derived', note })),
  );
}

const kinds = [
  ['birth', 'society_births'],
  ['marriage', 'society_marriages'],
  ['death', 'society_deaths'],
] as const satisfies readonly (readonly [FamilyEventKind, MetricId])[];

/** Births, marriages, deaths, and what is inherited, where anything is. */
export const familyEvents: FigureReader = (context) => {
  const axis = axisOfRun(context);
  const events = familyEventsOf(context).filter(({ step }) => !Number.isNaN(step));
  const inherited = events.flatMap(({ step, details }) =>
    details?.inherited === undefined ? [] : [[step, details.inherited] as const],
  );
  if (events.length === 0) return toFigure(axis, []);
  return toFigure(axis, [
    ...kinds.map(([kind, metric]) =>
      summed(
        metric,
        events.filter((event) => event.kind === kind).map(({ step }) => [step, 1]),
      ),
    ),
    ...(inherited.length === 0 ? [] : [summed('inherited_at_step', inherited)]),
  ]);
};

function summed(metric: MetricId, values: readonly (readonly [step: number, value: number])[]): Draft {
  const sums = new Map<number, number>();
  for (const [step, value] of values) sums.set(step, (sums.get(step) ?? 0) + value);
  const series = derivedSeries(Float64Array.from(sums.keys()), 'From the events of families.');
  return { ...series(metric, definitionOf(metric).name, Float64Array.from(sums.values())), absent: 0 };
}
