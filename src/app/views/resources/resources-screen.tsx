import { useMemo } from 'react';
import { AnalysisPage } from '../../analysis/analysis-page.tsx';
import { useViewSearch } from '../../state/use-view-search.ts';
import { partsAt } from './parts.tsx';

/** How much there is, where it is, who holds it, and how the population hangs on it. */
export function ResourcesScreen() {
  const { step } = useViewSearch();
  const parts = useMemo(() => partsAt(step), [step]);
  return (
    <AnalysisPage
      page="resources"
      parts={parts}
      needs="These analyses need resources in the environment, or agent states with what agents hold."
    />
  );
}
