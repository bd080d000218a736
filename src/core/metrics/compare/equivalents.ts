import type { MetricId } from '../registry.ts';

/** Two metrics, one of each family, that tell the same of a simulation although they come about in different ways. */
export interface Equivalence {
  readonly farm: MetricId;
  readonly society: MetricId;
  /** How they differ: one plain sentence, said wherever one stands for the other. */
  readonly note: string;
}

/** What simulations of both families are compared by. */
export const equivalents: readonly Equivalence[] = [
  {
    farm: 'total_agents',
    society: 'active_agents',
    note: 'AgentFarm counts agents alive at the step, LLM Society those that do anything in it.',
  },
  {
    farm: 'births',
    society: 'society_births',
    note: 'AgentFarm counts agents born in the step, LLM Society the events that tell of a birth.',
  },
  {
    farm: 'deaths',
    society: 'society_deaths',
    note: 'AgentFarm counts agents that died in the step, LLM Society the events that tell of a death.',
  },
  {
    farm: 'holdings_gini',
    society: 'gini_balance',
    note: 'Of AgentFarm it is the Gini index of the resources that agents hold, of LLM Society that of their balances.',
  },
  {
    farm: 'births_total',
    society: 'births_of_run',
    note: 'AgentFarm counts agents that are born, LLM Society the events that tell of a birth.',
  },
  {
    farm: 'deaths_total',
    society: 'deaths_of_run',
    note: 'AgentFarm counts agents that die, LLM Society the events that tell of a death.',
  },
];

/** What stands for a metric in the other family, and how it differs; `undefined` where nothing does. */
export function equivalentOf(
  metric: MetricId,
): { readonly metric: MetricId; readonly note: string } | undefined {
  for (const { farm, society, note } of equivalents) {
    if (farm === metric) return { metric: society, note };
    if (society === metric) return { metric: farm, note };
  }
  return undefined;
}
