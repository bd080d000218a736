import { useMemo } from 'react';
import { AnalysisPage } from '../../analysis/analysis-page.tsx';
import { usePageScope } from '../../analysis/use-page-scope.tsx';
import { behaviourParts } from './behaviour-parts.ts';
import { actionParts } from './parts.ts';

/** What agents do, in the whole simulation, in some of its steps, or one of them alone. */
export function ActionsScreen() {
  const { scope, control } = usePageScope();
  const parts = useMemo(() => [...actionParts(scope), ...behaviourParts(scope)], [scope]);
  return (
    <AnalysisPage
      page="actions"
      parts={parts}
      controls={control}
      needs="These analyses need a table of actions as AgentFarm records them."
    />
  );
}
