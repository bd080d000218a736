import type { ReportTable } from '../../../core/api/report.ts';
import { type SeriesStyle, stylesOf } from '../../charts/palette.ts';

/** The cells of a column, row by row, by its place. */
export function numberAt(cells: ReportTable['rows'][number]['cells'], place: number): number {
  const cell = cells[place];
  return typeof cell === 'number' ? cell : Number.NaN;
}

export function textAt(cells: ReportTable['rows'][number]['cells'], place: number): string {
  return String(cells[place] ?? '');
}

const UNKNOWN = 'unknown';

/** The types in a column, by name, each with the look that it has everywhere. */
export function typesIn(table: ReportTable, place: number): ReadonlyMap<string, SeriesStyle> {
  const types = [...new Set(table.rows.map(({ cells }) => textAt(cells, place) || UNKNOWN))].sort();
  const styles = stylesOf(types.map((type) => `type:${type}`));
  return new Map(types.flatMap((type, k) => (styles[k] === undefined ? [] : [[type, styles[k]] as const])));
}

export function typeAt(cells: ReportTable['rows'][number]['cells'], place: number): string {
  return textAt(cells, place) || UNKNOWN;
}

/** `At step 12`: what a table of one step says first. */
export function stepCaption({ notes }: ReportTable): string {
  return (notes[0] ?? '').split(/[.,]/)[0] ?? '';
}
