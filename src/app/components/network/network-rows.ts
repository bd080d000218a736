import type { ReportRow, ReportTable } from '../../../core/api/report.ts';
import type { NetworkEdge } from '../../charts/drawing/network.ts';
import type { NetworkChoice } from './network-choice.ts';

/** A table of edges as edges, row by row; how often stands behind the kind. */
export interface EdgeRow extends NetworkEdge {
  readonly fromType: string | undefined;
  readonly toType: string | undefined;
  readonly row: ReportRow;
}

export function edgeRows({ columns, rows }: ReportTable): readonly EdgeRow[] {
  const place = (label: string) => columns.findIndex((column) => column.label === label);
  const [from, to, kind] = [place('From'), place('To'), place('Kind')];
  const [fromType, toType] = [place('From type'), place('To type')];
  return rows.map((row) => {
    const text = (at: number) => (row.cells[at] === undefined ? undefined : String(row.cells[at]));
    return {
      from: text(from) ?? '',
      to: text(to) ?? '',
      kind: text(kind) ?? '',
      acts: Number(row.cells[kind + 1] ?? 0),
      fromType: text(fromType),
      toType: text(toType),
      row,
    };
  });
}

export interface KindCount {
  readonly kind: string;
  /** Rows of the kind. */
  readonly pairs: number;
}

/** What a table of edges holds as a whole, whatever is filtered. */
export interface NetworkContents {
  /** Those with most edges first. */
  readonly kinds: readonly KindCount[];
  /** Every agent with an edge, and its type where one is known. */
  readonly typeOf: ReadonlyMap<string, string | undefined>;
  readonly types: readonly string[];
}

export function contentsOf(edges: readonly EdgeRow[]): NetworkContents {
  const kinds = new Map<string, number>();
  const typeOf = new Map<string, string | undefined>();
  for (const { from, to, kind, fromType, toType } of edges) {
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    typeOf.set(from, fromType);
    typeOf.set(to, toType);
  }
  const types = new Set([...typeOf.values()].filter((type) => type !== undefined));
  return {
    kinds: [...kinds]
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .map(([kind, pairs]) => ({ kind, pairs })),
    typeOf,
    types: [...types].sort(),
  };
}

/** The edges that are to be shown: of the kinds that are on, and strong enough. */
export function wantedEdges(
  edges: readonly EdgeRow[],
  { without, least }: Pick<NetworkChoice, 'without' | 'least'>,
): readonly EdgeRow[] {
  return edges.filter(({ kind, acts }) => !without.has(kind) && acts >= least);
}

/** The edges that one agent has a part in. */
export function edgesOfAgent(edges: readonly EdgeRow[], agent: string): readonly EdgeRow[] {
  return edges.filter(({ from, to }) => from === agent || to === agent);
}
