import type { AddressFilter, IntegrityScope, RowView, StoredView } from '../../api/integrity.ts';
import type { StoredTable } from '../../api/source.ts';

import type { RowsBehind } from '../../repositories/integrity/rule-sql.ts';
import { storedColumn, storedTable } from '../../repositories/integrity/stored-names.ts';
import { distinctValues } from '../../repositories/integrity/violations.ts';
import type { Fragment } from '../../repositories/tables/sql.ts';
import { tableCount } from '../../repositories/tables/tables.ts';
import type { Source } from '../source.ts';

/** The most values that an address lists. */
const mostValues = 50;

/** Columns that early programs called otherwise. */
const otherNames: Readonly<Record<string, string>> = { id: 'state_id' };

/**
 * A view of the stored table that shows exactly `behind` rows, those behind all violations; `undefined` where no
 * filter says which they are. The view is counted before it is offered.
 */
export function viewOfAll(
  source: Source,
  scope: IntegrityScope,
  rows: RowsBehind,
  violations: Fragment,
  behind: number,
): StoredView | undefined {
  const table = typeof rows.table === 'string' ? storedTable(source.tables, rows.table) : undefined;
  if (table === undefined) return undefined;
  const own = rows.all ?? valuesOf(source, rows, violations);
  const filters = own?.flatMap((filter) => renamed(table, filter));
  const simulation = simulationFilter(table, scope);
  if (filters === undefined || filters.length < (own?.length ?? 0) || simulation === undefined) {
    return undefined;
  }
  const view = { table: table.name, filters: [...filters, ...simulation] };
  const query = { source: 'stored', sort: [], ...view } as const;
  return tableCount(source.connection, source, query) === behind ? view : undefined;
}

/** How the rows behind one violation are found; `undefined` where the stored table lacks a column. */
export function viewOfOne(source: Source, rows: RowsBehind, details: readonly string[]): RowView | undefined {
  const { one } = rows;
  if (one === undefined) return undefined;
  if (typeof rows.table !== 'string') {
    return { table: rows.table, conditions: one.map(([detail, op, column]) => ({ detail, op, column })) };
  }
  const table = storedTable(source.tables, rows.table);
  if (table === undefined) return undefined;
  const simulation = storedColumn(table, 'simulation_id', 'simulation_run_id');
  const named = details.find((name) => name === 'simulation_id' || name === 'simulation_run_id');
  const conditions = one.flatMap(([detail, op, column]) => {
    const stored = typeof column === 'string' ? columnOf(table, column) : undefined;
    return stored === undefined ? [] : [{ detail, op, column: stored }];
  });
  if (conditions.length < one.length) return undefined;
  const ofSimulation =
    simulation === undefined || named === undefined
      ? []
      : [{ detail: named, op: 'eq' as const, column: simulation }];
  return { table: table.name, conditions: [...conditions, ...ofSimulation] };
}

function valuesOf(
  source: Source,
  rows: RowsBehind,
  violations: Fragment,
): readonly AddressFilter[] | undefined {
  if (rows.by === undefined) return undefined;
  const [detail, column] = rows.by;
  const value = distinctValues(source.connection, detail, violations, mostValues);
  return value === undefined ? undefined : [{ column, op: 'in', value }];
}

function renamed(table: StoredTable, filter: AddressFilter): readonly AddressFilter[] {
  const column = columnOf(table, filter.column);
  return column === undefined ? [] : [{ ...filter, column }];
}

function columnOf(table: StoredTable, column: string): string | undefined {
  return storedColumn(table, column, otherNames[column] ?? column);
}

/** `undefined` where the table cannot be narrowed to the simulations. */
function simulationFilter(table: StoredTable, scope: IntegrityScope): readonly AddressFilter[] | undefined {
  if (scope === 'all') return [];
  const column = storedColumn(table, 'simulation_id', 'simulation_run_id');
  if (column === undefined) return [];
  const [only] = scope;
  if (scope.length === 1 && only !== undefined) return [{ column, op: 'eq', value: only }];
  return [{ column, op: 'in', value: scope }];
}
