import type { SearchFilter } from '../../state/table-search.ts';

/** The filters of a table, parted by where they are shown. */
export interface SplitFilters {
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Chosen values by kind column. */
  readonly kinds: Readonly<Record<string, readonly string[]>>;
  /** Everything else: the chips. */
  readonly others: readonly SearchFilter[];
}

/** Parts the filters; what the range and the lists cannot show becomes a chip, so that nothing acts unseen. */
export function splitFilters(
  filters: readonly SearchFilter[],
  step: string | undefined,
  kindColumns: readonly string[],
): SplitFilters {
  let from: string | undefined;
  let to: string | undefined;
  const kinds: Record<string, readonly string[]> = {};
  const others: SearchFilter[] = [];
  for (const filter of filters) {
    if (filter.op === 'ge' && filter.column === step && from === undefined) from = filter.value;
    else if (filter.op === 'le' && filter.column === step && to === undefined) to = filter.value;
    else if (filter.op === 'in' && kindColumns.includes(filter.column) && !(filter.column in kinds)) {
      kinds[filter.column] = filter.value;
    } else others.push(filter);
  }
  return { from, to, kinds, others };
}

/** Puts them together again. */
export function joinFilters(split: SplitFilters, step: string | undefined): SearchFilter[] {
  const range: SearchFilter[] = [];
  if (step !== undefined && split.from !== undefined)
    range.push({ column: step, op: 'ge', value: split.from });
  if (step !== undefined && split.to !== undefined) range.push({ column: step, op: 'le', value: split.to });
  const kinds = Object.entries(split.kinds)
    .filter(([, values]) => values.length > 0)
    .map(([column, value]): SearchFilter => ({ column, op: 'in', value }));
  return [...range, ...kinds, ...split.others];
}
