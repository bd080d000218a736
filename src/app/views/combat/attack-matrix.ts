import type { ReportTable } from '../../../core/api/report.ts';
import { heatMap } from '../../charts/drawing/heat-map.ts';
import type { Drawing } from '../../charts/drawing/shape.ts';
import { readableNumber } from '../../charts/numbers.ts';

/** Attacks from type to type as shades; of the table that has attacker, target and their attacks in front. */
export function drawAttacks(table: ReportTable, width: number): Drawing | undefined {
  return drawMatrix(table, width, (row, value) => {
    const share = row[3];
    return `${value} attacks${typeof share === 'number' ? `, ${readableNumber(share * 100)}% of those of the type` : ''}`;
  });
}

/** The success of attacks from type to type as shades, from 0 to 1. */
export function drawSuccess(table: ReportTable, width: number): Drawing | undefined {
  return drawMatrix(table, width, (row, value) => `${readableNumber(value)} of ${row[3]} attacks`, [0, 1]);
}

type Cells = ReportTable['rows'][number]['cells'];

/** Attackers from top to bottom, targets from left to right, the third column as shades. */
function drawMatrix(
  table: ReportTable,
  width: number,
  told: (row: Cells, value: number) => string,
  domain?: readonly [number, number],
): Drawing | undefined {
  const cells = new Map(table.rows.map((row) => [`${row.cells[0]}\n${row.cells[1]}`, row.cells]));
  const names = (column: 0 | 1) => [...new Set(table.rows.map((row) => String(row.cells[column])))];
  const [rows, columns] = [names(0).sort(), names(1).sort()];
  return heatMap({
    rows,
    columns,
    values: rows.map((from) => columns.map((to) => numberOf(cells.get(`${from}\n${to}`)?.[2]))),
    rowTitle: 'Attacker',
    columnTitle: 'Target',
    width,
    ...(domain === undefined ? {} : { domain }),
    titleOf: (row, column, value) => {
      const found = cells.get(`${rows[row]}\n${columns[column]}`) ?? [];
      return `${rows[row]} on ${columns[column]}: ${told(found, value)}`;
    },
  });
}

function numberOf(cell: Cells[number]): number | undefined {
  return typeof cell === 'number' ? cell : undefined;
}
