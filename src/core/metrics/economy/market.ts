import type { MetricDefinition } from '../definition.ts';
import { ofPrices, ofTradeValue } from './basis.ts';

const price = (name: string, definition: string, formula: string) =>
  ({ ...ofPrices, name, unit: 'currency', definition, formula }) as const;

/** LLM Society: prices and trade. */
export const societyMarketMetrics = {
  price_average: price(
    'Moving average of the price',
    'Mean price per unit of the last 10 trades of the resource at or before the step, of fewer while there are fewer.',
    'mean of price_per_unit over the last 10 trades up to s',
  ),
  price_volatility: price(
    'Volatility of the price',
    'Standard deviation (of the population) of the last 20 prices of the resource at or before the step; empty before the second trade.',
    '√(Σ (p − mean)² / n) over the last n ≤ 20 trades up to s',
  ),
  price_open: price(
    'Open',
    'Price per unit of the first trade in the window.',
    'price_per_unit of the first trade',
  ),
  price_high: price('High', 'Highest price per unit in the window.', 'max of price_per_unit'),
  price_low: price('Low', 'Lowest price per unit in the window.', 'min of price_per_unit'),
  price_close: price(
    'Close',
    'Price per unit of the last trade in the window.',
    'price_per_unit of the last trade',
  ),
  price_change: {
    ...ofPrices,
    name: 'Change of the price',
    unit: 'share',
    definition: 'Last price per unit against the first one.',
    formula: '(close − open) / open',
  },
  trade_volume: {
    ...ofTradeValue,
    name: 'Volume',
    unit: 'units per step',
    definition: 'Units of the resource traded in the step.',
    formula: 'Σ quantity over the trades of the resource at step s',
  },
  volume_in_window: {
    ...ofTradeValue,
    name: 'Units',
    unit: 'units',
    definition: 'Units of the resource traded.',
    formula: 'Σ quantity over the trades',
  },
  trades_in_window: {
    ...ofPrices,
    name: 'Number of trades',
    unit: 'trades',
    definition: 'Trades with a known step and price.',
    formula: 'number of trades',
  },
  value_in_window: {
    ...ofTradeValue,
    name: 'Value',
    unit: 'currency',
    definition: 'What was paid in the trades.',
    formula: 'Σ total_cost over the trades',
  },
  trade_frequency: {
    ...ofTradeValue,
    name: 'Trade frequency',
    unit: 'trades per step',
    definition: 'Trades over the whole simulation for each of its steps.',
    formula: 'number of trades / number of steps',
  },
  liquidity: {
    ...ofPrices,
    name: 'Liquidity proxy',
    unit: 'index from 0 to 1',
    definition:
      'Trades of the resource in the last 10 steps, as a part of 10; LLM Society adds the orders that wait, which no file holds.',
    formula: 'min(1, trades at steps s − 9 … s / 10)',
    direction: 'higher',
  },
  inflation: {
    ...ofTradeValue,
    name: 'Inflation',
    unit: 'share per step',
    definition:
      'Mean relative change of the prices of food, materials and energy since the step before, kept within ±0.2; a price stands until the next trade.',
    formula:
      'min(0.2, max(−0.2, mean of (p(s) − p(s − 1)) / p(s − 1))) with p the VWAP of the last step with a trade',
    direction: 'lower',
  },
  price_index: {
    ...ofTradeValue,
    name: 'Price index',
    unit: 'index, base = 100',
    definition:
      'Laspeyres index: what the quantities traded in the base (the first quarter of the steps, or up to the first trade) cost now; a price stands until the next trade, and resources without a trade in the base are left out.',
    formula: '100 · Σ p(s) q₀ / Σ p₀ q₀ with q₀ the units and p₀ the VWAP of the base',
    direction: 'lower',
  },
  velocity: {
    family: 'society',
    needs: [
      'market_transactions.total_cost',
      'market_transactions.step_timestamp',
      'banking_transactions.balance_after',
      'banking_transactions.account_id',
      'banking_transactions.step_timestamp',
    ],
    name: 'Velocity of money',
    unit: 'times per 10 steps',
    definition:
      'Value of the trades in the last 10 steps against the mean of all balances in these steps; empty without a positive mean.',
    formula: 'Σ total_cost at steps s − 9 … s / mean of the total balances at these steps',
    direction: 'neither',
  },
  trade_value: {
    ...ofTradeValue,
    name: 'Value of trades',
    unit: 'currency per step',
    definition: 'What was paid in all trades of the step.',
    formula: 'Σ total_cost over the trades at step s',
  },
} as const satisfies Record<string, MetricDefinition>;
