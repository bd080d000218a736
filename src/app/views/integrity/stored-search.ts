import type {
  AddressFilter,
  CheckDetails,
  NameIn,
  RowView,
  StoredView,
} from '../../../core/api/integrity.ts';
import { type Cell, cellAt } from '../../../core/base/columns.ts';
import { formatTableSearch, type SearchFilter, type TableSearchParams } from '../../state/table-search.ts';

/** A place in the app: a stored table with filters. */
export interface StoredPlace {
  readonly table: string;
  readonly search: TableSearchParams;
}

/** Where the rows behind all violations are seen. */
export function placeOfAll({ table, filters }: StoredView): StoredPlace {
  return { table, search: formatTableSearch({ filters: filters.map(asText), sort: [], widths: {} }) };
}

/** Where the rows behind one line of details are seen; `undefined` where the line does not name a table or column. */
export function placeOfRow(view: RowView, { rows }: CheckDetails, row: number): StoredPlace | undefined {
  const value = (name: string): Cell => {
    const column = rows.columns[name];
    return column === undefined ? null : cellAt(column, row);
  };
  const resolve = (name: NameIn) => (typeof name === 'string' ? name : value(name.detail));
  const table = resolve(view.table);
  const filters = view.conditions.flatMap(({ column, op, detail }): readonly SearchFilter[] => {
    const name = resolve(column);
    const compared = value(detail);
    if (name === null) return [];
    if (compared === null) return [{ column: String(name), op: 'null' }];
    return [{ column: String(name), op, value: String(compared) }];
  });
  if (table === null || filters.length < view.conditions.length) return undefined;
  return { table: String(table), search: formatTableSearch({ filters, sort: [], widths: {} }) };
}

function asText(filter: AddressFilter): SearchFilter {
  switch (filter.op) {
    case 'null':
    case 'not-null':
      return filter;
    case 'in':
      return { ...filter, value: filter.value.map(String) };
    default:
      return { ...filter, value: String(filter.value) };
  }
}
