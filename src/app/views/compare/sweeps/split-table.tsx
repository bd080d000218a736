import type { Split } from '../../../../core/api/compare.ts';
import { formatNumber } from '../../../components/format.ts';
import report from '../../../components/report/report-table.module.css';

export interface SplitTableProps {
  /** Accessible name. */
  readonly name: string;
  readonly splits: readonly Split[];
  /** Of the outcomes. */
  readonly labels: readonly string[];
}

export const splitHead = [
  'Parameter',
  'Outcome',
  'Threshold',
  'Mean at or below',
  'N at or below',
  'Mean above',
  'N above',
  'Above − below',
  'Percent',
] as const;

/** What stands in a row, with all digits. */
export function splitCells({ threshold, below, nBelow, above, nAbove, percent }: Split): readonly number[] {
  return [threshold, below, nBelow, above, nAbove, above - below, percent];
}

/** Mean outcomes at or below a number and above it; the widest splits first. */
export function SplitTable({ name, splits, labels }: SplitTableProps) {
  const rows = splits.toSorted((a, b) => width(b) - width(a));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={report.scroll} aria-label={`${name}, scrolling`} tabIndex={0}>
      <table className={report.table} aria-label={name}>
        <thead>
          <tr>
            {splitHead.map((head, k) => (
              <th key={head} scope="col" data-number={k > 1 || undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((split) => (
            <tr key={`${split.parameter} ${split.outcome}`}>
              <th scope="row">{split.parameter}</th>
              <td>{labels[split.outcome]}</td>
              {splitCells(split).map((value, k) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells keep their places.
                <td key={k} data-number title={String(value)}>
                  {formatNumber(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Relative to the size of both means, so that outcomes of different units can be ranked. */
function width({ below, above }: Split): number {
  return Math.abs(above - below) / (Math.abs(above) + Math.abs(below) || 1);
}
