import { useMemo } from 'react';
import type { ComparableSeries, Outcome } from '../../../../core/api/compare.ts';
import { metricsOverSteps } from '../../../../core/metrics/compare/over-steps.ts';
import { figures } from '../../../../core/metrics/figures.ts';
import type { Comparison } from '../comparison.ts';
import { useWantedOutcomes } from '../outcomes/use-wanted-outcomes.ts';

/** The outcomes whose differences are ranked. */
export function useComparedOutcomes(comparison: Comparison): readonly Outcome[] {
  const { series, shown, search } = comparison;
  const table = useWantedOutcomes(comparison);
  return useMemo(() => {
    if (search.shifts === 'table') return table;
    const some = series.filter(
      (one) =>
        shown.includes(one) ||
        // What takes long to read is only compared where it is drawn anyway.
        (one.cost === 'plain' && (search.shifts === 'all' || isMain(one))),
    );
    const ofCourses = some.flatMap(({ metric, key }) =>
      (['last', 'mean'] as const).map((statistic) => ({ metric, key, statistic })),
    );
    // Numbers are read one simulation after the other: only those that somebody chose for the table.
    return [...ofCourses, ...table.filter(({ statistic }) => statistic === 'value')];
  }, [series, shown, search.shifts, table]);
}

/** Whether a series stands on the overview of a simulation. */
function isMain({ metric }: ComparableSeries): boolean {
  const home = metricsOverSteps.get(metric);
  return home !== undefined && figures[home].page === 'overview';
}
