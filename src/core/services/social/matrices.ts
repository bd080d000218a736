import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import { column, rowsOf } from '../reports/table.ts';
import type { Act, Acts } from './acts.ts';

const UNKNOWN = 'unknown';

/** Who shares with whom, and who attacks whom, by type: every pair of types that either occurs in. */
export function matrixTables(acts: Acts): readonly ReportTable[] {
  return [
    matrix(acts, {
      id: 'sharing-matrix',
      kind: 'share',
      columns: [column('shares_between_types'), column('resources_given')],
      second: (own) => sumKnown(own.map(({ amount }) => amount)),
      none: 'No agent shared with another.',
    }),
    matrix(acts, {
      id: 'attack-matrix',
      kind: 'attack',
      columns: [
        column('attacks_between_types', 'Attacks'),
        column('attacks_between_types_won', 'Successful'),
      ],
      second: (own) => own.reduce((sum, { successes }) => sum + successes, 0),
      none: 'No agent attacked another.',
    }),
  ];
}

interface MatrixOf {
  readonly id: 'sharing-matrix' | 'attack-matrix';
  readonly kind: string;
  readonly columns: readonly ReturnType<typeof column>[];
  readonly second: (acts: readonly Act[]) => number | undefined;
  readonly none: string;
}

function matrix({ acts, typeOf }: Acts, { id, kind, columns, second, none }: MatrixOf): ReportTable {
  const own = acts.filter((act) => act.kind === kind);
  const types = [...new Set(typeOf.values())].sort();
  const typed = own.map((act) => ({
    act,
    from: typeOf.get(act.from) ?? UNKNOWN,
    to: typeOf.get(act.to) ?? UNKNOWN,
  }));
  const rows = types.flatMap((from) =>
    types.map((to) => {
      const between = typed.flatMap((each) => (each.from === from && each.to === to ? [each.act] : []));
      return [from, to, between.reduce((sum, act) => sum + act.acts, 0), second(between)];
    }),
  );
  return {
    id,
    name: reports[id].name,
    columns: [{ label: 'From' }, { label: 'To' }, ...columns],
    rows: own.length === 0 ? [] : rowsOf(rows),
    notes: [own.length === 0 ? none : 'Rows say who acted, columns on whom.'],
  };
}

function sumKnown(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0);
}
