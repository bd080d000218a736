import { rose } from '../../charts/drawing/rose.ts';
import type { Draw } from '../../components/report/drawn-report.tsx';
import { numberAt, textAt } from './read-places.ts';

/** Where moves go to: eight directions, and beside them how often nobody moves. */
export const drawDirections: Draw = ({ rows }, width) => {
  const still = rows.find(({ cells }) => cells[0] === 'standing still');
  const moves = rows.filter((row) => row !== still);
  const share = still === undefined ? Number.NaN : numberAt(still.cells, 2);
  return rose({
    petals: moves.map(({ cells }) => ({
      label: textAt(cells, 0),
      value: numberAt(cells, 2) || 0,
      title: `${textAt(cells, 0)}: ${textAt(cells, 1)} moves, ${percent(numberAt(cells, 2))}`,
    })),
    paint: 'accent',
    format: percent,
    width,
    ...(Number.isNaN(share) ? {} : { caption: `standing still: ${percent(share)}` }),
  });
};

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(3))} %`;
}
