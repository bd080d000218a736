import { sql } from 'kysely';
import type { Connection } from '../../database/connection.ts';
import { type Fragment, statement } from '../../repositories/tables/sql.ts';
import type { TableDefinition } from '../../schema/define.ts';
import type { Reference, StoredType, TableLayout } from '../../schema/table-layout.ts';
import type { ExportedTable } from '../exported-table.ts';
import { type PgType, pgType } from './pg-types.ts';

export interface PgColumn {
  readonly name: string;
  readonly type: PgType;
  readonly meaning: string;
}

/** A table as PostgreSQL will have it. */
export interface PgTable {
  readonly name: string;
  readonly meaning: string;
  readonly columns: readonly PgColumn[];
  /** Empty where the rows have no key that is unique and known throughout. */
  readonly key: readonly string[];
  /** The column of the key that counts by itself. */
  readonly counting: string | undefined;
  readonly references: readonly Reference[];
  readonly indexes: Readonly<Record<string, readonly string[]>>;
  readonly tags: string | undefined;
  readonly fullText: string | undefined;
  readonly rows: ExportedTable['rows'];
  /** Plain sentences: what of the documented table this file does not bear. */
  readonly notes: readonly string[];
}

/** `8-4-4-4-12` hexadecimal digits. */
const uuidPattern = ['8', '4', '4', '4', '12'].map((n) => '[0-9a-fA-F]'.repeat(Number(n))).join('-');

/** Plans a table: the documented columns, key and references, as far as the rows keep to them. */
export function planTable(
  connection: Connection,
  table: ExportedTable,
  definition: TableDefinition,
  layout: TableLayout | undefined,
): PgTable {
  const notes: string[] = [];
  const irregular = irregularColumns(connection, table, definition, layout);
  const columns = table.columns.flatMap(({ name, values }): PgColumn[] => {
    const column = definition.columns[name];
    // Columns that are worked out for a reader follow from the others.
    if (column === undefined) return [];
    const recorded = recordedType(layout, name);
    const type = pgType({ meant: column.type, recorded, found: values, regular: !irregular.has(name) });
    if (type === 'TEXT' && (column.type !== 'text' || recorded === 'uuid') && recorded !== 'text') {
      notes.push(`${table.name}.${name} is TEXT: some of its values are not of the documented type.`);
    }
    return [{ name, type, meaning: column.meaning }];
  });
  const has = (name: string) => columns.some((column) => column.name === name);
  const wanted = Object.keys(definition.columns).filter((name) => definition.columns[name]?.key && has(name));
  const own = columns.find(({ name }) => ['simulation_id', 'simulation_run_id'].includes(name))?.name;
  // With the simulation in every key, a lab can distribute the tables by it.
  const candidate = own === undefined || wanted.includes(own) ? wanted : [own, ...wanted];
  const sound = candidate.length > 0 && isKey(connection, table.name, candidate);
  if (!sound)
    notes.push(
      `${table.name} has no primary key: ${candidate.join(', ')} repeat or are not known throughout.`,
    );
  const counting = columns.find(({ name, type }) => name === wanted.at(-1) && type === 'BIGINT');
  return {
    name: table.name,
    meaning: definition.row,
    columns,
    key: sound ? candidate : [],
    counting: wanted.length === 1 ? counting?.name : undefined,
    references: (layout?.references ?? []).map(canonical).filter(({ columns: own }) => own.every(has)),
    indexes: Object.fromEntries(
      Object.entries(layout?.indexes ?? {}).filter(([, names]) => names.every(has)),
    ),
    tags: columns.find(({ type }) => type === 'TEXT[]')?.name,
    fullText:
      layout?.fullText !== undefined && has(layout.fullText.column) ? layout.fullText.column : undefined,
    rows: table.rows,
    notes,
  };
}

/** The one column that is canonically called otherwise. */
const CREATION_RUN = 'creation_run_id';
const RUN = 'simulation_run_id';

/** A reference by the names of canonical columns. */
function canonical(reference: Reference): Reference {
  return { ...reference, columns: reference.columns.map((name) => (name === CREATION_RUN ? RUN : name)) };
}

function recordedType(layout: TableLayout | undefined, name: string): StoredType | undefined {
  return (layout?.columns[name] ?? (name === RUN ? layout?.columns[CREATION_RUN] : undefined))?.type;
}

/** Columns meant for UUIDs or dates with a value that is none. */
function irregularColumns(
  connection: Connection,
  table: ExportedTable,
  definition: TableDefinition,
  layout: TableLayout | undefined,
): ReadonlySet<string> {
  const tests = table.columns.flatMap(({ name }): [string, Fragment][] => {
    const value = sql.id(name);
    if (recordedType(layout, name) === 'uuid') return [[name, sql`${value} NOT GLOB ${uuidPattern}`]];
    if (definition.columns[name]?.type === 'datetime') return [[name, sql`datetime(${value}) IS NULL`]];
    return [];
  });
  if (tests.length === 0) return new Set();
  const counts = tests.map(
    ([name, test], k) =>
      sql`count(CASE WHEN ${sql.id(name)} IS NOT NULL AND ${test} THEN 1 END) AS ${sql.id(`c${k}`)}`,
  );
  const [found] = connection.rows<Readonly<Record<string, number>>>(
    statement(sql`SELECT ${sql.join(counts)} FROM ${sql.id('temp', table.name)}`),
  );
  return new Set(tests.filter((_, k) => (found?.[`c${k}`] ?? 0) > 0).map(([name]) => name));
}

function isKey(connection: Connection, table: string, columns: readonly string[]): boolean {
  const names = columns.map((name) => sql.id(name));
  const unknown = sql.join(
    names.map((name) => sql`${name} IS NULL`),
    sql` OR `,
  );
  const [found] = connection.rows<{ bad: number }>(
    statement(sql`SELECT EXISTS (SELECT 1 FROM ${sql.id('temp', table)} WHERE ${unknown}) OR
      EXISTS (SELECT 1 FROM ${sql.id('temp', table)} GROUP BY ${sql.join(names)} HAVING count(*) > 1) AS bad`),
  );
  return found?.bad === 0;
}

/** Rows that refer to nothing. Rows outside of the export are not looked for: they would be missing there. */
export function orphans(
  connection: Connection,
  table: string,
  { columns, table: to, to: keys }: Reference,
): number {
  const known = sql.join(
    columns.map((name) => sql`child.${sql.id(name)} IS NOT NULL`),
    sql` AND `,
  );
  const same = sql.join(
    columns.map((name, k) => sql`parent.${sql.id(keys[k] ?? name)} = child.${sql.id(name)}`),
    sql` AND `,
  );
  const [found] = connection.rows<{ rows: number }>(
    statement(sql`SELECT count(*) AS rows FROM ${sql.id('temp', table)} AS child
      WHERE ${known} AND NOT EXISTS (SELECT 1 FROM ${sql.id('temp', to)} AS parent WHERE ${same})`),
  );
  return found?.rows ?? 0;
}
