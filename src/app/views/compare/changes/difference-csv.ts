import type { ComparableSeries, Difference } from '../../../../core/api/compare.ts';
import { csvOf } from '../../../components/report/csv.ts';
import { outcomeLabel } from '../outcomes/outcome-words.ts';

const head = [
  'Metric',
  'A',
  'B',
  'Difference',
  'Relative',
  'Effect size',
  'N in A',
  'N in B',
  'Standardized',
  'Interval from',
  'Interval to',
  'p',
  'Agreement',
  'In words',
  'Warning',
];

/** The table of differences with every digit; an empty field has no value. */
export function differenceCsv(rows: readonly Difference[], series: readonly ComparableSeries[]): string {
  const lines = rows.map((row) => [
    outcomeLabel(row.outcome, series),
    ...[row.a, row.b, row.difference, row.relative, row.effect].map(known),
    ...row.n,
    known(row.standardized),
    ...(row.interval ?? [undefined, undefined]),
    known(row.p),
    known(row.agreement),
    row.sentence,
    row.warning,
  ]);
  return csvOf([head, ...lines]);
}

function known(value: number | undefined): number | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

/** How many simulations have a value, in A and in B. */
export function countText([a, b]: Difference['n']): string {
  return `${a}, ${b}`;
}
