import type { MetricDefinition } from '../definition.ts';
import { ofActions, ofGains } from './basis.ts';

const targets = { ...ofActions, needs: [...ofActions.needs, 'agent_actions.action_target_id'] } as const;

/** AgentFarm: which agents behave alike. */
export const farmClusterMetrics = {
  behaviour_cluster: {
    ...targets,
    name: 'Behaviour cluster',
    unit: 'category',
    definition:
      'Agents whose five rates are near to each other, named after their means: aggressive where more than half of the actions are attacks, cooperative where the rates of sharing and of actions with a target add up to more than 0.6, efficient where more than 0.6 succeed and the mean reward is above 0.5, else balanced; outliers are near to nobody.',
    formula:
      'DBSCAN (Ester et al. 1996) with eps 0.5 and minPts 2 over the five rates, each as (rate − mean) / standard deviation (÷ n) over the agents',
  },
  behaviour_cluster_size: {
    ...targets,
    name: 'Agents of the cluster',
    unit: 'agents',
    definition: 'Agents that are in the cluster.',
    formula: 'number of agents',
  },
  agent_actions: {
    ...ofActions,
    name: 'Actions of the agent',
    unit: 'actions',
    definition: 'Actions that the agent carried out.',
    formula: 'number of actions',
  },
  trait_attack_rate: {
    ...ofActions,
    name: 'Attack rate',
    unit: 'share',
    definition: 'Attacks as a share of the actions of an agent; of a cluster the mean over its agents.',
    formula: 'attacks / actions',
  },
  trait_share_rate: {
    ...ofActions,
    name: 'Share rate',
    unit: 'share',
    definition:
      'Actions of the type share as a share of the actions of an agent; of a cluster the mean over its agents.',
    formula: 'actions of the type share / actions',
  },
  trait_interaction_rate: {
    ...targets,
    name: 'Interaction rate of an agent',
    unit: 'share',
    definition:
      'Actions with a target, an agent or a resource, as a share of the actions of an agent; of a cluster the mean over its agents.',
    formula: 'actions with a target / actions',
  },
  trait_success_rate: {
    ...ofGains,
    name: 'Action success rate of an agent',
    unit: 'share',
    definition:
      'Actions with a reward above 0 as a share of the actions of an agent; of a cluster the mean over its agents.',
    formula: 'actions with reward > 0 / actions',
  },
  trait_mean_reward: {
    ...ofGains,
    name: 'Mean reward of an agent',
    unit: 'reward',
    definition: 'Mean reward of the actions of an agent; of a cluster the mean over its agents.',
    formula: 'Σ reward / actions',
  },
} as const satisfies Record<string, MetricDefinition>;
