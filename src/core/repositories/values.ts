import { type Columns, cellAt, type TextColumn } from '../base/columns.ts';

type Numbers = Float64Array<ArrayBuffer>;

/**
 * A number column of an answer; NaN stands for SQL NULL.
 *
 * @throws TypeError when the answer has no such number column: a query and its reader disagree.
 */
export function numbers(answer: Columns, name: string): Numbers {
  const column = answer.columns[name];
  if (column?.kind !== 'number') throw new TypeError(`The answer has no number column ${name}`);
  return column.values;
}

/** A text column of an answer, row by row; `undefined` stands for SQL NULL. */
export function texts(answer: Columns, name: string): readonly (string | undefined)[] {
  const column = answer.columns[name];
  if (column === undefined) throw new TypeError(`The answer has no column ${name}`);
  return Array.from({ length: answer.length }, (_, row) => {
    const cell = cellAt(column, row);
    return cell === null ? undefined : String(cell);
  });
}

/**
 * A text column of an answer as codes into a dictionary; −1 stands for SQL NULL.
 *
 * @throws TypeError when the answer has no such text column: a query and its reader disagree.
 */
export function codes(answer: Columns, name: string): Pick<TextColumn, 'codes' | 'dictionary'> {
  const column = answer.columns[name];
  if (column?.kind !== 'text') throw new TypeError(`The answer has no text column ${name}`);
  return column;
}
