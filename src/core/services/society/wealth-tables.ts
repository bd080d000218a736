import { mobility, type WealthNumber, type WealthOverTime } from '../../analysis/society/wealth.ts';
import type { ReportTable } from '../../api/report.ts';
import type { MetricId } from '../../metrics/registry.ts';
import { reports } from '../../metrics/reports.ts';
import type { Numbers } from '../figures/series.ts';
import { column, numbersTable, rowsOf, unavailableTable } from '../reports/table.ts';
import { WEALTH_NOTE } from './wealth.ts';

const MOST_AGENTS = 20;
const NO_BALANCES =
  'This simulation stores no bank balances, so nothing is known of the wealth of its agents.';

const levels: readonly (readonly [MetricId, WealthNumber])[] = [
  ['wealth_agents', 'agents'],
  ['total_balance', 'total'],
  ['wealth_mean', 'mean'],
  ['wealth_median', 'median'],
  ['wealth_p10', 'p10'],
  ['wealth_p25', 'p25'],
  ['wealth_p75', 'p75'],
  ['wealth_p90', 'p90'],
  ['gini_balance', 'gini'],
  ['wealth_top10', 'top10'],
  ['wealth_top1', 'top1'],
  ['wealth_poor', 'poor'],
  ['wealth_middle', 'middle'],
  ['wealth_wealthy', 'wealthy'],
];

/** Wealth after the last step, and who has most of it. */
export function wealthTables(axis: Numbers, wealth: WealthOverTime | undefined): readonly ReportTable[] {
  if (wealth === undefined) return [unavailableTable('wealth-numbers', NO_BALANCES)];
  const end = (values: Float64Array) => values.at(-1) ?? Number.NaN;
  const numbers = numbersTable(
    'wealth-numbers',
    [
      ...levels.map(([metric, name]) => [metric, end(wealth.levels[name])] as const),
      ['wealth_mobility', end(mobility(wealth.levels.gini))],
    ],
    [`As of step ${axis.at(-1)}, the last one.`, WEALTH_NOTE],
  );
  const total = end(wealth.levels.total);
  const ranked = [...wealth.last].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return [
    numbers,
    {
      id: 'richest-agents',
      name: reports['richest-agents'].name,
      columns: [{ label: 'Agent' }, column('wealth_of_agent'), column('wealth_share', 'Share')],
      rows: rowsOf(
        ranked.slice(0, MOST_AGENTS).map(([agent, has]) => [agent, has, total > 0 ? has / total : undefined]),
      ),
      notes: [...top(ranked.length, 'agents with an account'), WEALTH_NOTE],
    },
  ];
}

/** Says when a list is not whole. */
export function top(all: number, what: string, most = MOST_AGENTS): readonly string[] {
  return all > most ? [`The first ${most} of ${all.toLocaleString('en')} ${what}.`] : [];
}
