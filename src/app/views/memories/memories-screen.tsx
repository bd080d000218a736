import { AnalysisPage } from '../../analysis/analysis-page.tsx';
import { parts } from './parts.tsx';

/** What agents remember, found by its words and weighed. */
export function MemoriesScreen() {
  return (
    <AnalysisPage
      page="memories"
      parts={parts}
      needs="These analyses need memories as LLM Society records them."
    />
  );
}
