import { mixingOf } from '../../analysis/networks/mixing.ts';
import { connectionsOf, networkNumbers } from '../../analysis/networks/network.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import { edgeTable } from '../network/edge-table.ts';
import { column, rowsOf } from '../reports/table.ts';
import type { Act, Acts } from './acts.ts';
import { sideOf } from './kinds.ts';

const ALL = 'all kinds';
const UNKNOWN = 'unknown';

/** The network of acts itself, and the numbers that describe it, for each kind of act and for all together. */
export function networkTables({ acts, typeOf, notes }: Acts): readonly ReportTable[] {
  return [
    edgeTable(
      'interactions',
      acts,
      (agent) => typeOf.get(agent),
      [column('social_acts'), column('resources_given')],
      notes,
    ),
    numbersByKind(acts, typeOf, notes),
    connected(acts, typeOf),
  ];
}

/** Kinds of acts, those with most acts first. */
function kindsOf(acts: readonly Act[]): readonly string[] {
  const sums = new Map<string, number>();
  for (const { kind, acts: count } of acts) sums.set(kind, (sums.get(kind) ?? 0) + count);
  return [...sums].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([kind]) => kind);
}

function numbersByKind(
  acts: readonly Act[],
  typeOf: ReadonlyMap<string, string>,
  notes: readonly string[],
): ReportTable {
  const kinds = kindsOf(acts);
  const rows = (kinds.length > 1 ? [ALL, ...kinds] : kinds).map((kind) => {
    const own = kind === ALL ? acts : acts.filter((act) => act.kind === kind);
    const found = networkNumbers(own, typeOf.size);
    const mixing = mixingOf(
      own.map(({ from, to, acts: value }) => ({
        from: typeOf.get(from) ?? UNKNOWN,
        to: typeOf.get(to) ?? UNKNOWN,
        value,
      })),
    );
    return [
      kind,
      found.acts,
      found.agents,
      found.pairs,
      found.actsPerPossiblePair,
      found.density,
      found.reciprocity,
      found.meanPartners,
      found.isolatedShare,
      found.clustering,
      mixing.assortativity,
    ];
  });
  return {
    id: 'social-kinds',
    name: reports['social-kinds'].name,
    columns: [
      { label: 'Kind' },
      column('social_acts'),
      column('social_agents'),
      column('social_pairs', 'Ordered pairs'),
      column('social_acts_per_pair'),
      column('social_density'),
      column('social_reciprocity'),
      column('social_mean_partners'),
      column('social_isolated', 'Isolated, share'),
      column('social_clustering'),
      column('social_assortativity', 'Assortativity'),
    ],
    rows: rowsOf(rows),
    notes: rows.length === 0 ? ['No agent acted on another.', ...notes] : notes,
  };
}

const MOST = 15;

function connected(acts: readonly Act[], typeOf: ReadonlyMap<string, string>): ReportTable {
  const all = connectionsOf(acts);
  return {
    id: 'social-agents',
    name: reports['social-agents'].name,
    columns: [
      { label: all.length > MOST ? `Agent (${MOST} of ${all.length})` : 'Agent' },
      { label: 'Type' },
      column('social_partners'),
      column('social_out_degree'),
      column('social_in_degree'),
      column('social_acts_out'),
      column('social_acts_in'),
    ],
    rows: rowsOf(
      all
        .slice(0, MOST)
        .map((own) => [own.id, typeOf.get(own.id), own.partners, own.out, own.in, own.actsOut, own.actsIn]),
    ),
    notes: [
      all.length === 0
        ? 'No agent acted on another.'
        : 'Acts of all kinds together; agents with most partners first.',
    ],
  };
}

/** What the agents of each type do for and against others. */
export function typesTable({ acts, typeOf }: Acts): ReportTable {
  const types = [
    ...new Set(acts.flatMap(({ from, to }) => [typeOf.get(from) ?? UNKNOWN, typeOf.get(to) ?? UNKNOWN])),
  ];
  const degrees = connectionsOf(acts);
  const rows = types.sort().map((type) => {
    const own = acts.filter(({ from, stored }) => !stored && (typeOf.get(from) ?? UNKNOWN) === type);
    const sum = (side?: string) =>
      own.reduce(
        (total, act) => (side === undefined || sideOf(act.kind) === side ? total + act.acts : total),
        0,
      );
    const [good, bad, all] = [sum('cooperation'), sum('competition'), sum()];
    const members = degrees.filter(({ id }) => (typeOf.get(id) ?? UNKNOWN) === type);
    const mean = (values: readonly number[]) =>
      values.reduce((total, value) => total + value, 0) / values.length;
    return [
      type,
      good,
      bad,
      good / (good + bad),
      bad / all,
      bad === 0 ? undefined : good / bad,
      mean(members.map((member) => member.out)),
      mean(members.map((member) => member.in)),
    ];
  });
  return {
    id: 'social-types',
    name: reports['social-types'].name,
    columns: [
      { label: 'Type' },
      column('cooperation_total', 'Cooperation'),
      column('competition_total', 'Competition'),
      column('cooperation_overall', 'Cooperation rate'),
      column('competition_overall', 'Competition intensity'),
      column('cooperation_per_competition'),
      column('social_mean_out_degree'),
      column('social_mean_in_degree'),
    ],
    rows: rowsOf(rows),
    notes: rows.length === 0 ? ['No agent acted on another.'] : ['By the type of the agent that acted.'],
  };
}
