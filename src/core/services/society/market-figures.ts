import type { Trade } from '../../analysis/society/prices.ts';
import type { MetricId } from '../../metrics/registry.ts';
import { summarizeTrades } from '../../repositories/society/market.ts';
import type { FigureContext, FigureReader } from '../figures/context.ts';
import { groupedSeries } from '../figures/grouped.ts';
import { type Draft, derivedSeries, type Numbers, toFigure } from '../figures/series.ts';
import { tradesPrices } from '../figures/trades-prices.ts';
import { definitionOf, waysOf } from '../provenance.ts';
import { baseNote, liquidity, movingAverage, priceLevel, velocity, volatility } from './market-course.ts';
import { axisOfRun } from './run-steps.ts';
import { type RunTrades, tradesOf } from './trades.ts';
import { readWealth, WEALTH_NOTE } from './wealth.ts';

/** Price of each resource in the step, its moving average, and how much it varies. */
export const marketPrices: FigureReader = (context) =>
  ofTrades(context, (axis, trades) => [
    ...seriesOf(context, 'trade_price'),
    ...eachResource(axis, trades, 'price_average', movingAverage),
    ...eachResource(axis, trades, 'price_volatility', volatility),
  ]);

/** Units and trades in each step, and how often each resource was traded lately. */
export const marketVolume: FigureReader = (context) =>
  ofTrades(context, (axis, trades) => [
    ...groupedSeries(context.source, {
      answer: summarizeTrades(context.source.connection, context.simulation),
      step: 'step',
      group: 'resource',
      value: 'quantity',
      metric: 'trade_volume',
      prefix: 'trade_volume',
      absent: 0,
    }),
    ...seriesOf(context, 'trades'),
    ...eachResource(axis, trades, 'liquidity', liquidity),
  ]);

/** Price index and inflation. */
export const priceLevelFigure: FigureReader = (context) =>
  ofTrades(context, (axis, trades) => {
    const level = priceLevel(axis, trades);
    const index = derivedSeries(axis, baseNote(level, trades));
    const change = derivedSeries(axis, `Prices of ${level.necessities.join(', ')}.`);
    return [
      ...(level.index === undefined ? [] : [index('price_index', 'Price index', level.index)]),
      ...(level.necessities.length === 0 ? [] : [change('inflation', 'Inflation', level.inflation)]),
    ];
  });

/** What is paid in trades, against the money in all accounts. */
export const moneyVelocity: FigureReader = (context) =>
  ofTrades(context, (axis, trades) => {
    const total = readWealth(context, axis)?.levels.total;
    const sums = paidByStep(trades);
    const paid: Draft = {
      key: 'trade_value',
      metric: 'trade_value',
      label: definitionOf('trade_value').name,
      step: Float64Array.from(sums.keys()),
      values: Float64Array.from(sums.values()),
      absent: 0,
      ...waysOf(context.source, 'trade_value'),
    };
    if (total === undefined) return [paid];
    return [derivedSeries(axis, WEALTH_NOTE)('velocity', 'Velocity', velocity(axis, trades, total)), paid];
  });

function ofTrades(context: FigureContext, draw: (axis: Numbers, trades: RunTrades) => readonly Draft[]) {
  const axis = axisOfRun(context);
  const trades = tradesOf(context);
  return toFigure(axis, trades === undefined ? [] : draw(axis, trades));
}

/** The series of one metric of the overview's figure of trades and prices. */
function seriesOf(context: FigureContext, metric: MetricId): readonly Draft[] {
  const { step, series } = tradesPrices(context);
  return series
    .filter((one) => one.metric === metric)
    .map((one) => ({ ...one, step, absent: metric === 'trades' ? 0 : Number.NaN }));
}

function eachResource(
  axis: Numbers,
  { byResource }: RunTrades,
  metric: MetricId,
  compute: (axis: Numbers, trades: readonly Trade[]) => Numbers,
): readonly Draft[] {
  const series = derivedSeries(axis, definitionOf(metric).definition);
  return [...byResource].map(([resource, trades]) =>
    series(metric, resource, compute(axis, trades), `${metric}:${resource}`),
  );
}

/** What was paid at each step with a trade. */
function paidByStep({ step, cost }: RunTrades): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  step.forEach((at, i) => {
    const paid = cost[i] ?? Number.NaN;
    if (!Number.isNaN(paid)) sums.set(at, (sums.get(at) ?? 0) + paid);
  });
  return sums;
}
