import { connectionsOf } from '../../analysis/networks/network.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import { column, rowsOf } from '../reports/table.ts';
import type { Act, Acts } from './acts.ts';
import { type Side, sideOf } from './kinds.ts';

const MOST = 10;

interface Ranking {
  readonly id: 'top-givers' | 'top-receivers' | 'top-attackers' | 'top-attacked';
  readonly side: Side;
  /** Whether it is about who acts, or whom acts are aimed at. */
  readonly by: 'from' | 'to';
  readonly none: string;
}

const rankings: readonly Ranking[] = [
  { id: 'top-givers', side: 'cooperation', by: 'from', none: 'No agent shared with or helped another.' },
  { id: 'top-receivers', side: 'cooperation', by: 'to', none: 'No agent was helped by another.' },
  { id: 'top-attackers', side: 'competition', by: 'from', none: 'No agent attacked another.' },
  { id: 'top-attacked', side: 'competition', by: 'to', none: 'No agent was attacked by another.' },
];

/** Who gives and gets most, in help and in attacks. */
export function rankingTables({ acts, typeOf }: Acts): readonly ReportTable[] {
  return rankings.map((ranking) => {
    const own = acts.filter(({ kind }) => sideOf(kind) === ranking.side);
    return rankingTable(ranking, own, typeOf);
  });
}

function rankingTable(
  { id, side, by, none }: Ranking,
  acts: readonly Act[],
  typeOf: ReadonlyMap<string, string>,
): ReportTable {
  const giving = by === 'from';
  const amounts = amountsOf(acts, by);
  const all = connectionsOf(acts)
    .map((own) => ({
      id: own.id,
      acts: giving ? own.actsOut : own.actsIn,
      others: giving ? own.out : own.in,
    }))
    .filter((own) => own.acts > 0)
    .sort((a, b) => b.acts - a.acts || b.others - a.others || (a.id < b.id ? -1 : 1));
  const helping = side === 'cooperation';
  return {
    id,
    name: reports[id].name,
    columns: [
      { label: all.length > MOST ? `Agent (${MOST} of ${all.length})` : 'Agent' },
      { label: 'Type' },
      column(giving ? 'social_acts_out' : 'social_acts_in', 'Acts'),
      column(giving ? 'social_out_degree' : 'social_in_degree', 'Others'),
      ...(helping ? [column('resources_given', giving ? 'Resources given' : 'Resources received')] : []),
    ],
    rows: rowsOf(
      all
        .slice(0, MOST)
        .map((own) => [
          own.id,
          typeOf.get(own.id),
          own.acts,
          own.others,
          ...(helping ? [amounts.get(own.id)] : []),
        ]),
    ),
    notes: [
      all.length === 0
        ? none
        : helping
          ? 'Acts of sharing, giving, helping, assisting, cooperating and defending.'
          : 'Acts of attacking, stealing and competing.',
    ],
  };
}

function amountsOf(acts: readonly Act[], by: 'from' | 'to'): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const act of acts) {
    if (act.amount !== undefined) sums.set(act[by], (sums.get(act[by]) ?? 0) + act.amount);
  }
  return sums;
}
