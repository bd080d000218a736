import type { Sweep } from '../../../../core/api/compare.ts';
import { formatNumber } from '../../../components/format.ts';
import classes from './sweeps.module.css';

export interface ThresholdTableProps {
  readonly thresholds: Sweep['thresholds'];
  /** Of the outcomes. */
  readonly labels: readonly string[];
}

/** Where each parameter splits an outcome most; the widest splits first. */
export function ThresholdTable({ thresholds, labels }: ThresholdTableProps) {
  const rows = thresholds.toSorted((a, b) => distance(b) - distance(a));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={classes.scroll} aria-label="Thresholds, scrolling" tabIndex={0}>
      <table className={classes.table} aria-label="Thresholds">
        <thead>
          <tr>
            <th scope="col">Parameter</th>
            <th scope="col">Outcome</th>
            {['Threshold', 'Mean at or below', 'Mean above', 'Above − below'].map((head) => (
              <th key={head} scope="col" data-number>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ parameter, outcome, threshold, below, above }) => (
            <tr key={`${parameter} ${outcome}`}>
              <th scope="row">{parameter}</th>
              <td>{labels[outcome]}</td>
              {[threshold, below, above, above - below].map((value, k) => (
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
function distance({ below, above }: Sweep['thresholds'][number]): number {
  return Math.abs(above - below) / (Math.abs(above) + Math.abs(below) || 1);
}
