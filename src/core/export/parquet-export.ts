import { type BasicType, ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { Cell } from '../base/columns.ts';
import type { ExportedColumn, ExportedTable } from './exported-table.ts';

/** Rows in a row group: what a reader fetches together, and what is held in memory while writing. */
const ROW_GROUP = 20_000;

/**
 * A table as a Parquet file with typed columns, handed over row group by row group. A column that holds integers
 * throughout is INT64, one with other numbers DOUBLE, valid JSON throughout JSON, anything else UTF-8 text.
 *
 * @param metadata stored in the file's own metadata under `terrarium`
 */
export function* parquetPieces(table: ExportedTable, metadata: unknown): Generator<Uint8Array, undefined> {
  const { columns } = table;
  const writer = new ChunkWriter();
  const typed = (rows: readonly (readonly Cell[])[]) =>
    columns.map((column, k) => ({
      name: column.name,
      type: parquetType(column),
      data: rows.map((row) => parquetValue(column, row[k] ?? null)),
    }));
  const file = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: typed([]) }),
    createdBy: 'Terrarium',
    ...(metadata === undefined
      ? {}
      : { kvMetadata: [{ key: 'terrarium', value: JSON.stringify(metadata) }] }),
  });
  let pending: (readonly Cell[])[] = [];
  const write = () => {
    file.write({ columnData: typed(pending), rowGroupSize: ROW_GROUP });
    pending = [];
    return writer.take();
  };
  for (const rows of table.rows()) {
    pending.push(...rows);
    if (pending.length >= ROW_GROUP) yield write();
  }
  if (pending.length > 0) yield write();
  file.finish();
  yield writer.take();
}

function parquetType({ values }: ExportedColumn): BasicType {
  switch (values) {
    case 'integer':
      return 'INT64';
    case 'real':
      return 'DOUBLE';
    case 'json':
      return 'JSON';
    case 'text':
    case 'none':
      return 'STRING';
  }
}

function parquetValue({ values }: ExportedColumn, cell: Cell): unknown {
  if (cell === null) return null;
  switch (values) {
    case 'integer':
      // Integers beyond 2^53 come as text, digit by digit.
      return BigInt(cell);
    case 'real':
      return Number(cell);
    case 'json':
      return jsonOf(String(cell));
    case 'text':
    case 'none':
      return String(cell);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Hands over what was written so far and uses its memory again. */
class ChunkWriter extends ByteWriter {
  take(): Uint8Array {
    const bytes = this.getBytes().slice();
    this.index = 0;
    return bytes;
  }
}
