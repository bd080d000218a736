import type { MetricDefinition } from '../definition.ts';
import { placeInNetwork, wholeNetwork } from '../network-texts.ts';
import { ofActs, ofSharing } from './basis.ts';

/** AgentFarm: the network of acts between agents, and what passes between types. */
export const farmNetworkMetrics = {
  social_acts: { ...ofActs, ...wholeNetwork.acts },
  social_agents: { ...ofActs, ...wholeNetwork.agents },
  social_pairs: { ...ofActs, ...wholeNetwork.pairs },
  social_acts_per_pair: { ...ofActs, ...wholeNetwork.weighted },
  social_density: { ...ofActs, ...wholeNetwork.density },
  social_reciprocity: { ...ofActs, ...wholeNetwork.reciprocity },
  social_mean_partners: { ...ofActs, ...wholeNetwork.meanPartners },
  social_isolated: { ...ofActs, ...wholeNetwork.isolated },
  social_clustering: { ...ofActs, ...wholeNetwork.clustering },
  social_assortativity: {
    ...ofActs,
    name: 'Assortativity by type',
    unit: 'coefficient',
    definition:
      'Whether acts stay within a type: 1 when all do, 0 when targets are of a type as by chance, negative when other types are sought; none where there is but one type.',
    formula:
      '(Σ e(t,t) − Σ a(t) b(t)) / (1 − Σ a(t) b(t)); e the shares of acts by type of both sides, a and b its sums by row and column',
  },
  social_partners: { ...ofActs, ...placeInNetwork.partners },
  social_out_degree: { ...ofActs, ...placeInNetwork.out },
  social_in_degree: { ...ofActs, ...placeInNetwork.in },
  social_acts_out: { ...ofActs, ...placeInNetwork.actsOut },
  social_acts_in: { ...ofActs, ...placeInNetwork.actsIn },
  social_mean_out_degree: {
    ...ofActs,
    name: 'Mean acted on',
    unit: 'agents',
    definition: 'Mean number of different agents that an agent involved of the type acted on.',
    formula: 'mean of the out-degree over the agents of the type with an edge',
  },
  social_mean_in_degree: {
    ...ofActs,
    name: 'Mean acted upon by',
    unit: 'agents',
    definition: 'Mean number of different agents that acted on an agent involved of the type.',
    formula: 'mean of the in-degree over the agents of the type with an edge',
  },
  shares_between_types: {
    ...ofActs,
    name: 'Shares',
    unit: 'acts',
    definition: 'How often agents of one type shared with agents of another.',
    formula: 'number of share actions from one type to the other',
  },
  attacks_between_types: {
    ...ofActs,
    name: 'Attacks between types',
    unit: 'attacks',
    definition: 'How often agents of one type attacked agents of another.',
    formula: 'number of attack actions from one type on the other',
  },
  attacks_between_types_won: {
    ...ofActs,
    name: 'Successful attacks between types',
    unit: 'attacks',
    definition: 'Those of the attacks that did damage, or earned a reward where no damage is stored.',
    formula: 'number of attacks with damage_dealt > 0, else reward > 0',
  },
  resources_given: {
    ...ofSharing,
    name: 'Resources given',
    unit: 'resource units',
    definition:
      'Resources that share actions gave away: as their details say, or else what the giver had less afterwards.',
    formula: 'Σ details.amount_shared, else Σ max(0, resources_before − resources_after)',
  },
} as const satisfies Record<string, MetricDefinition>;
