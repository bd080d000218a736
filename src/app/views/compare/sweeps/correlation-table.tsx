import type { Correlation } from '../../../../core/api/compare.ts';
import report from '../../../components/report/report-table.module.css';
import { correlationRows } from './correlation-rows.ts';
import classes from './sweeps.module.css';

export interface CorrelationTableProps {
  readonly correlations: readonly Correlation[];
  /** Of the outcomes. */
  readonly labels: readonly string[];
}

/** Parameter by outcome: r as number and bar, with its p and N, or why it is withheld. */
export function CorrelationTable({ correlations, labels }: CorrelationTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={report.scroll} aria-label="Correlations, scrolling" tabIndex={0}>
      <table className={report.table} aria-label="Correlations">
        <thead>
          <tr>
            <th scope="col">Parameter</th>
            {labels.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {correlationRows(correlations, labels.length).map(({ parameter, cells }) => (
            <tr key={parameter}>
              <th scope="row">{parameter}</th>
              {cells.map((cell, k) => (
                <td key={labels[k]}>{cell !== undefined && <CorrelationCell correlation={cell} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CorrelationCell({ correlation: { r, p, n, withheld } }: { readonly correlation: Correlation }) {
  if (r === undefined)
    return <span className={classes.withheld}>{`Withheld: ${withheld ?? `N = ${n}.`}`}</span>;
  return (
    <span className={classes.correlation} title={`r = ${r}, p = ${p ?? 'unknown'}, N = ${n}`}>
      <span data-number>{r.toFixed(2).replace('-', '−')}</span>
      <Bar r={r} />
      <span className={classes.small}>{`p ${pText(p)}, N ${n}`}</span>
    </span>
  );
}

/** From the middle to the left for negative r, to the right for positive. */
function Bar({ r }: { readonly r: number }) {
  const width = Math.abs(r) * 32;
  return (
    <svg className={classes.bar} width="64" height="12" aria-hidden="true">
      <rect x={r < 0 ? 32 - width : 32} y="2" width={width} height="8" fill="currentColor" opacity="0.45" />
      <path d="M32.5 0V12" stroke="currentColor" opacity="0.5" />
    </svg>
  );
}

function pText(p: number | undefined): string {
  if (p === undefined || Number.isNaN(p)) return '–';
  return p < 0.001 ? '< 0.001' : p.toFixed(3);
}
