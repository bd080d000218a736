import type { ExportQuery } from '../../api/export.ts';
import type { Connection } from '../../database/connection.ts';
import type { TableCatalog } from '../../repositories/tables/tables.ts';
import type { SchemaDefinition } from '../../schema/define.ts';
import { farmSchema } from '../../schema/farm.ts';
import { farmTables } from '../../schema/farm-tables.ts';
import { societySchema } from '../../schema/society.ts';
import { societyTables } from '../../schema/society-tables.ts';
import type { Reference, TableLayout } from '../../schema/table-layout.ts';
import type { ExportedFiles, OnRows } from '../export-tables.ts';
import { exportedTable } from '../exported-table.ts';
import { joined } from '../text-chunks.ts';
import { type PgReference, pgScript } from './pg-script.ts';
import { orphans, type PgTable, planTable } from './pg-table.ts';

const families: Readonly<
  Record<'farm' | 'society', { readonly schema: SchemaDefinition; readonly layouts: readonly TableLayout[] }>
> = {
  farm: { schema: farmSchema, layouts: farmTables },
  society: { schema: societySchema, layouts: societyTables },
};

/**
 * Canonical tables as a script for PostgreSQL in its own types. Whatever of the documented schema the rows do not
 * bear (keys that repeat, references to nothing, values of another type) is left out and said.
 *
 * @throws SourceFailure `unknown` when there is no such table or column
 */
export function exportPostgres(
  connection: Connection,
  catalog: TableCatalog & { readonly family: 'farm' | 'society' },
  query: ExportQuery,
  stem: string,
  onRows: OnRows,
): ExportedFiles {
  const { schema, layouts } = families[catalog.family];
  const order = layouts.map(({ name }) => name);
  const wanted = query.tables.toSorted((a, b) => place(order, a.name) - place(order, b.name));
  const tables = wanted.flatMap((one): PgTable[] => {
    const definition = schema[one.name];
    const columns = one.columns ?? storedColumns(catalog, one.name, definition);
    if (definition === undefined || columns.length === 0) return [];
    const table = exportedTable(
      connection,
      catalog,
      { ...query, source: 'canonical' },
      { name: one.name, columns },
    );
    const layout = layouts.find(({ name }) => name === one.name);
    return [counted(planTable(connection, table, definition, layout), onRows)];
  });
  const { references, notes } = soundReferences(connection, tables, query);
  const all = [...tables.flatMap((table) => table.notes), ...notes];
  return {
    files: [{ name: `${stem}.sql`, content: joined(pgScript(tables, references, all)) }],
    notes: all,
  };
}

/** The columns that the file has, without those that are worked out for a reader. */
function storedColumns(
  { canonical }: TableCatalog,
  name: string,
  definition: SchemaDefinition[string] | undefined,
): readonly string[] {
  const table = canonical.find((one) => one.name === name);
  return (table?.columns ?? [])
    .filter((column) => column.provenance !== 'unavailable' && definition?.columns[column.name] !== undefined)
    .map((column) => column.name);
}

/** References between tables of the export that every row keeps to. */
function soundReferences(
  connection: Connection,
  tables: readonly PgTable[],
  { steps, agentTypes }: ExportQuery,
): { readonly references: readonly PgReference[]; readonly notes: readonly string[] } {
  const references: PgReference[] = [];
  const notes: string[] = [];
  const partial = steps !== undefined || agentTypes !== undefined;
  for (const { name, columns, references: wanted } of tables) {
    for (const reference of wanted) {
      const to = tables.find((table) => table.name === reference.table);
      if (to === undefined || !sameKey(to.key, reference.to)) continue;
      if (partial && !['simulations', 'simulation_runs', 'experiments'].includes(to.name)) {
        notes.push(`${name} does not refer to ${to.name}: a part of the rows was chosen.`);
        continue;
      }
      if (!sameTypes(columns, to.columns, reference)) {
        notes.push(
          `${name} does not refer to ${to.name}: their columns are of different types in this file.`,
        );
        continue;
      }
      const lost = orphans(connection, name, reference);
      if (lost === 0) {
        const deferred = reference.deferred === true;
        references.push({
          table: name,
          columns: reference.columns,
          to: to.name,
          keys: reference.to,
          deferred,
        });
      } else {
        notes.push(`${name} does not refer to ${to.name}: ${lost} of its rows refer to none that is there.`);
      }
    }
  }
  return { references, notes: [...new Set(notes)] };
}

function sameTypes(
  from: PgTable['columns'],
  to: PgTable['columns'],
  { columns, to: keys }: Reference,
): boolean {
  const typeOf = (all: PgTable['columns'], wanted: string | undefined) =>
    all.find(({ name }) => name === wanted)?.type;
  return columns.every((column, k) => typeOf(from, column) === typeOf(to, keys[k]));
}

function sameKey(key: readonly string[], columns: readonly string[]): boolean {
  return key.length === columns.length && columns.every((column) => key.includes(column));
}

function place(order: readonly string[], name: string): number {
  const at = order.indexOf(name);
  return at < 0 ? order.length : at;
}

function counted(table: PgTable, onRows: OnRows): PgTable {
  return {
    ...table,
    *rows() {
      for (const rows of table.rows()) {
        onRows(table.name, rows.length);
        yield rows;
      }
    },
  };
}
