import type { MetricDefinition } from '../definition.ts';
import { ofActions, ofGains } from './basis.ts';

const targets = { ...ofActions, needs: [...ofActions.needs, 'agent_actions.action_target_id'] } as const;

/** AgentFarm: how agents fight and how they work together. */
export const farmConflictMetrics = {
  conflict_count: {
    ...ofActions,
    name: 'Adversarial actions',
    unit: 'actions',
    definition: 'Actions of the types attack, defend and compete.',
    formula: 'n(type)',
  },
  win_rate: {
    ...ofGains,
    name: 'Win rate',
    unit: 'share',
    definition: 'Adversarial actions with a reward above 0 as a share of those of the type.',
    formula: 'actions of the type with reward > 0 / n(type)',
  },
  win_reward: {
    ...ofGains,
    name: 'Mean reward of wins',
    unit: 'reward',
    definition:
      'Mean reward of the adversarial actions that are won (AgentFarm calls this damage efficiency).',
    formula: 'Σ reward over actions with reward > 0 / their number',
  },
  conflict_outcome: {
    ...ofGains,
    name: 'Outcome of conflicts',
    unit: 'reward',
    definition: 'Mean reward of the adversarial actions of the type, won or not.',
    formula: 'Σ reward / n(type)',
  },
  conflict_trigger: {
    ...ofActions,
    name: 'Before a conflict',
    unit: 'share',
    definition:
      'Share of the attacks or defences right before which the same agent carried out an action of the type.',
    formula: 'conflicts after an action of the type / conflicts with an action before',
  },
  conflict_resolution: {
    ...ofActions,
    name: 'After a conflict',
    unit: 'share',
    definition:
      'Share of the attacks or defences right after which the same agent carries out an action of the type.',
    formula: 'conflicts followed by an action of the type / conflicts with an action after',
  },
  answer_count: {
    ...targets,
    name: 'Answers',
    unit: 'actions',
    definition: 'How often the first action of a target afterwards is of the type.',
    formula: 'number of adversarial actions whose target answers with the type',
  },
  answer_share: {
    ...targets,
    name: 'Counter-strategy',
    unit: 'share',
    definition:
      'Share of the answered adversarial actions whose target carries out an action of the type next.',
    formula: 'answers of the type / adversarial actions whose target acts again',
  },
  collaboration_rate: {
    ...ofActions,
    name: 'Collaboration rate',
    unit: 'share',
    definition: 'Collaborative actions as a share of all actions.',
    formula: 'actions of the types share, help and cooperate / actions',
  },
  group_reward: {
    ...ofGains,
    name: 'Reward together',
    unit: 'reward',
    definition: 'Mean reward of collaborative actions.',
    formula: 'Σ reward / collaborative actions',
  },
  alone_reward: {
    ...targets,
    name: 'Reward alone',
    unit: 'reward',
    definition: 'Mean reward of the actions that have no target.',
    formula: 'Σ reward / actions without a target',
    direction: 'higher',
  },
  synergy: {
    ...targets,
    name: 'Synergy',
    unit: 'reward',
    definition: 'How much more collaborative actions earn than actions without a target.',
    formula: 'reward together − reward alone',
    direction: 'higher',
  },
} as const satisfies Record<string, MetricDefinition>;
