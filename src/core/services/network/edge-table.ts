import type { ReportColumn, ReportTable } from '../../api/report.ts';
import { type ReportTableId, reports } from '../../metrics/reports.ts';
import { rowsOf } from '../reports/table.ts';

/** One row of a table of edges. */
export interface TableEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly acts: number;
  readonly amount: number | undefined;
}

/** The strongest edges of each kind that a table holds: more can neither be drawn nor read. */
const MOST_OF_A_KIND = 1000;

/**
 * The edges of a network as a table, strongest first: who, of which type, on whom, of which type, what, how often and
 * how much; without the types where none is known. The picture of the network is drawn from these rows.
 */
export function edgeTable(
  id: Extract<ReportTableId, 'interactions' | 'ties'>,
  edges: readonly TableEdge[],
  typeOf: (agent: string) => string | undefined,
  columns: readonly [acts: ReportColumn, amount: ReportColumn],
  notes: readonly string[],
): ReportTable {
  const sorted = [...edges].sort(
    (a, b) => b.acts - a.acts || compare(a.from, b.from) || compare(a.to, b.to) || compare(a.kind, b.kind),
  );
  const taken = new Map<string, number>();
  const kept = sorted.filter(({ kind }) => {
    const before = taken.get(kind) ?? 0;
    taken.set(kind, before + 1);
    return before < MOST_OF_A_KIND;
  });
  const typed = kept.some(({ from, to }) => typeOf(from) !== undefined || typeOf(to) !== undefined);
  const type = (agent: string) => (typed ? [typeOf(agent)] : []);
  return {
    id,
    name: reports[id].name,
    columns: [
      { label: 'From' },
      ...(typed ? [{ label: 'From type' }] : []),
      { label: 'To' },
      ...(typed ? [{ label: 'To type' }] : []),
      { label: 'Kind' },
      ...columns,
    ],
    rows: rowsOf(
      kept.map(({ from, to, kind, acts, amount }) => [
        from,
        ...type(from),
        to,
        ...type(to),
        kind,
        acts,
        amount,
      ]),
    ),
    omitted: edges.length - kept.length,
    notes: edges.length === 0 ? ['No two agents had to do with each other.', ...notes] : notes,
  };
}

/** By text, with the numbers inside compared as numbers: agent_2 before agent_10. */
const compare = new Intl.Collator('en', { numeric: true }).compare;
