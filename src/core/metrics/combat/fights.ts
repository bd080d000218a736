import type { MetricDefinition } from '../definition.ts';

const rows = {
  family: 'farm',
  needs: ['agent_actions.action_type', 'agent_actions.step_number', 'agent_actions.agent_id'],
  direction: 'neither',
} as const;
const typed = { ...rows, needs: [...rows.needs, 'agents.agent_type'] } as const;
const targeted = { ...typed, needs: [...typed.needs, 'agent_actions.action_target_id'] } as const;
const damaging = { ...rows, needs: [...rows.needs, 'agent_actions.details'] } as const;

/** AgentFarm: who attacks whom, with what success, and who withstands. From the rows of the actions, one attack a row. */
export const farmFightMetrics = {
  attack_count: {
    ...rows,
    name: 'Total attacks',
    unit: 'attacks',
    definition: 'Attacks carried out: in the whole simulation, or by the type or the agent of the row.',
    formula: 'number of actions of the type attack',
  },
  attack_successes: {
    ...rows,
    name: 'Total successful attacks',
    unit: 'attacks',
    definition: 'Attacks that did damage, or earned a reward where no damage is stored.',
    formula: 'number of attacks with damage_dealt > 0, or with reward > 0 where no damage is stored',
  },
  attack_success_share: {
    ...rows,
    name: 'Overall attack success rate',
    unit: 'share',
    definition: 'Successful attacks as a share of all of them; empty without attacks.',
    formula: 'successful attacks / attacks',
  },
  attack_share: {
    ...rows,
    name: 'Share of attacks',
    unit: 'share',
    definition: 'Attacks of the row as a share of all attacks.',
    formula: 'attacks of the row / all attacks',
  },
  damage_dealt: {
    ...damaging,
    name: 'Damage dealt',
    unit: 'health points',
    definition:
      'Health that attacks took as the attacks themselves say it; attacks that do not say it add nothing.',
    formula: 'Σ damage_dealt in the details of attacks',
  },
  damage_per_attack: {
    ...damaging,
    name: 'Damage per attack',
    unit: 'health points per attack',
    definition:
      'Mean damage of the attacks that say how much they did; those that do not say it are left out.',
    formula: 'Σ damage_dealt / number of attacks with damage_dealt',
  },
  reward_per_attack: {
    ...rows,
    needs: [...rows.needs, 'agent_actions.reward'],
    name: 'Reward per attack',
    unit: 'reward per attack',
    definition: 'Mean reward of attacks; those without a stored reward are left out.',
    formula: 'Σ reward / number of attacks with a reward',
    direction: 'higher',
  },
  attackers: {
    ...rows,
    name: 'Attackers',
    unit: 'agents',
    definition: 'Agents that attacked at least once.',
    formula: 'number of distinct agents with an attack',
  },
  combat_steps: {
    ...rows,
    name: 'Steps with combat',
    unit: 'steps',
    definition: 'Recorded steps with at least one attack.',
    formula: 'number of s with A(s) > 0, A(s) being the attacks at step s',
  },
  combat_intensity: {
    ...rows,
    name: 'Intensity of combat',
    unit: 'attacks per step',
    definition: 'Mean number of attacks of the steps that have any.',
    formula: 'attacks / steps with combat',
  },
  combat_activity: {
    ...rows,
    name: 'Activity of combat',
    unit: 'share',
    definition: 'Share of the recorded steps with at least one attack.',
    formula: 'steps with combat / T, with T steps that are recorded or have attacks',
  },
  combat_peak: {
    ...rows,
    name: 'Most attacks in a step',
    unit: 'attacks',
    definition: 'Attacks of the step with most of them.',
    formula: 'max A(s)',
  },
  combat_peak_step: {
    ...rows,
    name: 'Step with most attacks',
    unit: 'step',
    definition: 'First step with the most attacks; empty when nobody attacks.',
    formula: 'first s with A(s) = max A',
  },
  attacks_slope: {
    ...rows,
    name: 'Trend of attacks',
    unit: 'attacks per step²',
    definition:
      'Slope of the straight line that fits the attacks per step best, steps without attacks counting as 0.',
    formula: 'least squares slope of A(s) on s',
  },
  successes_slope: {
    ...rows,
    name: 'Trend of successful attacks',
    unit: 'attacks per step²',
    definition:
      'Slope of the straight line that fits the successful attacks per step best, steps without one counting as 0.',
    formula: 'least squares slope of successful attacks at s on s',
  },
  success_rate_slope: {
    ...rows,
    name: 'Trend of the success rate',
    unit: 'share per step',
    definition: 'Slope of the straight line that fits the success rate best, over the steps with attacks.',
    formula: 'least squares slope of successful attacks / attacks at s on s, where A(s) > 0',
  },
  attacks_by_type: {
    ...typed,
    name: 'Attacks by a type',
    unit: 'attacks per step',
    definition: 'Attacks that agents of the type carried out in the step.',
    formula: 'number of attacks at step s by agents of the type',
  },
  attacks_on_type: {
    ...targeted,
    name: 'Attacks on a type',
    unit: 'attacks per step',
    definition: 'Attacks against agents of the type in the step; attacks that name none count as on nobody.',
    formula: 'number of attacks at step s whose target is an agent of the type',
  },
  attacks_suffered: {
    ...targeted,
    name: 'Attacks suffered',
    unit: 'attacks',
    definition: 'Attacks against the agents of the type, or against the agent.',
    formula: 'number of attacks with the target',
  },
  damage_suffered: {
    ...targeted,
    needs: [...targeted.needs, 'agent_actions.details'],
    name: 'Damage suffered',
    unit: 'health points',
    definition: 'Health that these attacks took, as the attacks say it.',
    formula: 'Σ damage_dealt of the attacks with the target',
    direction: 'lower',
  },
  defend_actions: {
    ...rows,
    name: 'Defend actions',
    unit: 'actions',
    definition: 'Actions of the type defend that the agents carried out.',
    formula: 'number of actions of the type defend',
  },
  defend_reward: {
    ...rows,
    needs: [...rows.needs, 'agent_actions.reward'],
    name: 'Reward per defend action',
    unit: 'reward per action',
    definition: 'Mean reward of the defend actions that store one.',
    formula: 'Σ reward / number of defend actions with a reward',
    direction: 'higher',
  },
  combat_tier: {
    ...rows,
    name: 'Tier',
    unit: 'category',
    definition:
      'Quarter of the attackers that the agent falls into by a quantity: lowest up to the lower quartile, then low up to the median, high up to the upper quartile, highest above it; equal agents fall into the same one, so a tier may be empty.',
    formula: 'x ≤ q25, x ≤ median, x ≤ q75, or above; quartiles over all agents that attacked',
  },
  tier_bound: {
    ...rows,
    name: 'Bound of a tier',
    unit: 'unit of the quantity',
    definition: 'Greatest value that belongs to the tier: a quartile of the attackers, or the maximum.',
    formula: 'sorted values at place p (n − 1), linear between two places',
  },
  tier_agents: {
    ...rows,
    name: 'Attackers in a tier',
    unit: 'agents',
    definition: 'Agents that attacked and fall into the tier.',
    formula: 'number of agents in the tier',
  },
  tier_share: {
    ...rows,
    name: 'Share of a tier',
    unit: 'share',
    definition: 'What the agents of the tier did, as a share of what all attackers did.',
    formula: 'sum over the tier / sum over all attackers',
  },
} as const satisfies Record<string, MetricDefinition>;
