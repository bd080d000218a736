import { hasIndexOn, type PhysicalTable } from './catalog.ts';
import { ask, holds, type Probe } from './probe.ts';

/** Where a family keeps its simulations, and which tables refer to them. */
export interface SimulationNames {
  readonly table: string;
  readonly id: string;
  /** The column by which other tables refer to it. */
  readonly reference: string;
  /** Tables that refer to it. */
  readonly referring: readonly string[];
  /** Those of them that are searched for ids. */
  readonly naming: readonly string[];
  /** Tables whose rows are known to lack it sometimes: also in a large file they are not taken to have it. */
  readonly searched: readonly string[];
}

export interface SimulationIds {
  /** Ids in the table of simulations. */
  readonly stored: readonly string[];
  /** Ids that only other tables name. */
  readonly orphans: readonly string[];
  /** The one simulation of a file in which no table with rows names any. */
  readonly implicit?: string;
  /** Tables with rows that name no simulation. */
  readonly unassigned: readonly string[];
}

/** The id of a simulation that has none. */
export const defaultId = 'default';

export function findSimulationIds(probe: Probe, names: SimulationNames): SimulationIds {
  const stored = ids(ask(probe, `SELECT {${names.table}.${names.id}} AS id FROM {main:${names.table}}`));
  const referring = names.referring.flatMap((name) => probe.catalog.table(name) ?? []);
  const naming = referring.filter((table) => reference(probe, table, names) !== undefined);
  const telling = naming.filter((table) => names.naming.some((name) => probe.catalog.table(name) === table));
  const found = new Set(telling.flatMap((table) => namedBy(probe, table, names)));
  const orphans = [...found].filter((id) => !stored.includes(id)).sort();
  const unassigned = naming
    .filter((table) => mayLackName(probe, table, names))
    .map((table) => names.referring.find((name) => probe.catalog.table(name) === table) ?? table.name);
  const nameless = referring.length > 0 && naming.length === 0;
  return {
    stored,
    orphans,
    unassigned,
    ...(nameless ? { implicit: stored.length === 1 ? (stored[0] ?? defaultId) : defaultId } : {}),
  };
}

function reference(probe: Probe, table: PhysicalTable, names: SimulationNames): string | undefined {
  return probe.catalog.column(table.name, names.reference);
}

function namedBy(probe: Probe, table: PhysicalTable, names: SimulationNames): readonly string[] {
  const column = `{${table.name}.${names.reference}}`;
  const source = `{main:${table.name}}`;
  if (hasIndexOn(table, [names.reference])) {
    // Leaps from id to id along the index instead of reading every row.
    return ids(
      ask(
        probe,
        `WITH RECURSIVE found(id) AS (
          SELECT min(${column}) FROM ${source}
          UNION ALL
          SELECT (SELECT min(r.${column}) FROM ${source} AS r WHERE r.${column} > found.id) FROM found
          WHERE found.id IS NOT NULL)
        SELECT id FROM found WHERE id IS NOT NULL`,
      ),
    );
  }
  if (!probe.largeFile) return ids(ask(probe, `SELECT DISTINCT ${column} AS id FROM ${source}`));
  return ids(firstAndLast(probe, table, column));
}

/** Whether rows without a simulation exist, or cannot be ruled out cheaply. */
function mayLackName(probe: Probe, table: PhysicalTable, names: SimulationNames): boolean {
  const column = `{${table.name}.${names.reference}}`;
  const searched = names.searched.some((name) => probe.catalog.table(name) === table);
  if (hasIndexOn(table, [names.reference]) || !probe.largeFile) {
    return holds(probe, `SELECT 1 FROM {main:${table.name}} WHERE ${column} IS NULL LIMIT 1`);
  }
  return searched || firstAndLast(probe, table, column).some((row) => row.id === null);
}

function firstAndLast(probe: Probe, table: PhysicalTable, column: string): readonly { id: unknown }[] {
  if (!table.hasRowid) return ask(probe, `SELECT ${column} AS id FROM {main:${table.name}} LIMIT 1`);
  return ['ASC', 'DESC'].flatMap((order) =>
    ask<{ id: unknown }>(
      probe,
      `SELECT ${column} AS id FROM {main:${table.name}} NOT INDEXED ORDER BY rowid ${order} LIMIT 1`,
    ),
  );
}

function ids(rows: readonly { readonly id: unknown }[]): readonly string[] {
  return [...new Set(rows.filter((row) => row.id !== null).map((row) => String(row.id)))];
}
