import { sql } from 'kysely';
import type { ExportQuery } from '../api/export.ts';
import type { Filter, TableColumn, TableQuery } from '../api/table.ts';
import type { Cell } from '../base/columns.ts';
import type { Connection } from '../database/connection.ts';
import { statement } from '../repositories/tables/sql.ts';
import { type TableCatalog, tableColumns, wholeTable } from '../repositories/tables/tables.ts';

/** What the values of a column are, judged by all of them: the narrowest type that holds every one. */
export type ValueType = 'integer' | 'real' | 'text' | 'json' | 'none';

export interface ExportedColumn extends TableColumn {
  readonly values: ValueType;
}

/** A table to export: its columns, and its rows in pieces when they are asked for. */
export interface ExportedTable {
  readonly name: string;
  readonly columns: readonly ExportedColumn[];
  rows(): IterableIterator<readonly (readonly Cell[])[]>;
}

/** Rows that are held in memory at once. */
const BATCH = 2000;

const stepColumns = ['step_number', 'step_timestamp'] as const;

/**
 * A table under the conditions of an export.
 *
 * @throws SourceFailure `unknown` when there is no such table or column
 */
export function exportedTable(
  connection: Connection,
  catalog: TableCatalog,
  query: ExportQuery,
  { name, columns }: ExportQuery['tables'][number],
): ExportedTable {
  const table: TableQuery = {
    source: query.source,
    table: name,
    simulations: query.simulations,
    filters: filtersOf(query, tableColumns(connection, catalog, { source: query.source, table: name })),
    sort: [],
    ...(columns === undefined ? {} : { columns }),
  };
  const whole = wholeTable(connection, catalog, table);
  return {
    name,
    columns: typed(connection, whole.statement, whole.columns),
    rows: () => connection.batches(whole.statement, BATCH),
  };
}

/** The conditions that a table has columns for. Stored tables are asked for simulations by their column, too. */
function filtersOf(query: ExportQuery, columns: readonly TableColumn[]): readonly Filter[] {
  const has = (name: string) => columns.some((column) => column.name === name);
  const filters: Filter[] = [];
  if (query.source === 'stored' && query.simulations.length > 0) {
    const column = ['simulation_id', 'simulation_run_id', 'run_id', 'creation_run_id'].find(has);
    if (column !== undefined) filters.push({ column, op: 'in', value: query.simulations });
  }
  if (query.agentTypes !== undefined && has('agent_type')) {
    filters.push({ column: 'agent_type', op: 'in', value: query.agentTypes });
  }
  return query.steps === undefined ? filters : [...filters, ...stepFilters(query.steps, has)];
}

function stepFilters([from, to]: readonly [number, number], has: (name: string) => boolean): Filter[] {
  const step = stepColumns.find(has);
  if (step !== undefined) {
    return [
      { column: step, op: 'ge', value: from },
      { column: step, op: 'le', value: to },
    ];
  }
  if (!has('birth_time') || !has('death_time')) return [];
  return [
    { column: 'birth_time', op: 'le', value: to },
    { column: 'death_time', op: 'null-or-gt', value: from },
  ];
}

/** Looks at every value once, so that a file with types is right from its first row on. */
function typed(
  connection: Connection,
  rows: { readonly sql: string; readonly parameters: readonly unknown[] },
  columns: readonly TableColumn[],
): readonly ExportedColumn[] {
  const tests = columns.map(({ name, type }, k) => {
    const value = sql.id(name);
    const valid = type === 'json' ? sql`coalesce(min(json_valid(${value})), 1)` : sql`0`;
    return sql`coalesce(max(CASE typeof(${value}) WHEN 'null' THEN 0 WHEN 'integer' THEN 1 WHEN 'real' THEN 2 ELSE 3 END), 0)
      * 2 + ${valid} AS ${sql.id(`c${k}`)}`;
  });
  const query = statement(sql`SELECT ${sql.join(tests)} FROM (${sql.raw(rows.sql)})`);
  const [found] = connection.rows<Readonly<Record<string, number>>>({
    sql: query.sql,
    parameters: [...query.parameters, ...rows.parameters],
  });
  return columns.map((column, k) => ({ ...column, values: typeOf(found?.[`c${k}`] ?? 0) }));
}

function typeOf(code: number): ValueType {
  const isJson = code % 2 === 1;
  switch (Math.floor(code / 2)) {
    case 0:
      return 'none';
    case 1:
      return 'integer';
    case 2:
      return 'real';
    default:
      return isJson ? 'json' : 'text';
  }
}
