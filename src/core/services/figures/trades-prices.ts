import { ratio } from '../../analysis/ratio.ts';
import { summarizeTrades } from '../../repositories/society/market.ts';
import { numbers } from '../../repositories/values.ts';
import { canRead } from '../provenance.ts';
import type { FigureReader } from './context.ts';
import { groupedSeries } from './grouped.ts';
import { toFigure } from './series.ts';
import { stepsOfRun } from './society-population.ts';

/** Volume-weighted mean price and number of trades in each step, by resource. */
export const tradesPrices: FigureReader = (context) => {
  const { source, simulation, rows } = context;
  const axis = stepsOfRun(context);
  if (!canRead(source, 'trades')) return toFigure(axis, []);
  const trades = rows?.trades() ?? summarizeTrades(source.connection, simulation);
  const price = ratio(numbers(trades, 'cost'), numbers(trades, 'quantity'));
  const answer = {
    ...trades,
    columns: { ...trades.columns, price: { kind: 'number', values: price } as const },
  };
  const by = { answer, step: 'step', group: 'resource' };
  const prices = canRead(source, 'trade_price')
    ? groupedSeries(source, {
        ...by,
        value: 'price',
        metric: 'trade_price',
        prefix: 'trade_price',
        absent: Number.NaN,
      })
    : [];
  const counts = groupedSeries(source, {
    ...by,
    value: 'trades',
    metric: 'trades',
    prefix: 'trades',
    absent: 0,
  });
  return toFigure(axis, [...prices, ...counts]);
};
