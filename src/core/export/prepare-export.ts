import type { ExportQuery } from '../api/export.ts';
import type { SourceInfo } from '../api/source.ts';
import type { Connection } from '../database/connection.ts';
import { listSimulations } from '../repositories/farm/simulations.ts';
import { listRuns } from '../repositories/society/runs.ts';
import { exportTables, type OnRows } from './export-tables.ts';
import { metadataOf } from './metadata.ts';
import { type Packed, pack } from './pack.ts';
import { exportPostgres } from './postgres/export-postgres.ts';

/** A file that is made while it is read, and what there is to say about it. */
export interface PreparedExport extends Packed {
  /** Plain sentences: what was left out or written otherwise, and why. */
  readonly notes: readonly string[];
}

/**
 * What an export of a source comes to: one file, or an archive of several.
 *
 * @param at the time that the export says it was made at
 * @param onRows told of every piece of rows as it is read
 * @throws SourceFailure `unknown` when there is no such table or column
 */
export function prepareExport(
  connection: Connection,
  info: SourceInfo,
  query: ExportQuery,
  at: Date,
  onRows: OnRows,
): PreparedExport {
  const stem = info.name.replace(/\.[^.]+$/, '');
  const { files, notes } = filesOf(connection, info, query, stem, at, onRows);
  return { ...pack(files, stem, at), notes };
}

function filesOf(
  connection: Connection,
  info: SourceInfo,
  query: ExportQuery,
  stem: string,
  at: Date,
  onRows: OnRows,
) {
  const { format } = query;
  const { family } = info;
  if (format === 'postgres') {
    if (family !== 'farm' && family !== 'society') {
      return { files: [], notes: ['Only databases of simulations have a schema for PostgreSQL.'] };
    }
    return exportPostgres(connection, { ...info, family }, query, stem, onRows);
  }
  const metadata = query.metadata
    ? metadataOf(query, {
        file: info.name,
        generation: info.generation.label,
        at,
        configurations: configurationsOf(connection, info),
      })
    : undefined;
  return exportTables(connection, info, { ...query, format }, stem, metadata, onRows);
}

function configurationsOf(
  connection: Connection,
  { family }: SourceInfo,
): Readonly<Record<string, string | null>> {
  switch (family) {
    case 'farm':
      return Object.fromEntries(
        listSimulations(connection).map((row) => [String(row.simulation_id), row.parameters]),
      );
    case 'society':
      return Object.fromEntries(listRuns(connection).map((row) => [String(row.run_id), row.config_snapshot]));
    case 'metrics':
    case 'other':
      return {};
  }
}
