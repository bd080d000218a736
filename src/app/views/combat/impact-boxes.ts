import type { ReportTable } from '../../../core/api/report.ts';
import { boxPlot } from '../../charts/drawing/box-plot.ts';
import type { Drawing } from '../../charts/drawing/shape.ts';
import { colourOf, stylesOf } from '../../charts/palette.ts';

/** The change of health by cause as boxes; of the table with the columns of the report Impact by cause. */
export function drawImpacts(table: ReportTable, width: number): Drawing | undefined {
  // In the order of the figure of incidents over steps, so that a cause has one colour on the page.
  const causes = table.rows.map(({ cells }) => String(cells[0])).toSorted();
  const styles = stylesOf(causes);
  const boxes = table.rows.map(({ cells: [label, count, mean, , min, q25, median, q75, max] }) => ({
    label: String(label),
    colour: (styles[causes.indexOf(String(label))] ?? colourOf(String(label), 0)).colour,
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
