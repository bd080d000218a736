import { type Cell, type Columns, cellAt } from '../../../core/base/columns.ts';
import { minus } from '../../charts/numbers.ts';

interface Needs {
  decimals: number;
  largest: number;
}

/** Digits after the point beyond which no column is looked at. */
const mostDecimals = 6;

/**
 * How many decimals the numbers of each column need, so that the points of a column stand below each other. The
 * whole number is in the tooltip and in exports.
 */
export class ColumnDecimals {
  readonly #needs = new Map<string, Needs>();

  /** Takes the numbers of a page into account. */
  learn({ columns, length }: Columns): void {
    for (const [name, column] of Object.entries(columns)) {
      const needs = this.#needs.get(name) ?? { decimals: 0, largest: 0 };
      for (let row = 0; row < length; row += 1) add(needs, cellAt(column, row));
      this.#needs.set(name, needs);
    }
  }

  of(name: string): number {
    const needs = this.#needs.get(name);
    if (needs === undefined) return 0;
    const room = needs.largest < 1 ? mostDecimals : needs.largest < 1000 ? 4 : 2;
    return Math.min(needs.decimals, room);
  }
}

function add(needs: Needs, cell: Cell): void {
  if (typeof cell !== 'number') return;
  needs.largest = Math.max(needs.largest, Math.abs(cell));
  if (Number.isInteger(cell)) return;
  while (needs.decimals < mostDecimals && Number(cell.toFixed(needs.decimals)) !== cell) needs.decimals += 1;
}

/** A number with the decimals of its column; tiny ones, which these would show as nothing, in powers of ten. */
export function numberText(value: number, decimals: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return minus(String(value));
  if (value !== 0 && Math.abs(value) < 0.5 * 10 ** -decimals) return minus(value.toExponential(2));
  return minus(value.toFixed(decimals));
}
