import { useMemo } from 'react';
import { AnalysisPage } from '../../analysis/analysis-page.tsx';
import { usePageScope } from '../../analysis/use-page-scope.tsx';
import { useViewSearch } from '../../state/use-view-search.ts';
import { partsOf } from './parts.tsx';

/** Who shared with, helped, traded with and attacked whom, and who stands together. */
export function SocialScreen() {
  const { scope, control } = usePageScope();
  const { step } = useViewSearch();
  const parts = useMemo(
    () => partsOf(scope, control, step === undefined ? undefined : { scope: 'step', step }),
    [scope, control, step],
  );
  return (
    <AnalysisPage
      page="social"
      parts={parts}
      needs="These analyses need actions that name the agents they are aimed at, as AgentFarm records them."
    />
  );
}
