import type { ExportFormat, ExportQuery } from '../api/export.ts';
import type { Connection } from '../database/connection.ts';
import type { TableCatalog } from '../repositories/tables/tables.ts';
import { csvRecords } from './csv-export.ts';
import { type ExportedTable, exportedTable } from './exported-table.ts';
import { jsonPieces } from './json-export.ts';
import { parquetPieces } from './parquet-export.ts';
import { joined } from './text-chunks.ts';

/** A file of an export; its content is made as it is read. */
export interface ExportedFile {
  readonly name: string;
  /** The table that it holds; absent where it holds several, or none. */
  readonly table?: string;
  readonly content: Iterable<string | Uint8Array>;
}

/** What an export consists of: one file, or several that belong into one archive. */
export interface ExportedFiles {
  readonly files: readonly ExportedFile[];
  /** Plain sentences: what was left out or written otherwise. */
  readonly notes: readonly string[];
}

/** Told of every piece of rows, by table. */
export type OnRows = (table: string, rows: number) => void;

type TableFormat = Exclude<ExportFormat, 'postgres'>;

/**
 * The tables of a source as files. Nothing is read beyond a look at the types until the contents are.
 *
 * @param stem what files are named after
 * @param metadata put beside the rows where it is given
 * @throws SourceFailure `unknown` when there is no such table or column
 */
export function exportTables(
  connection: Connection,
  catalog: TableCatalog,
  query: ExportQuery & { readonly format: TableFormat },
  stem: string,
  metadata: unknown,
  onRows: OnRows,
): ExportedFiles {
  const tables = query.tables.map((table) =>
    counted(exportedTable(connection, catalog, query, table), onRows),
  );
  return { files: filesOf(tables, query, stem, metadata), notes: [] };
}

function filesOf(
  tables: readonly ExportedTable[],
  query: ExportQuery & { readonly format: TableFormat },
  stem: string,
  metadata: unknown,
): readonly ExportedFile[] {
  const one = tables.length === 1;
  const nameOf = (table: ExportedTable, ending: string) => `${stem}_${table.name}.${ending}`;
  switch (query.format) {
    case 'json':
      return [{ name: `${stem}.json`, content: joined(jsonPieces(tables, metadata)) }];
    case 'parquet':
      return tables.map((table) => ({
        name: one ? `${stem}.parquet` : nameOf(table, 'parquet'),
        table: table.name,
        content: parquetPieces(table, metadata),
      }));
    case 'csv': {
      const form = {
        byteOrderMark: query.byteOrderMark ?? false,
        escapeFormulas: query.escapeFormulas ?? false,
      };
      const files = tables.map((table) => ({
        name: nameOf(table, 'csv'),
        table: table.name,
        content: joined(csvRecords(table, form)),
      }));
      if (metadata === undefined) return files;
      return [
        ...files,
        { name: `${stem}_metadata.json`, content: [`${JSON.stringify(metadata, undefined, 2)}\n`] },
      ];
    }
  }
}

function counted(table: ExportedTable, onRows: OnRows): ExportedTable {
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
