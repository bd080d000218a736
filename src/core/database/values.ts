import type { Cell } from '../base/columns.ts';
import { SqlFailure } from './connection.ts';
import type { ExactValue, RawStatement } from './sql-js.ts';

/** From here on a double no longer tells neighbouring integers apart. */
const EXACT_LIMIT = 2 ** 53;
/** Bytes of a blob that are shown before the ellipsis. */
const BLOB_BYTES = 16;

/**
 * The current row with every value fit for display: integers beyond 2^53 as exact text, blobs
 * as `x'0102…'`. The row is read as plain numbers, and once more exactly only where a number
 * is so large that it may have lost digits.
 */
export function readRow(statement: RawStatement): Cell[] {
  const values = statement.get();
  const cells: Cell[] = new Array(values.length);
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? null;
    if (typeof value === 'number' && (value >= EXACT_LIMIT || value <= -EXACT_LIMIT)) {
      return statement.get(null, { useBigInt: true }).map(toCell);
    }
    cells[index] = typeof value === 'object' && value !== null ? blobText(value) : value;
  }
  return cells;
}

function toCell(value: ExactValue): Cell {
  if (typeof value === 'bigint') {
    return value >= -EXACT_LIMIT && value <= EXACT_LIMIT ? Number(value) : value.toString();
  }
  return typeof value === 'object' && value !== null ? blobText(value) : value;
}

/** A blob as an SQL literal; long ones end in an ellipsis. */
function blobText(bytes: Uint8Array): string {
  const shown = Array.from(bytes.subarray(0, BLOB_BYTES), (byte) => byte.toString(16).padStart(2, '0'));
  return `x'${shown.join('')}${bytes.length > BLOB_BYTES ? '…' : ''}'`;
}

/** A value that SQLite can take. Dates and other objects are refused rather than guessed at. */
export type BoundValue = string | number | Uint8Array | null;

/** @throws SqlFailure for a value that SQLite has no type for. */
export function toBound(value: unknown, sql: string): BoundValue {
  switch (typeof value) {
    case 'string':
    case 'number':
      return value;
    case 'boolean':
      return value ? 1 : 0;
    case 'bigint':
      // Text: columns of numeric affinity turn it back into the exact integer.
      return value.toString();
    default:
      if (value === null || value instanceof Uint8Array) return value;
      throw new SqlFailure(`a parameter of type ${typeof value} cannot be bound`, sql);
  }
}
