import { useMemo } from 'react';
import { AnalysisPage } from '../../analysis/analysis-page.tsx';
import { TablesScope } from '../../analysis/tables-scope.tsx';
import { usePageScope } from '../../analysis/use-page-scope.tsx';
import { learningParts } from './parts.tsx';

/** How the reward of learning moves, which modules and agents learn, and what they say that they learned. */
export function LearningScreen() {
  const { scope, control } = usePageScope();
  const parts = useMemo(() => learningParts(scope), [scope]);
  return (
    <AnalysisPage
      page="learning"
      parts={parts}
      needs="These analyses need learning experiences, or actions with the module that learned from them."
      controls={<TablesScope control={control} />}
    />
  );
}
