import type { MetricDefinition } from '../definition.ts';

const ofMemories = {
  family: 'society',
  needs: ['agent_memories.agent_id_str', 'agent_memories.step_timestamp'],
  unit: 'memories',
  direction: 'neither',
} as const;

const ofImportance = {
  family: 'society',
  needs: ['agent_memories.importance'],
  direction: 'neither',
} as const;

const ofRecall = {
  family: 'society',
  needs: ['agent_memories.content', 'agent_memories.importance', 'agent_memories.step_timestamp'],
  unit: 'from 0 to 1',
  direction: 'neither',
} as const;

/** LLM Society: what agents remember. */
export const memoriesMetrics = {
  memories_of_importance: {
    ...ofImportance,
    name: 'Memories by importance',
    unit: 'memories',
    definition:
      'Memories whose importance lies in the tenth from the value on the axis on; the last tenth holds 1 as well.',
    formula: 'number of memories with x ≤ importance < x + 0.1',
  },
  memories_count: {
    ...ofMemories,
    name: 'Number of memories',
    definition: 'Memories written.',
    formula: 'number of memories',
  },
  memories_mean_importance: {
    ...ofImportance,
    name: 'Mean importance of memories',
    unit: 'from 0 to 1',
    definition: 'Mean importance of the memories of which one is stored.',
    formula: 'Σ importance / number of importances',
  },
  memories_agents: {
    ...ofMemories,
    unit: 'agents',
    name: 'Agents with memories',
    definition: 'Distinct agents with a memory.',
    formula: 'number of distinct agent_id_str',
  },
  memories_tagged: {
    family: 'society',
    needs: ['agent_memories.tags'],
    direction: 'neither',
    name: 'Memories with tags',
    unit: 'memories',
    definition: 'Memories with at least one tag, stored as a JSON list, as text with commas, or in braces.',
    formula: 'number of memories with a tag',
  },
  memories_unreadable_tags: {
    family: 'society',
    needs: ['agent_memories.tags'],
    direction: 'neither',
    name: 'Unreadable tags',
    unit: 'memories',
    definition: 'Memories whose stored tags are no list in any known form.',
    formula: 'number of memories with something stored as tags, of which no tag can be read',
  },
  recall_recency: {
    ...ofRecall,
    name: 'Recency',
    definition: 'How fresh a memory is at the last step of the simulation.',
    formula: 'decay^(now − step) with now the last step of the simulation',
  },
  recall_importance: {
    ...ofRecall,
    name: 'Importance of a memory',
    definition: 'Importance as stored.',
    formula: 'importance',
  },
  recall_match: {
    ...ofRecall,
    name: 'Match',
    definition:
      'How well the text fits the words looked for, against the best fit: Okapi BM25 (Robertson and Zaragoza, 2009) with k₁ = 1.2 and b = 0.75 over the memories that pass the filters.',
    formula:
      'BM25 / greatest BM25; BM25 = Σ over words ln(1 + (N − n + ½) / (n + ½)) · f (k₁ + 1) / (f + k₁ (1 − b + b · length / mean length))',
  },
  recall_score: {
    ...ofRecall,
    name: 'Score',
    definition:
      'Weighted mean of recency, importance and match with the weights chosen; without words the match does not count. LLM Society has no such score: it recalls the newest memories.',
    formula:
      '(w_recency · recency + w_importance · importance + w_match · match) / (w_recency + w_importance + w_match)',
  },
} as const satisfies Record<string, MetricDefinition>;
