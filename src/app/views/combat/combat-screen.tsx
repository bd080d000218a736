import { useMemo } from 'react';
import { AnalysisPage } from '../../analysis/analysis-page.tsx';
import { TablesScope } from '../../analysis/tables-scope.tsx';
import { usePageScope } from '../../analysis/use-page-scope.tsx';
import { combatParts } from './parts.ts';

/** Who attacks whom and with what success, how healthy agents are, and what they die of. */
export function CombatScreen() {
  const { scope, control } = usePageScope();
  const parts = useMemo(() => combatParts(scope), [scope]);
  return (
    <AnalysisPage
      page="combat"
      parts={parts}
      controls={<TablesScope control={control} />}
      needs="These analyses need actions, health incidents or the health of agents as AgentFarm records them."
    />
  );
}
