import { type Movement, STILL } from '../../analysis/space/movement.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import { column, rowsOf } from '../reports/table.ts';
import { type Located, typeLabel } from './located.ts';
import { LISTED } from './movement-tables.ts';
import { planeOf, type World } from './world.ts';

/** Positions in the table: more could neither be seen nor read. */
const MOST = 3000;

/**
 * The ways of the agents with the longest paths.
 *
 * @param movements the longest path first.
 */
export function trajectories(
  located: Located,
  movements: readonly Movement[],
  world: World | undefined,
): readonly ReportTable[] {
  const { tracks, ids } = located;
  const moved = movements.filter(({ path }) => path >= STILL);
  const chosen = moved.slice(0, LISTED);
  if (chosen.length === 0) return [];
  const every = Math.ceil(chosen.reduce((sum, { positions }) => sum + positions, 0) / (MOST - chosen.length));
  const rows = chosen.flatMap(({ agent }) => {
    const [from, to] = [tracks.start[agent] ?? 0, tracks.start[agent + 1] ?? 0];
    return Array.from({ length: to - from }, (_, k) => from + k)
      .filter((row) => (row - from) % every === 0 || row === to - 1)
      .map((row) => [ids[agent], typeLabel(located, agent), tracks.step[row], tracks.x[row], tracks.y[row]]);
  });
  return [
    {
      id: 'space-trajectories',
      name: reports['space-trajectories'].name,
      columns: [
        { label: 'Agent' },
        { label: 'Type' },
        { label: 'Step' },
        column('space_agent_x', 'x'),
        column('space_agent_y', 'y'),
      ],
      rows: rowsOf(rows),
      notes: [
        `The ${chosen.length} longest paths of ${moved.length.toLocaleString('en')} agents that moved.`,
        ...(every > 1
          ? [`Of each the first, every ${ordinal(every)} after it, and the last recorded position.`]
          : []),
      ],
      ...planeOf(world),
    },
  ];
}

function ordinal(n: number): string {
  const last = n % 100 > 10 && n % 100 < 14 ? 0 : n % 10;
  return `${n}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
}
