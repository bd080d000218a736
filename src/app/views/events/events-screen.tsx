import { AnalysisPage } from '../../analysis/analysis-page.tsx';
import { parts } from './parts.tsx';

/** What happened, what agents chose to do, and what became of families. */
export function EventsScreen() {
  return (
    <AnalysisPage
      page="events"
      parts={parts}
      needs="These analyses need events as LLM Society records them."
    />
  );
}
