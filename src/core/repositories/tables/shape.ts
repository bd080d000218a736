import { sql } from 'kysely';
import type { CanonicalTable, Family, StoredTable } from '../../api/source.ts';
import type { TableColumn, TableQuery } from '../../api/table.ts';
import { nearest } from '../../base/nearest.ts';
import type { Connection } from '../../database/connection.ts';
import { SourceFailure } from '../../database/source-failure.ts';
import type { ColumnDefinition, SchemaDefinition } from '../../schema/define.ts';
import { farmSchema } from '../../schema/farm.ts';
import { societySchema } from '../../schema/society.ts';
import { withDerivedColumns } from './derived.ts';
import { type Fragment, statement } from './sql.ts';

/** What the table repository has to know of an open source; a `SourceInfo` is one. */
export interface TableCatalog {
  readonly family: Family;
  readonly tables: readonly StoredTable[];
  readonly canonical: readonly CanonicalTable[];
}

/** A table as SQL: where its rows come from and what its columns are. */
export interface TableShape {
  readonly from: Fragment;
  readonly columns: readonly ShapeColumn[];
  /** The column that tells the simulations apart, where there is one. */
  readonly simulation?: Fragment;
  /** Makes any order total: the rowid, else the primary key, else every column. */
  readonly tieBreak: readonly Fragment[];
  /** The rowid of a stored table that has one. */
  readonly rowid?: Fragment;
  /** Number of rows, where it is known without counting. */
  readonly rows?: number;
}

export interface ShapeColumn {
  readonly column: TableColumn;
  readonly expression: Fragment;
}

export type TableName = Pick<TableQuery, 'source' | 'table'>;

const simulationColumns: ReadonlySet<string> = new Set(['simulation_id', 'simulation_run_id', 'run_id']);

/**
 * Finds the table of a query.
 *
 * @throws SourceFailure `unknown` when the source has no such table.
 */
export function tableShape(connection: Connection, catalog: TableCatalog, name: TableName): TableShape {
  return name.source === 'canonical'
    ? canonicalShape(connection, catalog, name.table)
    : storedShape(connection, catalog, name.table);
}

function canonicalShape(connection: Connection, catalog: TableCatalog, name: string): TableShape {
  const table = catalog.canonical.find((candidate) => candidate.name === name);
  if (table === undefined) throw noSuchTable(name, catalog.canonical);
  const definitions = definitionsOf(catalog.family, name);
  const available = table.columns.filter((column) => column.provenance !== 'unavailable');
  const plain = available.map((column): ShapeColumn => {
    const definition = definitions[column.name];
    return {
      expression: sql.id(column.name),
      column: {
        name: column.name,
        type: definition === undefined ? 'text' : displayType(definition),
        ...(definition?.unit === undefined ? {} : { unit: definition.unit }),
        ...(definition === undefined ? {} : { meaning: definition.meaning }),
        provenance: column.provenance,
        ...(column.note === undefined ? {} : { note: column.note }),
      },
    };
  });
  const from = sql.id('temp', name);
  const keys = Object.keys(definitions).filter((column) => definitions[column]?.key);
  const stable = keys.length > 0 && keys.every((key) => available.some((column) => column.name === key));
  const simulation = available.find((column) => simulationColumns.has(column.name))?.name;
  return {
    from,
    columns: withDerivedColumns(connection, catalog.family, name, plain),
    ...(simulation === undefined ? {} : { simulation: sql.id(simulation) }),
    tieBreak: (stable ? keys : available.map((column) => column.name)).map((column) => sql.id(column)),
  };
}

function storedShape(connection: Connection, catalog: TableCatalog, name: string): TableShape {
  const table = catalog.tables.find((candidate) => candidate.name === name);
  if (table === undefined) throw noSuchTable(name, catalog.tables);
  const definitions = definitionsOf(catalog.family, name);
  const columns = table.columns.map((column): ShapeColumn => {
    const definition = definitions[column.name];
    return {
      expression: sql.id(column.name),
      column: {
        name: column.name,
        type: definition?.type === 'json' ? 'json' : declaredType(column.type),
        ...(definition?.unit === undefined ? {} : { unit: definition.unit }),
        ...(definition === undefined ? {} : { meaning: definition.meaning }),
        provenance: 'stored',
      },
    };
  });
  const rowid = rowidOf(connection, table);
  const keys = table.columns.filter((column) => column.primaryKey);
  const rest = (keys.length > 0 ? keys : table.columns).map((column) => sql.id(column.name));
  return {
    from: sql.id('main', name),
    columns,
    tieBreak: rowid === undefined ? rest : [rowid],
    ...(rowid === undefined ? {} : { rowid }),
    ...(table.rows.exact ? { rows: table.rows.count } : {}),
  };
}

/** The rowid under a name that no column hides; views and WITHOUT ROWID tables have none. */
function rowidOf(connection: Connection, table: StoredTable): Fragment | undefined {
  const [entry] = connection.rows<{ type: string; wr: number }>(
    statement(sql`SELECT type, wr FROM pragma_table_list WHERE schema = 'main' AND name = ${table.name}`),
  );
  if (entry?.type !== 'table' || entry.wr !== 0) return undefined;
  const taken = new Set(table.columns.map((column) => column.name.toLowerCase()));
  const name = ['rowid', '_rowid_', 'oid'].find((candidate) => !taken.has(candidate));
  return name === undefined ? undefined : sql.id(name);
}

function definitionsOf(family: Family, table: string): Readonly<Record<string, ColumnDefinition>> {
  const schemas: Partial<Record<Family, SchemaDefinition>> = { farm: farmSchema, society: societySchema };
  return schemas[family]?.[table]?.columns ?? {};
}

function displayType(definition: ColumnDefinition): TableColumn['type'] {
  switch (definition.type) {
    case 'integer':
    case 'real':
    case 'boolean':
      return 'number';
    case 'text':
    case 'datetime':
      return 'text';
    case 'json':
      return 'json';
  }
}

/** By the declared type, as SQLite reads it (dates, which it would call numeric, are text in practice). */
function declaredType(declared: string): TableColumn['type'] {
  if (/json/i.test(declared)) return 'json';
  if (/date|time|char|clob|text|blob/i.test(declared) || declared.trim() === '') return 'text';
  return 'number';
}

function noSuchTable(value: string, tables: readonly { readonly name: string }[]): SourceFailure {
  const near = nearest(
    value,
    tables.map(({ name }) => name),
  );
  return new SourceFailure({ kind: 'unknown', what: 'table', value, near });
}
