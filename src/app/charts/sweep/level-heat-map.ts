import type { SweepLevel } from '../../../core/api/compare.ts';
import type { Cell } from '../../../core/base/columns.ts';
import { heatMap } from '../drawing/heat-map.ts';
import type { Drawing } from '../drawing/shape.ts';
import { fitText, textWidth } from '../drawing/text-width.ts';
import { readableNumber } from '../numbers.ts';
import { storedLevels } from './level-plot.ts';
import { parameterText } from './sweep-types.ts';

export interface LevelHeatMap {
  /** Levels of two parameters. */
  readonly levels: readonly SweepLevel[];
  /** Names of the parameters: rows, columns. */
  readonly parameters: readonly [rows: string, columns: string];
  readonly outcome: string;
  /** Pixels that are there. */
  readonly width: number;
}

/** The mean outcome at each pair of values of two parameters, as shades, with N in each cell. */
export function levelHeatMap({ levels: all, parameters, outcome, width }: LevelHeatMap): Drawing | undefined {
  const levels = storedLevels(all);
  const rows = distinct(levels.map(({ values: [value] }) => value));
  const columns = distinct(levels.map(({ values: [, value] }) => value)).toSorted(byValue);
  const cell = new Map(levels.map((level) => [level.values.map(parameterText).join('\n'), level]));
  const levelAt = (row: number, column: number) =>
    cell.get(`${parameterText(rows[row])}\n${parameterText(columns[column])}`);
  return heatMap({
    rows: rows.map(parameterText),
    columns: columns.map(parameterText),
    // Of a long path the end tells most.
    rowTitle: endOf(parameters[0], rows.length * 36 + 70),
    columnTitle: parameters[1],
    values: rows.map((_, row) => columns.map((__, column) => levelAt(row, column)?.mean)),
    noteOf: (row, column) => `N ${levelAt(row, column)?.n ?? 0}`,
    titleOf: (row, column, value) => {
      const { n = 0, interval } = levelAt(row, column) ?? {};
      const between =
        interval === undefined ? '' : `, 95 % interval ${interval.map(readableNumber).join(' to ')}`;
      const at = `${parameters[0]} = ${parameterText(rows[row])}, ${parameters[1]} = ${parameterText(columns[column])}`;
      return `${at}\n${outcome}: mean ${readableNumber(value)}${between}, N = ${n}`;
    },
    width,
  });
}

/** The end of a dotted path that fits into `width` pixels. */
function endOf(path: string, width: number): string {
  const names = path.split('.');
  while (names.length > 1 && textWidth(names.join('.')) > width) names.shift();
  return fitText(names.join('.'), width);
}

type Value = Cell | undefined;

/** Levels come in the order of the first parameter, so its values do too. */
function distinct(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}

/** As levels are ordered: numbers by size, then texts, then nothing. */
function byValue(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const rank = (value: Value) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return parameterText(a) < parameterText(b) ? -1 : 1;
}
