import { heatMap } from '../../charts/drawing/heat-map.ts';
import { readableNumber } from '../../charts/numbers.ts';
import type { Draw } from './drawn-report.tsx';

export interface Matrix {
  /** Place of the column whose numbers are the shades. */
  readonly value: number;
  readonly rowTitle: string;
  readonly columnTitle: string;
  /** What is counted, e.g. `shares`. */
  readonly unit: string;
}

/** A table of (from, to, …) rows as a heat map, both in the order in which they first occur. */
export function drawMatrix({ value, rowTitle, columnTitle, unit }: Matrix): Draw {
  return ({ rows }, width) => {
    const names = (place: number) => [...new Set(rows.map(({ cells }) => String(cells[place] ?? '')))];
    const [down, across] = [names(0), names(1)];
    const at = new Map(rows.map(({ cells }) => [JSON.stringify([cells[0], cells[1]]), cells[value]]));
    return heatMap({
      rows: down,
      columns: across,
      values: down.map((row) =>
        across.map((column) => {
          const cell = at.get(JSON.stringify([row, column]));
          return typeof cell === 'number' ? cell : undefined;
        }),
      ),
      rowTitle,
      columnTitle,
      width,
      titleOf: (row, column, found) => `${down[row]} → ${across[column]}: ${readableNumber(found)} ${unit}`,
    });
  };
}
