import { AnalysisPage } from '../../analysis/analysis-page.tsx';
import { parts } from './parts.ts';

/** How the population moves, who dominates, who lives longest, and what one type has over another. */
export function DynamicsScreen() {
  return (
    <AnalysisPage
      page="dynamics"
      parts={parts}
      needs="These analyses need agents and steps as AgentFarm records them."
    />
  );
}
