import { connectionsOf, networkNumbers } from '../../analysis/networks/network.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import type { FigureReader } from '../figures/context.ts';
import type { Draft } from '../figures/series.ts';
import { toFigure } from '../figures/series.ts';
import { stepsOfRun } from '../figures/society-population.ts';
import type { ReportReader } from '../reports/read-report.ts';
import { column, rowsOf } from '../reports/table.ts';
import { edgeTable } from './edge-table.ts';
import { readTies, type Tie, type Ties } from './ties.ts';

const ALL = 'all kinds';
const MOST = 15;

/** The network of a run, its numbers by kind, and who has most to do with others. */
export const readNetwork: ReportReader = (context) => {
  const found = readTies(context);
  const edges = overall(found.ties);
  return [
    edgeTable(
      'ties',
      edges,
      (agent) => found.typeOf.get(agent),
      [column('network_acts'), column('network_money')],
      found.notes,
    ),
    numbersByKind(found, edges),
    connected(edges),
  ];
};

type Edge = Omit<Tie, 'step'>;

/** All steps together. */
function overall(ties: readonly Tie[]): readonly Edge[] {
  const merged = new Map<string, Edge>();
  for (const { from, to, kind, acts, amount } of ties) {
    const key = JSON.stringify([from, to, kind]);
    const before = merged.get(key);
    merged.set(key, {
      from,
      to,
      kind,
      acts: (before?.acts ?? 0) + acts,
      amount: amount === undefined ? before?.amount : (before?.amount ?? 0) + amount,
    });
  }
  return [...merged.values()];
}

function numbersByKind({ typeOf, notes }: Ties, edges: readonly Edge[]): ReportTable {
  const kinds = [...new Set(edges.map(({ kind }) => kind))].sort();
  const rows = (kinds.length > 1 ? [ALL, ...kinds] : kinds).map((kind) => {
    const own = kind === ALL ? edges : edges.filter((edge) => edge.kind === kind);
    const found = networkNumbers(own, typeOf.size);
    return [
      kind,
      found.acts,
      found.agents,
      found.pairs,
      found.density,
      found.reciprocity,
      found.meanPartners,
      found.isolatedShare,
      found.clustering,
    ];
  });
  return {
    id: 'network-numbers',
    name: reports['network-numbers'].name,
    columns: [
      { label: 'Kind' },
      column('network_acts'),
      column('network_agents'),
      column('network_pairs'),
      column('network_density'),
      column('network_reciprocity'),
      column('network_mean_partners'),
      column('network_isolated'),
      column('network_clustering'),
    ],
    rows: rowsOf(rows),
    notes: [
      rows.length === 0 ? 'No two agents had to do with each other.' : '',
      `The simulation knows ${typeOf.size.toLocaleString('en')} agents.`,
      ...notes,
    ].filter((note) => note !== ''),
  };
}

function connected(edges: readonly Edge[]): ReportTable {
  const all = connectionsOf(edges);
  return {
    id: 'network-agents',
    name: reports['network-agents'].name,
    columns: [
      { label: all.length > MOST ? `Agent (${MOST} of ${all.length})` : 'Agent' },
      column('network_partners'),
      column('network_out'),
      column('network_in'),
      column('network_acts_out'),
      column('network_acts_in'),
    ],
    rows: rowsOf(
      all.slice(0, MOST).map((own) => [own.id, own.partners, own.out, own.in, own.actsOut, own.actsIn]),
    ),
    notes: [
      all.length === 0
        ? 'No two agents had to do with each other.'
        : 'Interactions of all kinds together; agents with most partners first.',
    ],
  };
}

/** Interactions in each step, by kind. */
export const societyTies: FigureReader = (context) => {
  const { ties, notes } = readTies(context);
  const byKind = new Map<string, Map<number, number>>();
  for (const { kind, step, acts } of ties) {
    const own = byKind.get(kind) ?? new Map<number, number>();
    own.set(step, (own.get(step) ?? 0) + acts);
    byKind.set(kind, own);
  }
  const drafts = [...byKind]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([kind, counts]): Draft => ({
        key: `kind:${kind}`,
        metric: 'ties_of_kind',
        label: kind,
        step: Float64Array.from(counts.keys()),
        values: Float64Array.from(counts.values()),
        absent: 0,
        provenance: 'derived',
        note: notes.join(' '),
      }),
    );
  return toFigure(stepsOfRun(context), drafts);
};
