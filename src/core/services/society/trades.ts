import { type Trade, type Trades, tradesByResource } from '../../analysis/society/prices.ts';
import { readTrades } from '../../repositories/society/market-trades.ts';
import { numbers, texts } from '../../repositories/values.ts';
import type { FigureContext } from '../figures/context.ts';
import { waysToColumns } from '../provenance.ts';

/** The trades of a run, in the order in which they happened. */
export interface RunTrades extends Trades {
  readonly buyer: readonly (string | undefined)[];
  readonly seller: readonly (string | undefined)[];
  readonly byResource: ReadonlyMap<string, readonly Trade[]>;
}

/** The trades of a run with a known step; `undefined` where the file has no market or the run no trade. */
export function tradesOf({ source, simulation }: FigureContext): RunTrades | undefined {
  const ways = waysToColumns(source, [
    'market_transactions.resource_type',
    'market_transactions.step_timestamp',
  ]);
  if (ways.provenance === 'unavailable') return undefined;
  const rows = readTrades(source.connection, simulation);
  if (rows.length === 0) return undefined;
  const trades = {
    step: numbers(rows, 'step'),
    resource: texts(rows, 'resource').map((resource) => resource ?? '(none)'),
    price: numbers(rows, 'price'),
    quantity: numbers(rows, 'quantity'),
    cost: numbers(rows, 'cost'),
    buyer: texts(rows, 'buyer'),
    seller: texts(rows, 'seller'),
  };
  return { ...trades, byResource: tradesByResource(trades) };
}
