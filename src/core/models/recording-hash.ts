import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { WritableDatabase } from '../recorder/writable-database.ts';
import { farmTables } from '../schema/farm-tables.ts';
import { societyTables } from '../schema/society-tables.ts';
import type { TableLayout } from '../schema/table-layout.ts';

/** A time that is stored as a number. */
const clockColumns: ReadonlySet<string> = new Set(['simulation_config.timestamp']);

/**
 * One number for everything that was recorded, but for when: SHA-256 over every row of every table in the order of its
 * key, without the columns that hold times. The same plan gives the same number, wherever it is recorded.
 *
 * @returns 64 hexadecimal digits
 */
export function recordingHash(database: Pick<WritableDatabase, 'rows'>): string {
  const hash = sha256.create();
  const add = (text: string) => hash.update(utf8ToBytes(`${text}\n`));
  const stored = new Set(
    database
      .rows<{ name: string }>({ sql: "SELECT name FROM sqlite_schema WHERE type = 'table'", parameters: [] })
      .map(({ name }) => name),
  );
  // Both families have a table of agents, with keys of their own.
  const tables = stored.has('simulation_runs') ? societyTables : farmTables;
  for (const table of tables.filter(({ name }) => stored.has(name))) {
    const columns = timelessColumns(table);
    add(`${table.name} ${columns.join(' ')}`);
    const sql = `SELECT ${columns.join(', ')} FROM ${table.name} ORDER BY ${table.key.join(', ')}`;
    for (const row of database.rows<Record<string, unknown>>({ sql, parameters: [] })) {
      add(JSON.stringify(columns.map((column) => row[column])));
    }
  }
  return bytesToHex(hash.digest());
}

function timelessColumns({ name, columns }: TableLayout): readonly string[] {
  return Object.entries(columns)
    .filter(([column, { type }]) => type !== 'datetime' && !clockColumns.has(`${name}.${column}`))
    .map(([column]) => column);
}
