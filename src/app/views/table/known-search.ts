import type { TableColumn } from '../../../core/api/table.ts';
import type { TableSearch } from '../../state/table-search.ts';

/** The search without columns that this table does not have, as an address may come from another file. */
export function knownSearch(search: TableSearch, columns: readonly TableColumn[]): TableSearch {
  const names = new Set(columns.map((column) => column.name));
  const known = (name: string) => names.has(name);
  const hidden = search.hidden?.filter(known);
  const pinned = search.pinned?.filter((name) => known(name) && hidden?.includes(name) !== true);
  return {
    filters: search.filters.filter((filter) => known(filter.column)),
    sort: search.sort.filter((key) => known(key.column)),
    ...(hidden === undefined ? {} : { hidden }),
    ...(pinned === undefined ? {} : { pinned }),
    widths: Object.fromEntries(Object.entries(search.widths).filter(([name]) => known(name))),
  };
}
