import type { ReportTable } from '../../../core/api/report.ts';
import { boxPlot } from '../../charts/drawing/box-plot.ts';
import type { Drawing } from '../../charts/drawing/shape.ts';

/** The change of health by cause as boxes; of the table with the columns of the report Impact by cause. */
export function drawImpacts(table: ReportTable, width: number): Drawing | undefined {
  const boxes = table.rows.map(({ cells: [label, count, mean, , min, q25, median, q75, max] }) => ({
    label: String(label),
    count: numberOf(count),
    mean: numberOf(mean),
    min: numberOf(min),
    q25: numberOf(q25),
    median: numberOf(median),
    q75: numberOf(q75),
    max: numberOf(max),
  }));
  return boxPlot({ boxes, width, axisTitle: 'Health after minus health before (health points)' });
}

function numberOf(cell: string | number | undefined): number {
  return typeof cell === 'number' ? cell : Number.NaN;
}
