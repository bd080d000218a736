import type { Difference, Outcome } from '../../../../core/api/compare.ts';
import { formatNumber } from '../../../components/format.ts';
import { formatOutcomes } from '../../../state/compare-lists.ts';
import { outcomeMeaning } from '../outcomes/outcome-words.ts';
import classes from './changes.module.css';
import { countText } from './difference-csv.ts';

export interface DifferenceTableProps {
  readonly rows: readonly Difference[];
  readonly labelOf: (outcome: Outcome) => string;
}

/** A row an outcome, those that say most first. */
export function DifferenceTable({ rows, labelOf }: DifferenceTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={classes.scroll} aria-label="Outcome differences, scrolling" tabIndex={0}>
      <table className={classes.table} aria-label="Outcome differences">
        <thead>
          <tr>
            <th scope="col">Metric</th>
            <th scope="col" data-number>
              A
            </th>
            <th scope="col" data-number>
              B
            </th>
            <th scope="col" data-number title="B − A">
              Difference
            </th>
            <th scope="col" data-number title="(B − A) / |A|">
              Relative
            </th>
            <th scope="col" data-number title="Cohen’s d of B − A">
              Effect size
            </th>
            <th scope="col" data-number title="Simulations with a value in A and in B">
              N
            </th>
            <th scope="col" data-number title="B − A over the root of the mean of both variances">
              Standardized
            </th>
            <th scope="col" data-number title="95 % interval of B − A">
              Interval
            </th>
            <th scope="col" data-number title="Two-sided">
              p
            </th>
            <th scope="col">In words</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DifferenceRow key={formatOutcomes([row.outcome])} row={row} label={labelOf(row.outcome)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function DifferenceRow({ row, label }: { readonly row: Difference; readonly label: string }) {
  const {
    outcome,
    a,
    b,
    difference,
    relative,
    effect,
    standardized,
    interval,
    p,
    n,
    agreement,
    sentence,
    warning,
  } = row;
  return (
    <tr>
      <th scope="row" title={outcomeMeaning(outcome)}>
        {label}
      </th>
      <NumberCell value={a} />
      <NumberCell value={b} />
      <NumberCell value={difference} signed />
      <NumberCell value={relative} text={percent} />
      <NumberCell value={effect} signed />
      <td data-number>{countText(n)}</td>
      <NumberCell value={standardized} signed />
      <td data-number title={interval?.join(' … ')}>
        {interval === undefined ? <Nothing /> : `${formatNumber(interval[0])} … ${formatNumber(interval[1])}`}
      </td>
      <NumberCell value={p} text={pText} />
      <td className={`${classes.words} ${classes.long}`}>
        {sentence}
        {agreement !== undefined && ` Agreement of signs ${formatNumber(agreement)}.`}
        {warning !== undefined && <span className={classes.caution}> {warning}</span>}
      </td>
    </tr>
  );
}

interface NumberCellProps {
  readonly value: number | undefined;
  readonly signed?: boolean;
  readonly text?: (value: number) => string;
}

function NumberCell({ value, signed = false, text = formatNumber }: NumberCellProps) {
  if (value === undefined || Number.isNaN(value)) {
    return (
      <td data-number>
        <Nothing />
      </td>
    );
  }
  return (
    <td data-number title={String(value)}>
      {signed && value > 0 ? '+' : ''}
      {text(value)}
    </td>
  );
}

function Nothing() {
  return <span className={classes.nothing}>–</span>;
}

function percent(share: number): string {
  return `${share > 0 ? '+' : ''}${formatNumber(100 * share)} %`;
}

function pText(p: number): string {
  return p < 0.001 ? '< 0.001' : p.toFixed(3);
}
