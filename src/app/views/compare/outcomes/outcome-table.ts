import type { Outcome } from '../../../../core/api/compare.ts';
import type { Cell } from '../../../../core/base/columns.ts';
import type { SeriesStyle } from '../../../charts/palette.ts';
import { formatOutcomes } from '../../../state/compare-lists.ts';
import type { Comparison } from '../comparison.ts';
import { shortNames } from '../parameter-values.ts';
import { varyingParameters } from '../varying.ts';
import { outcomeLabel, outcomeMeaning, outcomeUnit } from './outcome-words.ts';
import { decimalsOf, meanOf, type Profile, profileOf } from './profile.ts';

/** A simulation, or a group of them. */
export interface OutcomeRow {
  readonly key: string;
  readonly label: string;
  readonly style: SeriesStyle;
  readonly isGroup: boolean;
  /** Places of the members that it stands for. */
  readonly members: readonly number[];
}

export interface OutcomeColumn {
  readonly id: string;
  readonly label: string;
  readonly unit: string | undefined;
  readonly title: string;
  /** The value of each row; NaN and `undefined` for none. */
  readonly cells: readonly (Cell | undefined)[];
  /** How numbers are written and spread; absent for text. */
  readonly numbers?: { readonly decimals: number; readonly profile: Profile | undefined };
}

export interface OutcomeTable {
  readonly rows: readonly OutcomeRow[];
  readonly columns: readonly OutcomeColumn[];
}

/** Parameters that get a column of their own; more than that would bury the outcomes. */
export const mostParameters = 6;

/** A row for each simulation, or for each group and each simulation in none. */
function outcomeRows({ members, groups, styles, search }: Comparison): readonly OutcomeRow[] {
  const single = members.map(({ key, label, style }, place) => ({
    key,
    label,
    style: styles[place] ?? style,
    isGroup: false,
    members: [place],
  }));
  if (search.rows === 'simulations') return single;
  const grouped = groups.groups.map(({ label, style, members: places }, k) => ({
    key: `group ${k}`,
    label,
    style,
    isGroup: true,
    members: places,
  }));
  return [...grouped, ...single.filter((_, place) => groups.groupOf[place] === -1)];
}

/** Puts the table together. `values` has a row for each member, as long as the outcomes. */
export function outcomeTable(
  comparison: Comparison,
  outcomes: readonly Outcome[],
  values: Float64Array | undefined,
): OutcomeTable {
  const rows = outcomeRows(comparison);
  return {
    rows,
    columns: [
      ...countColumns(comparison, rows),
      ...outcomes.map((outcome, k) => outcomeColumn(comparison, rows, outcome, k, outcomes.length, values)),
      ...parameterColumns(comparison, rows),
    ],
  };
}

function countColumns({ search }: Comparison, rows: readonly OutcomeRow[]): readonly OutcomeColumn[] {
  if (search.rows === 'simulations') return [];
  const cells = rows.map(({ members }) => members.length);
  return [
    {
      id: 'n',
      label: 'N',
      unit: undefined,
      title: 'Simulations in the group',
      cells,
      numbers: { decimals: 0, profile: undefined },
    },
  ];
}

function parameterColumns(
  { configurations }: Comparison,
  rows: readonly OutcomeRow[],
): readonly OutcomeColumn[] {
  const parameters = configurations?.parameters ?? [];
  const nameOf = shortNames(parameters);
  const shown = varyingParameters(parameters).slice(0, mostParameters);
  return shown.map(({ path, values }): OutcomeColumn => {
    const cells = rows.map(({ members }) => commonValue(members.map((place) => values[place])));
    const numbers = cells.filter((cell) => typeof cell === 'number');
    const numeric = cells.every((cell) => cell === undefined || cell === null || typeof cell === 'number');
    return {
      id: `p ${path}`,
      label: nameOf(path),
      unit: undefined,
      title: `Parameter ${path}`,
      cells,
      ...(numeric && { numbers: { decimals: decimalsOf(numbers), profile: profileOf(numbers) } }),
    };
  });
}

/** What all members of a row have; several values are said to be several. */
function commonValue(values: readonly (Cell | undefined)[]): Cell | undefined {
  const distinct = [...new Set(values)];
  return distinct.length <= 1 ? distinct[0] : `${distinct.length} values`;
}

function outcomeColumn(
  { series }: Comparison,
  rows: readonly OutcomeRow[],
  outcome: Outcome,
  place: number,
  width: number,
  values: Float64Array | undefined,
): OutcomeColumn {
  const cells = rows.map(({ members }) =>
    meanOf(members.map((member) => values?.[member * width + place] ?? Number.NaN)),
  );
  return {
    id: `o ${formatOutcomes([outcome])}`,
    label: outcomeLabel(outcome, series),
    unit: outcomeUnit(outcome),
    title: outcomeMeaning(outcome),
    cells,
    numbers: { decimals: decimalsOf(cells), profile: profileOf(cells) },
  };
}

const byNumbers = new Intl.Collator('en', { numeric: true });

/** The order of the rows: places of them, those without a value last whichever way. */
export function sortedRows(
  { rows, columns }: OutcomeTable,
  sort: { readonly column: string; readonly descending: boolean } | undefined,
): readonly number[] {
  const places = rows.map((_, place) => place);
  if (sort === undefined) return places;
  const column = columns.find(({ id }) => id === sort.column);
  const cells = column?.cells ?? (sort.column === 'name' ? rows.map(({ label }) => label) : undefined);
  if (cells === undefined) return places;
  const sign = sort.descending ? -1 : 1;
  return places.sort((one, other) => {
    const [a, b] = [cells[one], cells[other]];
    if (!known(a) || !known(b)) return Number(known(b)) - Number(known(a));
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * byNumbers.compare(String(a), String(b));
  });
}

function known(cell: Cell | undefined): cell is string | number {
  return cell !== undefined && cell !== null && !Number.isNaN(cell);
}
