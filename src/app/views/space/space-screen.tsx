import { useMemo } from 'react';
import { AnalysisPage } from '../../analysis/analysis-page.tsx';
import { usePageScope } from '../../analysis/use-page-scope.tsx';
import { useViewSearch } from '../../state/use-view-search.ts';
import { partsOf } from './parts.tsx';

/** Where agents are, how they move, and where they crowd. */
export function SpaceScreen() {
  const { scope, control } = usePageScope();
  const { step } = useViewSearch();
  const parts = useMemo(
    () => partsOf(scope, control, step === undefined ? undefined : { scope: 'step', step }),
    [scope, control, step],
  );
  return (
    <AnalysisPage
      page="space"
      parts={parts}
      needs="These analyses need the positions of agents at each step, as AgentFarm records them."
    />
  );
}
