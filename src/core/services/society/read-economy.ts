import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import type { FigureContext } from '../figures/context.ts';
import { rowsOf } from '../reports/table.ts';
import { marketTables } from './market-tables.ts';
import { axisOfRun } from './run-steps.ts';
import { readWealth } from './wealth.ts';
import { wealthTables } from './wealth-tables.ts';

const missing = [
  [
    'Order book',
    'Bids, asks, spread and depth live in memory while the program runs; only trades are stored.',
  ],
  ['Market efficiency', 'Its formula needs the spread and the waiting orders of the live order book.'],
  ['LLM Society’s liquidity', 'Half of it are waiting orders; what the trades yield is shown as a proxy.'],
  [
    'Inventories',
    'What agents own is stored nowhere, and trades alone do not say what was gathered or eaten.',
  ],
  ['Whole wealth', 'Neither inventories nor loan balances are stored; wealth here is money in accounts.'],
  ['Credit scores', 'They live in memory while the program runs.'],
  [
    'Financial stability',
    'Loan-to-deposit ratio and default rate need the state of loans, which is stored nowhere; what descriptions of transactions say of loans is on the page Bank.',
  ],
  [
    'GDP, unemployment',
    'The program itself puts constants in place of growth, unemployment and trade balance.',
  ],
  [
    'Food, starvation, happiness',
    'Food, health and needs of agents live in memory while the program runs; happiness is made of them.',
  ],
  ['Economic health', 'It is made of market efficiency, stability, unemployment and growth, see there.'],
] as const;

/** Wealth, prices, trade, and what the file cannot yield. */
export function readEconomy(context: FigureContext): readonly ReportTable[] {
  const axis = axisOfRun(context);
  const wealth = readWealth(context, axis);
  return [
    ...wealthTables(axis, wealth),
    ...marketTables(context, axis, wealth),
    {
      id: 'economy-unavailable',
      name: reports['economy-unavailable'].name,
      columns: [{ label: 'Number' }, { label: 'Why' }],
      rows: rowsOf(missing),
      notes: [],
    },
  ];
}
