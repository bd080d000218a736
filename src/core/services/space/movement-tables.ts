import { meanOf } from '../../analysis/population/statistics.ts';
import {
  type Movement,
  movementsOf,
  movesOf,
  NO_MOVE,
  STANDING,
  STILL,
} from '../../analysis/space/movement.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import { column, rowsOf, unavailableTable } from '../reports/table.ts';
import { type Located, typeLabel } from './located.ts';

/** Agents that are listed. */
export const LISTED = 20;

const NOBODY_MOVES = 'No agent moves from any recorded position to its next.';

const measures = [
  ['path', 'space_path'],
  ['net', 'space_net'],
  ['straightness', 'space_straightness'],
  ['speed', 'space_agent_speed'],
  ['turn', 'space_turn'],
  ['entropy', 'space_path_entropy'],
  ['evenness', 'space_path_evenness'],
  ['range', 'space_home_range'],
  ['fidelity', 'space_fidelity'],
] as const satisfies readonly (readonly [keyof Movement, string])[];

/** Movements with at least two positions, the longest path first. */
export function longestPaths({ tracks }: Located): readonly Movement[] {
  return movementsOf(tracks)
    .filter(({ positions }) => positions > 1)
    .sort((a, b) => b.path - a.path || a.agent - b.agent);
}

/**
 * How far, how straight and where to agents move.
 *
 * @param movements the longest path first.
 */
export function movementTables(
  located: Located,
  movements: readonly Movement[],
  agents: Int32Array<ArrayBuffer>,
): readonly ReportTable[] {
  const [longest] = movements;
  if (longest === undefined) return [];
  return [
    byType(located, movements),
    longest.path < STILL ? unavailableTable('space-movers', NOBODY_MOVES) : byAgent(located, movements),
    directions(located, agents),
  ];
}

function byType(located: Located, movements: readonly Movement[]): ReportTable {
  const { types, typeOf, notes } = located;
  const groups = [
    ...(types.length > 1
      ? types.map(({ label }, k) => ({ label, own: movements.filter(({ agent }) => typeOf[agent] === k) }))
      : []),
    { label: 'all', own: movements },
  ].filter(({ own }) => own.length > 0);
  return {
    id: 'space-movement',
    name: reports['space-movement'].name,
    columns: [
      { label: 'Type' },
      column('space_agents', 'Agents'),
      ...measures.map(([, metric]) => column(metric)),
    ],
    rows: rowsOf(
      groups.map(({ label, own }) => [
        label,
        own.length,
        ...measures.map(([key]) => meanOf(own.map((movement) => movement[key]))),
      ]),
    ),
    notes: [
      'Means over the agents with at least two recorded positions; each mean over those agents for which it has a meaning.',
      ...notes,
    ],
  };
}

function byAgent(located: Located, movements: readonly Movement[]): ReportTable {
  const { ids } = located;
  return {
    id: 'space-movers',
    name: reports['space-movers'].name,
    columns: [
      { label: 'Agent' },
      { label: 'Type' },
      column('space_positions', 'Positions'),
      ...measures.map(([, metric]) => column(metric)),
    ],
    rows: rowsOf(
      movements
        .slice(0, LISTED)
        .map((movement) => [
          ids[movement.agent],
          typeLabel(located, movement.agent),
          movement.positions,
          ...measures.map(([key]) => movement[key]),
        ]),
    ),
    notes: [
      `The ${Math.min(LISTED, movements.length)} longest paths of ${movements.length.toLocaleString('en')} agents with at least two recorded positions.`,
    ],
  };
}

const names = [
  'east',
  'north-east',
  'north',
  'north-west',
  'west',
  'south-west',
  'south',
  'south-east',
  'standing still',
] as const;

function directions(located: Located, agents: Int32Array<ArrayBuffer>): ReportTable {
  const { tracks, types, typeOf } = located;
  const { direction } = movesOf(tracks);
  const count = (belongs: (row: number) => boolean) => {
    const counts = new Float64Array(names.length);
    direction.forEach((way, row) => {
      if (way !== NO_MOVE && belongs(row)) counts[way] = (counts[way] ?? 0) + 1;
    });
    return counts;
  };
  const all = count(() => true);
  const groups =
    types.length > 1
      ? types.map(({ label }, k) => ({ label, counts: count((row) => typeOf[agents[row] ?? -1] === k) }))
      : [];
  const share = (counts: Float64Array<ArrayBuffer>, k: number) => {
    const sum = counts.reduce((total, each) => total + each, 0);
    return sum === 0 ? undefined : (counts[k] ?? 0) / sum;
  };
  return {
    id: 'space-directions',
    name: reports['space-directions'].name,
    columns: [
      { label: 'Direction' },
      column('space_moves', 'Moves'),
      column('space_move_share', 'Share'),
      ...groups.map(({ label }) => column('space_move_share', `Share, ${label}`)),
    ],
    rows: rowsOf(
      names.map((name, k) => [
        name,
        all[k] ?? 0,
        share(all, k),
        ...groups.map(({ counts }) => share(counts, k)),
      ]),
    ),
    notes: [
      ...(all.some((moves, k) => moves > 0 && k < STANDING) ? [] : [NOBODY_MOVES]),
      'East is growing x, north growing y.',
    ],
  };
}
