import { radar } from '../../charts/drawing/radar.ts';
import { readableNumber } from '../../charts/numbers.ts';
import { colourOf } from '../../charts/palette.ts';
import type { Draw } from '../../components/report/drawn-report.tsx';

/** Types as outlines: each axis is one column, and reaches to the greatest value of any type. */
export const drawTypes: Draw = ({ columns, rows }, width) => {
  const measures = columns.slice(1).flatMap(({ label }, k) => {
    const greatest = rows.reduce((most, { cells }) => Math.max(most, numberOf(cells[k + 1]) ?? 0), 0);
    return greatest > 0 ? [{ label, place: k + 1, greatest }] : [];
  });
  return radar({
    axes: measures.map(({ label }) => label),
    outlines: rows.map(({ cells }, k) => {
      const type = String(cells[0] ?? '');
      const values = measures.map(({ place }) => numberOf(cells[place]));
      return {
        label: type,
        paint: colourOf(`type:${type.toLowerCase()}`, k).colour,
        shares: values.map((value, i) => value && value / (measures[i]?.greatest ?? 1)),
        titles: values.map(
          (value, i) => `${type}, ${measures[i]?.label}: ${value === undefined ? '' : readableNumber(value)}`,
        ),
      };
    }),
    width,
  });
};

function numberOf(cell: string | number | undefined): number | undefined {
  return typeof cell === 'number' ? cell : undefined;
}
