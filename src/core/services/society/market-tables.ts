import { candlesOf } from '../../analysis/society/prices.ts';
import { tradersOf } from '../../analysis/society/traders.ts';
import type { WealthOverTime } from '../../analysis/society/wealth.ts';
import { windowWidth } from '../../analysis/society/windows.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import type { FigureContext } from '../figures/context.ts';
import type { Numbers } from '../figures/series.ts';
import { column, numbersTable, rowsOf, unavailableTable } from '../reports/table.ts';
import { baseNote, liquidity, movingAverage, priceLevel, velocity, volatility } from './market-course.ts';
import { type RunTrades, tradesOf } from './trades.ts';
import { top } from './wealth-tables.ts';

const MOST_TRADERS = 20;
/** Windows in which candles are listed; with more of them each is several steps wide. */
const MOST_WINDOWS = 60;

/** Prices, trade and traders. */
export function marketTables(
  context: FigureContext,
  axis: Numbers,
  wealth: WealthOverTime | undefined,
): readonly ReportTable[] {
  const trades = tradesOf(context);
  if (trades === undefined)
    return [unavailableTable('prices-by-resource', 'This simulation stores no trades.')];
  return [
    candles(axis, trades),
    pricesByResource(axis, trades),
    marketNumbers(axis, trades, wealth?.levels.total),
    traders(trades),
  ];
}

function candles(axis: Numbers, { byResource }: RunTrades): ReportTable {
  const first = axis[0] ?? 0;
  const width = windowWidth((axis.at(-1) ?? first) - first + 1, MOST_WINDOWS);
  return {
    id: 'candles',
    name: reports.candles.name,
    columns: [
      { label: 'Resource' },
      { label: 'First step' },
      { label: 'Last step' },
      column('price_open'),
      column('price_high'),
      column('price_low'),
      column('price_close'),
      column('trade_price', 'VWAP'),
      column('volume_in_window', 'Volume'),
      column('trades_in_window', 'Trades'),
    ],
    rows: rowsOf(
      [...byResource].flatMap(([resource, trades]) =>
        candlesOf(trades, first, width).map(
          ({ from, to, open, high, low, close, vwap, volume, trades: count }) => [
            resource,
            from,
            to,
            open,
            high,
            low,
            close,
            vwap,
            volume,
            count,
          ],
        ),
      ),
    ),
    notes: [
      `From price_per_unit of the trades in their order, in windows of ${width === 1 ? '1 step' : `${width} steps`}. Windows without a trade are left out.`,
    ],
  };
}

function pricesByResource(axis: Numbers, { byResource }: RunTrades): ReportTable {
  const first = axis[0] ?? 0;
  const whole = (axis.at(-1) ?? first) - first + 1;
  return {
    id: 'prices-by-resource',
    name: reports['prices-by-resource'].name,
    columns: [
      { label: 'Resource' },
      column('price_open', 'First price'),
      column('price_close', 'Last price'),
      column('price_change', 'Change'),
      column('price_low', 'Lowest'),
      column('price_high', 'Highest'),
      column('trade_price', 'VWAP'),
      column('price_average', 'Average of the last 10'),
      column('price_volatility', 'Volatility of the last 20'),
      column('volume_in_window', 'Volume'),
      column('trades_in_window', 'Trades'),
      column('value_in_window', 'Value'),
      column('liquidity', 'Liquidity at the end'),
    ],
    rows: rowsOf(
      [...byResource].flatMap(([resource, trades]) =>
        candlesOf(trades, first, whole).map(({ open, close, low, high, vwap, volume, trades: count }) => [
          resource,
          open,
          close,
          open === 0 ? undefined : (close - open) / open,
          low,
          high,
          vwap,
          movingAverage(axis, trades).at(-1),
          volatility(axis, trades).at(-1),
          volume,
          count,
          trades.reduce((sum, { cost }) => sum + cost, 0),
          liquidity(axis, trades).at(-1),
        ]),
      ),
    ),
    notes: ['Over the whole simulation, from the trades. VWAP is Σ total_cost / Σ quantity.'],
  };
}

function marketNumbers(axis: Numbers, trades: RunTrades, total: Numbers | undefined): ReportTable {
  const level = priceLevel(axis, trades);
  const all = [...trades.byResource.values()].flat();
  return numbersTable(
    'market-numbers',
    [
      ['trades_in_window', all.length],
      ['trade_frequency', all.length / axis.length],
      ['value_in_window', all.reduce((sum, { cost }) => sum + cost, 0)],
      ['volume_in_window', all.reduce((sum, { quantity }) => sum + quantity, 0)],
      ['price_index', level.index?.at(-1)],
      ['inflation', level.inflation.at(-1)],
      ['velocity', total && velocity(axis, trades, total).at(-1)],
      ['total_balance', total?.at(-1)],
    ],
    [
      'Trades, value and units over the whole simulation; price index, inflation, velocity and balances as of the last step.',
      baseNote(level, trades),
      total === undefined ? 'Without a bank there is no velocity of money.' : '',
    ],
  );
}

function traders(trades: RunTrades): ReportTable {
  const all = tradersOf(trades);
  return {
    id: 'traders',
    name: reports.traders.name,
    columns: [
      { label: 'Agent' },
      column('trader_value'),
      column('trader_trades', 'Trades'),
      column('trader_partners'),
      column('trader_reputation'),
      column('trader_reliability'),
    ],
    rows: rowsOf(
      all
        .slice(0, MOST_TRADERS)
        .map(({ agent, value, trades: count, partners, reputation, reliability }) => [
          agent,
          value,
          count,
          partners,
          reputation,
          reliability,
        ]),
    ),
    notes: [
      ...top(all.length, 'agents that traded, by traded value', MOST_TRADERS),
      'From the buyer and the seller of each trade. LLM Society keeps both scores in memory only; they are worked out from the stored trades by its formulas.',
    ],
  };
}
