import { useMemo } from 'react';
import type { Outcome } from '../../../../core/api/compare.ts';
import type { Comparison } from '../comparison.ts';
import { defaultOutcomes } from '../default-series.ts';

/** The columns of the table, as the address has them or as they follow from what is drawn. */
export function useWantedOutcomes({ search, shown }: Comparison): readonly Outcome[] {
  return useMemo(() => search.outcomes ?? defaultOutcomes(shown), [search.outcomes, shown]);
}
