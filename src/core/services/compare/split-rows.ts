import type { Column, Columns } from '../../base/columns.ts';
import { codes, numbers } from '../../repositories/values.ts';

/**
 * The rows of an answer by simulation, without the column that names it and ascending by `step` where that is given;
 * rows of equal steps keep their order. Rows that lie together are parts of the answer and not copied: they are not to
 * be changed. Every simulation asked for is there, also without rows.
 */
export function splitRows(
  answer: Columns,
  simulation: string,
  step: string | undefined,
  asked: readonly string[],
): ReadonlyMap<string, Columns> {
  const { codes: own, dictionary } = codes(answer, simulation);
  const { [simulation]: _, ...columns } = answer.columns;
  const pieces = piecesOf(own, dictionary.length);
  const split = new Map<string, Columns>();
  dictionary.forEach((id, code) => {
    const piece = pieces[code] ?? noRows;
    split.set(id, take(columns, step === undefined ? piece : ascending(piece, numbers(answer, step))));
  });
  for (const id of asked) if (!split.has(id)) split.set(id, take(columns, noRows));
  return split;
}

/** Rows of an answer: those from one place up to another, or any. */
type Piece = { readonly from: number; readonly to: number } | { readonly rows: readonly number[] };

const noRows: Piece = { from: 0, to: 0 };

/** The rows of each code; rows without one (−1) are in none. */
function piecesOf(own: Int32Array, count: number): readonly Piece[] {
  const first = new Int32Array(count).fill(-1);
  const last = new Int32Array(count).fill(-1);
  const length = new Int32Array(count);
  own.forEach((code, row) => {
    if (code < 0) return;
    if (first[code] === -1) first[code] = row;
    last[code] = row;
    length[code] = (length[code] ?? 0) + 1;
  });
  const scattered = new Map<number, number[]>();
  const pieces = Array.from(length, (rows, code): Piece => {
    const [from, to] = [first[code] ?? 0, (last[code] ?? 0) + 1];
    if (to - from === rows) return { from, to };
    const list: number[] = [];
    scattered.set(code, list);
    return { rows: list };
  });
  if (scattered.size > 0) own.forEach((code, row) => void scattered.get(code)?.push(row));
  return pieces;
}

function ascending(piece: Piece, steps: Float64Array): Piece {
  const length = 'rows' in piece ? piece.rows.length : piece.to - piece.from;
  const rowAt = (i: number) => ('rows' in piece ? (piece.rows[i] ?? 0) : piece.from + i);
  const stepOf = (row: number) => steps[row] ?? Number.NaN;
  let ordered = true;
  for (let i = 1; i < length && ordered; i++) ordered = stepOf(rowAt(i - 1)) <= stepOf(rowAt(i));
  if (ordered) return piece;
  // NaN stands for SQL NULL, which SQLite puts first.
  const order = (row: number) => (Number.isNaN(stepOf(row)) ? Number.NEGATIVE_INFINITY : stepOf(row));
  const rows = Array.from({ length }, (_, i) => rowAt(i));
  return { rows: rows.sort((a, b) => compare(order(a), order(b))) };
}

/** Unlike a difference this holds for two infinities as well. */
function compare(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function take(columns: Columns['columns'], piece: Piece): Columns {
  return {
    length: 'rows' in piece ? piece.rows.length : piece.to - piece.from,
    columns: Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, part(column, piece)])),
  };
}

function part(column: Column, piece: Piece): Column {
  switch (column.kind) {
    case 'number':
      return 'rows' in piece
        ? { kind: 'number', values: Float64Array.from(piece.rows, (row) => column.values[row] ?? Number.NaN) }
        : { kind: 'number', values: column.values.subarray(piece.from, piece.to) };
    case 'text': {
      const { dictionary, codes: all } = column;
      return 'rows' in piece
        ? { kind: 'text', codes: Int32Array.from(piece.rows, (row) => all[row] ?? -1), dictionary }
        : { kind: 'text', codes: all.subarray(piece.from, piece.to), dictionary };
    }
    case 'mixed':
      return {
        kind: 'mixed',
        values:
          'rows' in piece
            ? piece.rows.map((row) => column.values[row] ?? null)
            : column.values.slice(piece.from, piece.to),
      };
  }
}
