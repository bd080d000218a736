import { type BalancesOverTime, balancesOverTime, flowsByKind } from '../../analysis/money.ts';
import type { Columns } from '../../base/columns.ts';
import type { MetricId } from '../../metrics/registry.ts';
import { readMovements } from '../../repositories/society/banking.ts';
import { numbers, texts } from '../../repositories/values.ts';
import { canRead, definitionOf, waysOf } from '../provenance.ts';
import type { FigureContext, FigureReader } from './context.ts';
import { type Draft, type Numbers, toFigure } from './series.ts';
import { stepsOfRun } from './society-population.ts';

/** Total of all balances, and what flows in each step by kind. */
export const money: FigureReader = (context) => {
  const axis = stepsOfRun(context);
  const movements = movementsOf(context, 'money_flow');
  if (movements === undefined) return toFigure(axis, []);
  const { total } = balances(axis, movements);
  return toFigure(axis, [
    ...balanceSeries(context, axis, 'total_balance', total),
    ...flows(context, movements),
  ]);
};

/** How unequally balances are spread over agents. */
export const inequality: FigureReader = (context) => {
  const axis = stepsOfRun(context);
  const movements = movementsOf(context, 'gini_balance');
  if (movements === undefined) return toFigure(axis, []);
  const { gini } = balances(axis, movements);
  return toFigure(axis, balanceSeries(context, axis, 'gini_balance', gini));
};

function movementsOf({ source, simulation, rows }: FigureContext, metric: MetricId): Columns | undefined {
  if (!canRead(source, metric)) return undefined;
  const movements = rows?.movements() ?? readMovements(source.connection, simulation);
  return movements.length === 0 ? undefined : movements;
}

function balances(axis: Numbers, movements: Columns): BalancesOverTime {
  return balancesOverTime(axis, {
    step: numbers(movements, 'step'),
    account: texts(movements, 'account').map((account) => account ?? ''),
    agent: texts(movements, 'agent').map((agent) => agent ?? ''),
    balance: numbers(movements, 'balance'),
  });
}

function balanceSeries(
  { source }: FigureContext,
  step: Numbers,
  metric: MetricId,
  values: Numbers,
): readonly Draft[] {
  if (!canRead(source, metric)) return [];
  const { name: label } = definitionOf(metric);
  return [
    {
      key: metric,
      metric,
      label,
      step,
      values,
      absent: Number.NaN,
      ...waysOf(source, metric),
    },
  ];
}

function flows({ source }: FigureContext, movements: Columns): readonly Draft[] {
  const ways = waysOf(source, 'money_flow');
  const byKind = flowsByKind(
    numbers(movements, 'step'),
    texts(movements, 'kind').map((kind) => kind ?? '(none)'),
    numbers(movements, 'amount'),
  );
  return [...byKind].map(([kind, { step, values }]) => ({
    key: `money_flow:${kind}`,
    metric: 'money_flow',
    label: kind,
    step,
    values,
    absent: 0,
    ...ways,
  }));
}
