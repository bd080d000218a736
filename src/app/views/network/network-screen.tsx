import { AnalysisPage } from '../../analysis/analysis-page.tsx';
import { NetworkPart } from '../../analysis/network-part.tsx';
import type { Part } from '../../analysis/part.ts';

const parts: readonly Part[] = [
  {
    title: 'Who has to do with whom',
    rest: (place) => (
      <NetworkPart
        {...place}
        table="ties"
        description="Members of the society that traded, sent money, met or remember each other: an edge from the first to the second, as wide as it happened often."
        unit="interactions"
      />
    ),
  },
  { title: 'The network in numbers', tables: ['network-numbers', 'network-agents'] },
  { title: 'Over the steps', figures: ['society_ties'] },
];

/** Who has to do with whom in a society: by trade, money, memory and events. */
export function NetworkScreen() {
  return (
    <AnalysisPage
      page="network"
      parts={parts}
      needs="These analyses need events, trades or transfers that name two agents, as LLM Society records them."
    />
  );
}
