import type { MetricDefinition } from '../definition.ts';
import { placeInNetwork, wholeNetwork } from '../network-texts.ts';

const events = ['simulation_events.agent_id_primary', 'simulation_events.agent_id_secondary'] as const;

/** The least that a network needs; trades, transfers and memories add to it where a file has them. */
const ofTies = {
  family: 'society',
  needs: events,
  derivation: {
    needs: ['market_transactions.buyer_agent_id', 'market_transactions.seller_agent_id'],
    note: 'From trades.',
    cost: 'plain',
  },
  direction: 'neither',
} as const;

/** LLM Society: who has to do with whom. */
export const societyNetworkMetrics = {
  ties_of_kind: {
    ...ofTies,
    name: 'Interactions in a step',
    unit: 'interactions per step',
    definition:
      'Interactions between two members in the step by kind: events with a second agent, trades, transfers and memories of another agent.',
    formula: 'number of rows at s with two different agents, by kind',
  },
  network_acts: {
    ...ofTies,
    ...wholeNetwork.acts,
    name: 'Interactions',
    unit: 'interactions',
    definition: 'Rows that name two different agents; what an agent did with itself does not count.',
    formula: 'number of rows with two agents',
  },
  network_agents: { ...ofTies, ...wholeNetwork.agents },
  network_pairs: { ...ofTies, ...wholeNetwork.pairs },
  network_density: { ...ofTies, ...wholeNetwork.density },
  network_reciprocity: { ...ofTies, ...wholeNetwork.reciprocity },
  network_mean_partners: { ...ofTies, ...wholeNetwork.meanPartners, name: 'Mean degree' },
  network_isolated: { ...ofTies, ...wholeNetwork.isolated, name: 'Isolation share' },
  network_clustering: { ...ofTies, ...wholeNetwork.clustering },
  network_partners: { ...ofTies, ...placeInNetwork.partners, name: 'Degree' },
  network_out: { ...ofTies, ...placeInNetwork.out, name: 'Out-degree' },
  network_in: { ...ofTies, ...placeInNetwork.in, name: 'In-degree' },
  network_acts_out: { ...ofTies, ...placeInNetwork.actsOut, name: 'As first', unit: 'interactions' },
  network_acts_in: { ...ofTies, ...placeInNetwork.actsIn, name: 'As second', unit: 'interactions' },
  network_money: {
    ...ofTies,
    needs: ['market_transactions.total_cost'],
    derivation: { needs: ['banking_transactions.amount'], note: 'From transfers.', cost: 'plain' },
    name: 'Money',
    unit: 'currency',
    definition: 'What the first agent paid the second, in trades and transfers.',
    formula: 'Σ total_cost of trades, Σ |amount| of transfers',
  },
} as const satisfies Record<string, MetricDefinition>;
