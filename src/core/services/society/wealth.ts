import { mobility, type WealthOverTime, wealthOverTime } from '../../analysis/society/wealth.ts';
import type { MetricId } from '../../metrics/registry.ts';
import type { FigureContext, FigureReader } from '../figures/context.ts';
import { derivedSeries, type Numbers, toFigure } from '../figures/series.ts';
import { canRead, definitionOf } from '../provenance.ts';
import { movementsOf } from './movements.ts';
import { axisOfRun } from './run-steps.ts';

export const WEALTH_NOTE =
  'From balance_after of the bank transactions: the last one of each account, from its first transaction on. A transfer is stored for its sender only, so a receiver’s balance shows at its next own transaction. Inventories and loans are stored nowhere and not counted.';

/** The wealth of agents over the steps of a run; `undefined` where no balance is stored. */
export function readWealth(context: FigureContext, axis: Numbers): WealthOverTime | undefined {
  if (!canRead(context.source, 'gini_balance')) return undefined;
  const movements = movementsOf(context);
  const wealth = movements.step.length === 0 ? undefined : wealthOverTime(axis, movements);
  return wealth === undefined || wealth.last.size === 0 ? undefined : wealth;
}

/** Gini index, shares of the richest, and mobility. */
export const wealthInequality: FigureReader = (context) =>
  wealthFigure(context, ({ levels }) => [
    ['gini_balance', levels.gini],
    ['wealth_top10', levels.top10],
    ['wealth_top1', levels.top1],
    ['wealth_mobility', mobility(levels.gini)],
  ]);

/** Levels of wealth and the number of poor and wealthy agents. */
export const wealthLevelsFigure: FigureReader = (context) =>
  wealthFigure(context, ({ levels }) => [
    ['wealth_p90', levels.p90],
    ['wealth_p75', levels.p75],
    ['wealth_median', levels.median],
    ['wealth_p25', levels.p25],
    ['wealth_p10', levels.p10],
    ['wealth_poor', levels.poor],
    ['wealth_middle', levels.middle],
    ['wealth_wealthy', levels.wealthy],
  ]);

function wealthFigure(
  context: FigureContext,
  pick: (wealth: WealthOverTime) => readonly (readonly [MetricId, Numbers])[],
) {
  const axis = axisOfRun(context);
  const wealth = readWealth(context, axis);
  if (wealth === undefined) return toFigure(axis, []);
  const series = derivedSeries(axis, WEALTH_NOTE);
  return toFigure(
    axis,
    pick(wealth).map(([metric, values]) => series(metric, definitionOf(metric).name, values)),
  );
}
