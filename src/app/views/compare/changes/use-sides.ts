import { useCallback, useMemo } from 'react';
import type { ComparableSeries, Divergence, DivergenceQuery } from '../../../../core/api/compare.ts';
import type { OverlayMark } from '../../../charts/overlay/overlay-types.ts';
import { useDivergences } from '../../../state/compare-queries.ts';
import type { Comparison } from '../comparison.ts';
import { sameSeries } from '../default-series.ts';
import { resolveSides, type Sides } from './sides.ts';

/** A and B of the page. */
export function useSides(comparison: Comparison): Sides | undefined {
  const { members, asked, groups, search } = comparison;
  return useMemo(() => resolveSides({ members, asked, groups, search }), [members, asked, groups, search]);
}

const nobody: DivergenceQuery['a'] = [];

/** Where B leaves A, of every series that is drawn. */
export function useDrawnDivergences(comparison: Comparison) {
  const { shown, search } = comparison;
  const sides = useSides(comparison);
  const query = useMemo(
    (): DivergenceQuery => ({
      a: sides?.a.members ?? nobody,
      b: sides?.b.members ?? nobody,
      series: shown.map(({ metric, key }) => ({ metric, key })),
      band: search.leave,
      tolerance: search.tolerance,
      hold: search.hold,
    }),
    [sides, shown, search.leave, search.tolerance, search.hold],
  );
  return useDivergences(query);
}

const noMarks: readonly OverlayMark[] = [];

/** The marks of a figure: where B leaves A. Equal questions get the same answer, so that no figure is drawn anew. */
export function useDivergenceMarks(
  comparison: Comparison,
): (series: ComparableSeries | undefined) => readonly OverlayMark[] {
  const { data } = useDrawnDivergences(comparison);
  const { members, search } = comparison;
  // Of many simulations the first two stand against each other until somebody chooses: that is not worth a mark.
  const meant = members.length === 2 || search.a !== undefined || search.b !== undefined;
  const marks = useMemo(
    () => (meant ? (data ?? []) : []).map((divergence) => ({ divergence, marks: marksOf(divergence) })),
    [data, meant],
  );
  return useCallback(
    (series) =>
      (series && marks.find(({ divergence }) => sameSeries(divergence.series, series))?.marks) ?? noMarks,
    [marks],
  );
}

function marksOf({ step, side }: Divergence): readonly OverlayMark[] {
  return step === undefined
    ? noMarks
    : [{ x: step, label: `B leaves A${side === undefined ? '' : `, ${side}`}` }];
}
