import type { Correlation } from '../../../../core/api/compare.ts';

export interface CorrelationRow {
  readonly parameter: string;
  /** One an outcome. */
  readonly cells: readonly (Correlation | undefined)[];
}

/** A row a parameter, those with the strongest correlation first. */
export function correlationRows(
  correlations: readonly Correlation[],
  outcomes: number,
): readonly CorrelationRow[] {
  const parameters = [...new Set(correlations.map(({ parameter }) => parameter))];
  const rows = parameters.map((parameter): CorrelationRow => {
    const own = correlations.filter((each) => each.parameter === parameter);
    return {
      parameter,
      cells: Array.from({ length: outcomes }, (_, k) => own.find(({ outcome }) => outcome === k)),
    };
  });
  return rows.toSorted((a, b) => strength(b) - strength(a));
}

/** The greatest |r| of a row; below all others where none is told. */
function strength({ cells }: CorrelationRow): number {
  return Math.max(-1, ...cells.map((cell) => (cell?.r === undefined ? -1 : Math.abs(cell.r))));
}
