import { type Clustering, clustersOf } from '../../analysis/space/clusters.ts';
import { agentOfRows } from '../../analysis/space/tracks.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import type { FigureContext } from '../figures/context.ts';
import { column, rowsOf, unavailableTable } from '../reports/table.ts';
import { readAtStep, stepNote } from './at-step.ts';
import { autocorrelationTables } from './autocorrelation-tables.ts';
import { type Located, lackOfPositions, typeLabel } from './located.ts';
import { readPlaced } from './placed.ts';
import { planeOf, readWorld, type World } from './world.ts';

/** Where agents and resources are at a step: more than these of either cannot be told apart. */
const MOST = 2000;

/** Agents and resources at the step that the scope says, or at the last one. */
export function readPositionsTable(context: FigureContext): readonly ReportTable[] {
  const lack = lackOfPositions(context);
  if (lack !== undefined) return [unavailableTable('space-positions', lack)];
  const at = readAtStep(context);
  const { step, located } = at;
  const { tracks, ids } = located;
  const resources = readPlaced(context, step);
  const agents = agentOfRows(tracks);
  const placed = resources.names.map((name, k) => [
    'resource',
    name,
    undefined,
    resources.x[k],
    resources.y[k],
    resources.amount[k],
  ]);
  const rows = [
    ...Array.from(agents.subarray(0, MOST), (agent, row) => [
      'agent',
      ids[agent],
      typeLabel(located, agent),
      tracks.x[row],
      tracks.y[row],
      undefined,
    ]),
    ...placed.slice(0, MOST),
  ];
  const world = readWorld(context, tracks.x, tracks.y);
  return [
    {
      id: 'space-positions',
      name: reports['space-positions'].name,
      columns: [
        { label: 'Kind' },
        { label: 'Name' },
        { label: 'Type' },
        column('space_agent_x', 'x'),
        column('space_agent_y', 'y'),
        column('space_resource_amount', 'Amount'),
      ],
      rows: rowsOf(rows),
      notes: [
        `${stepNote(at)} ${counted(agents.length, 'agent')}, ${counted(placed.length, 'resource')}.`,
        ...(world === undefined ? [] : [world.note]),
        ...located.notes,
        ...(resources.note === undefined ? [] : [resources.note]),
        ...(agents.length > MOST || placed.length > MOST
          ? [`Of agents and of resources the first ${MOST} each are shown.`]
          : []),
      ],
      ...planeOf(world),
    },
    ...autocorrelationTables(at, resources, world),
  ];
}

/** K-means of the agents at the step that the scope says, or at the last one. */
export function readClusters(context: FigureContext): readonly ReportTable[] {
  const lack = lackOfPositions(context);
  if (lack !== undefined) return [unavailableTable('space-cluster-members', lack)];
  const at = readAtStep(context);
  const { tracks } = at.located;
  const { tried, best, judged } = clustersOf(tracks.x, tracks.y);
  const world = readWorld(context, tracks.x, tracks.y);
  if (best === undefined) {
    const reason = 'Too few agents at different places for clusters: at least three are needed.';
    return [unavailableTable('space-cluster-members', `${stepNote(at)} ${reason}`)];
  }
  return [
    members(at.located, best, world, [
      stepNote(at),
      'Clusters are found whether or not there are any: a mean silhouette below about 0.5 speaks of weak ones.',
    ]),
    summary(at.located, best),
    {
      id: 'space-cluster-choice',
      name: reports['space-cluster-choice'].name,
      columns: [column('cluster_count'), column('cluster_silhouette'), column('cluster_within')],
      rows: rowsOf(tried.map(({ k, silhouette, within }) => [k, silhouette, within])),
      notes: [
        `The best number is ${best.k}.`,
        ...(judged < tracks.x.length
          ? [`Silhouettes of ${judged} of ${tracks.x.length} agents, drawn from a fixed seed.`]
          : []),
      ],
    },
  ];
}

function members(
  located: Located,
  { labels }: Clustering,
  world: World | undefined,
  notes: readonly string[],
): ReportTable {
  const { tracks, ids } = located;
  const agents = agentOfRows(tracks);
  return {
    id: 'space-cluster-members',
    name: reports['space-cluster-members'].name,
    columns: [
      { label: 'Agent' },
      { label: 'Type' },
      { label: 'Cluster' },
      column('space_agent_x', 'x'),
      column('space_agent_y', 'y'),
    ],
    rows: rowsOf(
      Array.from(agents.subarray(0, MOST), (agent, row) => [
        ids[agent],
        typeLabel(located, agent),
        (labels[row] ?? 0) + 1,
        tracks.x[row],
        tracks.y[row],
      ]),
    ),
    notes,
    ...planeOf(world),
  };
}

function summary(located: Located, { labels, centres }: Clustering): ReportTable {
  const { tracks } = located;
  const agents = agentOfRows(tracks);
  return {
    id: 'space-clusters',
    name: reports['space-clusters'].name,
    columns: [
      { label: 'Cluster' },
      column('cluster_size', 'Agents'),
      column('space_agent_x', 'Centre x'),
      column('space_agent_y', 'Centre y'),
      column('cluster_radius', 'Radius'),
      { label: 'Types' },
    ],
    rows: rowsOf(
      centres.map(([cx, cy], k) => {
        const rows = Array.from(labels.keys()).filter((row) => labels[row] === k);
        const far = rows.reduce(
          (sum, row) => sum + Math.hypot((tracks.x[row] ?? 0) - cx, (tracks.y[row] ?? 0) - cy),
          0,
        );
        const types = rows.map((row) => typeLabel(located, agents[row] ?? -1) ?? 'unknown');
        return [k + 1, rows.length, cx, cy, far / rows.length, mixOf(types)];
      }),
    ),
    notes: [],
  };
}

/** `5 system, 2 control`, the most frequent first. */
function mixOf(types: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([type, count]) => `${count} ${type}`)
    .join(', ');
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
