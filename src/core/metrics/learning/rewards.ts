import type { MetricDefinition } from '../definition.ts';

const rows = {
  family: 'farm',
  needs: ['learning_experiences.step_number', 'learning_experiences.agent_id'],
  direction: 'neither',
} as const;
const rewards = {
  ...rows,
  needs: [...rows.needs, 'learning_experiences.reward'],
  direction: 'higher',
} as const;
const actions = {
  ...rows,
  needs: [...rows.needs, 'learning_experiences.action_taken_mapped'],
} as const;
const modules = {
  ...rows,
  needs: [...rows.needs, 'learning_experiences.module_type', 'learning_experiences.module_id'],
} as const;

/** AgentFarm: what decision modules learn from. A group is the whole simulation, a module type, a module or an agent. */
export const farmLearningMetrics = {
  step_reward: {
    ...rewards,
    name: 'Mean reward of the step',
    unit: 'reward',
    definition: 'Mean reward of the learning experiences of the step, over all modules.',
    formula: 'r(s) = Σ reward / number of rewards at step s',
  },
  step_reward_trailing: {
    ...rewards,
    name: 'Trailing mean of ten steps',
    unit: 'reward',
    definition:
      'Mean of the mean rewards of the step and the nine steps before it, of those that have one; the first nine look back as far as they can.',
    formula: 'mean of r over the steps i − 9 to i of the recorded ones',
  },
  step_learners: {
    ...rows,
    name: 'Learning agents',
    unit: 'agents',
    definition: 'Distinct agents with a learning experience in the step.',
    formula: 'number of distinct agents at step s',
  },
  step_distinct_actions: {
    ...actions,
    name: 'Distinct learned actions',
    unit: 'actions',
    definition: 'Distinct actions by the name that modules give them in the experiences of the step.',
    formula: 'number of distinct labels at step s',
  },
  learned_actions: {
    ...actions,
    name: 'Learned actions of a label',
    unit: 'experiences per step',
    definition:
      'Learning experiences of the step by the name that modules give the action; the name is often another than the action that was carried out.',
    formula: 'number of experiences with the label at step s',
  },
  experience_count: {
    ...rows,
    name: 'Experiences',
    unit: 'experiences',
    definition: 'Learning experiences of the group.',
    formula: 'n',
  },
  experience_share: {
    ...rows,
    name: 'Share of experiences',
    unit: 'share',
    definition: 'Learning experiences of the group as a share of all of them.',
    formula: 'n / all experiences',
  },
  experience_reward_mean: {
    ...rewards,
    name: 'Mean reward of experiences',
    unit: 'reward',
    definition: 'Mean reward of the experiences of the group that store one.',
    formula: 'Σ reward / number of rewards',
  },
  experience_reward_sd: {
    ...rewards,
    name: 'Standard deviation of the reward',
    unit: 'reward',
    definition: 'Spread of the rewards of the group around their mean; 0 for a single one.',
    formula: 'sqrt(Σ (x − mean)² / (n − 1))',
    direction: 'neither',
  },
  experience_reward_min: {
    ...rewards,
    name: 'Least reward',
    unit: 'reward',
    definition: 'Least reward of the group.',
    formula: 'min reward',
  },
  experience_reward_max: {
    ...rewards,
    name: 'Greatest reward',
    unit: 'reward',
    definition: 'Greatest reward of the group.',
    formula: 'max reward',
  },
  experience_reward_slope: {
    ...rewards,
    name: 'Trend of the reward',
    unit: 'reward per step',
    definition:
      'Slope of the straight line that fits the rewards of the group best over the steps at which they were earned (AgentFarm: over their numbers in order, whatever the step); 0 with fewer than two, or all at one step.',
    formula: 'least squares slope of reward on step',
  },
  reward_first_half: {
    ...rewards,
    name: 'Mean reward, first half',
    unit: 'reward',
    definition: 'Mean of the first half of the rewards in the order of time.',
    formula: 'mean of the rewards 1 to ⌊n/2⌋',
  },
  reward_second_half: {
    ...rewards,
    name: 'Mean reward, second half',
    unit: 'reward',
    definition: 'Mean of the second half of the rewards in the order of time.',
    formula: 'mean of the rewards ⌊n/2⌋ + 1 to n',
  },
  reward_convergence: {
    ...rewards,
    name: 'Convergence',
    unit: 'index from 0 to 1',
    definition:
      'Near 1 when the second half of the rewards has the same mean as the first; 1 when all are equal, empty with 20 rewards or fewer (AgentFarm gives 0 then).',
    formula: '1 − |mean of the first half − mean of the second half| / (max − min)',
    direction: 'neither',
  },
  reward_efficiency: {
    ...rewards,
    name: 'Reward efficiency',
    unit: 'index from 0 to 1',
    definition:
      'Where the mean reward lies between the least (0) and the greatest (1); 0.5 when all are equal.',
    formula: '(mean − min) / (max − min)',
  },
  learned_action_diversity: {
    ...actions,
    name: 'Action diversity',
    unit: 'share',
    definition:
      'Distinct learned actions per experience; it falls with the number of experiences, so compare only groups of like size.',
    formula: 'distinct labels / n',
  },
  reward_stability: {
    ...rewards,
    name: 'Stability of the reward',
    unit: 'index from 0 to 1',
    definition: '1 when all rewards are equal, near 0 when they scatter widely.',
    formula: '1 / (1 + Σ (x − mean)² / (n − 1))',
  },
  module_stability: {
    ...rewards,
    needs: [...rewards.needs, 'learning_experiences.module_type', 'learning_experiences.module_id'],
    name: 'Stability within modules',
    unit: 'index from 0 to 1',
    definition: 'Stability of the reward from the mean of the variances that each module has by itself.',
    formula: '1 / (1 + mean over modules of Σ (x − mean)² / (n − 1))',
  },
  learning_agents: {
    ...rows,
    name: 'Agents with experiences',
    unit: 'agents',
    definition: 'Distinct agents with a learning experience of the group.',
    formula: 'number of distinct agents',
  },
  learning_modules: {
    ...modules,
    name: 'Modules',
    unit: 'modules',
    definition: 'Distinct modules of the group: a module has a type and an id.',
    formula: 'number of distinct pairs of module_type and module_id',
  },
  learned_action_kinds: {
    ...actions,
    name: 'Kinds of learned actions',
    unit: 'actions',
    definition: 'Distinct learned actions of the group by the name that modules give them.',
    formula: 'number of distinct labels',
  },
} as const satisfies Record<string, MetricDefinition>;
