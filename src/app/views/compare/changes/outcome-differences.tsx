import { Button, Checkbox, Group } from '@mantine/core';
import { useMemo } from 'react';
import type { Difference, DifferenceQuery, Outcome } from '../../../../core/api/compare.ts';
import { saveFile } from '../../../charts/save-file.ts';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import { formatNumber } from '../../../components/format.ts';
import { csvOf } from '../../../components/report/csv.ts';
import { Stage } from '../../../components/stage.tsx';
import { formatOutcomes } from '../../../state/compare-lists.ts';
import { useDifferences } from '../../../state/compare-queries.ts';
import { sourceErrorOf } from '../../../state/failure.ts';
import type { Comparison } from '../comparison.ts';
import { outcomeLabel, outcomeMeaning } from '../outcomes/outcome-words.ts';
import { useWantedOutcomes } from '../outcomes/outcomes.tsx';
import { SelectField } from '../toolbar/select-field.tsx';
import classes from './changes.module.css';
import type { Sides } from './sides.ts';

export interface OutcomeDifferencesProps {
  readonly comparison: Comparison;
  readonly sides: Sides;
}

/** What B came to less what A came to, those first that say most. */
export function OutcomeDifferences({ comparison, sides }: OutcomeDifferencesProps) {
  const { search, change, series } = comparison;
  const { a, b } = sides;
  const outcomes = useComparedOutcomes(comparison);
  const query = useMemo(
    (): DifferenceQuery => ({ a: a.members, b: b.members, outcomes, paired: search.paired }),
    [a, b, outcomes, search.paired],
  );
  const { data, error } = useDifferences(query);
  const save = () => {
    const rows = data?.rows ?? [];
    const text = csvOf([head, ...rows.map((row) => csvLine(row, outcomeLabel(row.outcome, series)))]);
    saveFile('compare-outcome-differences.csv', new Blob([text], { type: 'text/csv;charset=utf-8' }));
  };
  return (
    <div className={classes.box}>
      <div className={classes.boxHead}>
        <h3 className={classes.title}>Outcome differences</h3>
        <Button size="compact-xs" variant="default" disabled={data === undefined} onClick={save}>
          Differences as CSV
        </Button>
      </div>
      <Group gap="8px 16px" mb={8} align="flex-end">
        <SelectField
          label="Of"
          wide
          value={search.shifts}
          options={[
            ['both', 'Last and mean of all'],
            ['last', 'Last of all'],
            ['mean', 'Mean of all'],
            ['table', 'Outcomes as above'],
          ]}
          onChange={(shifts) => change({ shifts })}
        />
        <Checkbox
          size="xs"
          pb={7}
          label="Paired by seed"
          title="Sets simulations of equal seed against each other, where each seed stands once on either side"
          checked={search.paired}
          onChange={(event) => change({ paired: event.currentTarget.checked })}
        />
      </Group>
      <p className={classes.caption}>
        Every difference is B − A: {b.label} less {a.label}. {testWords(data?.test)}
      </p>
      {error !== null && <ErrorPanel error={sourceErrorOf(error)} />}
      {error === null && data === undefined && <Stage text="Working out differences" />}
      {data !== undefined && data.rows.length === 0 && (
        <p className={classes.none}>There is no outcome that could be compared.</p>
      )}
      {data !== undefined && data.rows.length > 0 && (
        <DifferenceTable rows={data.rows} labelOf={(outcome) => outcomeLabel(outcome, series)} />
      )}
    </div>
  );
}

/** The outcomes whose differences are ranked. */
function useComparedOutcomes(comparison: Comparison): readonly Outcome[] {
  const { series, shown, search } = comparison;
  const table = useWantedOutcomes(comparison);
  return useMemo(() => {
    if (search.shifts === 'table') return table;
    const kinds = search.shifts === 'both' ? (['last', 'mean'] as const) : ([search.shifts] as const);
    // What takes long to read is only compared where it is drawn anyway.
    const some = series.filter((one) => one.cost === 'plain' || shown.includes(one));
    return some.flatMap(({ metric, key }) => kinds.map((statistic) => ({ metric, key, statistic })));
  }, [series, shown, search.shifts, table]);
}

function testWords(test: 'welch' | 'paired' | 'none' | undefined): string {
  switch (test) {
    case 'welch':
      return 'Interval and p by Welch’s test; effect size is Cohen’s d.';
    case 'paired':
      return 'Interval and p by Student’s test of pairs of equal seed; effect size is Cohen’s d of the pairs.';
    case 'none':
      return 'One simulation on a side says nothing about chance: no interval, no p, no effect size.';
    case undefined:
      return '';
  }
}

const head = [
  'Metric',
  'A',
  'B',
  'Difference',
  'Relative',
  'Effect size',
  'N',
  'Interval from',
  'Interval to',
  'p',
  'In words',
  'Warning',
];

function csvLine(row: Difference, label: string): readonly (string | number | undefined)[] {
  const { a, b, difference, relative, effect, n, interval, p, sentence, warning } = row;
  const numbers = [a, b, difference, relative, effect].map((value) =>
    value !== undefined && Number.isNaN(value) ? undefined : value,
  );
  return [label, ...numbers, countText(n), interval?.[0], interval?.[1], p, sentence, warning];
}

interface DifferenceTableProps {
  readonly rows: readonly Difference[];
  readonly labelOf: (outcome: Outcome) => string;
}

function DifferenceTable({ rows, labelOf }: DifferenceTableProps) {
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
  const { outcome, a, b, difference, relative, effect, interval, p, n, sentence, warning } = row;
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
      <td data-number title={interval?.join(' … ')}>
        {interval === undefined ? <Nothing /> : `${formatNumber(interval[0])} … ${formatNumber(interval[1])}`}
      </td>
      <NumberCell value={p} text={pText} />
      <td className={classes.words}>
        {sentence}
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

function countText([a, b]: Difference['n']): string {
  return `${a}, ${b}`;
}
