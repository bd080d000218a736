/**
 * Every number that the app shows, as data: charts, tables and tooltips read names, units
 * and definitions from here. Formulas are in docs/metrics.md under the same names.
 */

export interface MetricDefinition {
  readonly family: 'farm' | 'society';
  readonly name: string;
  /** Unit of the values; `share` runs from 0 to 1. */
  readonly unit: string;
  /** One sentence: what the number says and how it is computed. */
  readonly definition: string;
  /** Canonical columns (`table.column`) that hold or yield it directly. */
  readonly needs: readonly string[];
  /** The fallback where `needs` are not stored: other columns, and how they are used. */
  readonly derivation?: {
    readonly needs: readonly string[];
    readonly note: string;
    /** `scan` when it reads a table with many rows a step. */
    readonly cost: 'plain' | 'scan';
  };
  /** Whether more is better for the agents, worse, or neither. */
  readonly direction: 'higher' | 'lower' | 'neither';
}

export type MetricId = keyof typeof metrics;

export const metrics = {
  total_agents: {
    family: 'farm',
    name: 'Agents alive',
    unit: 'agents',
    definition: 'Agents alive at the step.',
    needs: ['simulation_steps.total_agents'],
    derivation: {
      needs: ['agents.birth_time', 'agents.death_time'],
      note: 'Counted from the agents: born at or before the step and not dead by it.',
      cost: 'plain',
    },
    direction: 'higher',
  },
  total_agents_recomputed: {
    family: 'farm',
    name: 'Agents alive, recomputed',
    unit: 'agents',
    definition:
      'Distinct agents that have a state at the step; shown where it differs from the stored total.',
    needs: ['agent_states.step_number', 'agent_states.agent_id'],
    direction: 'higher',
  },
  agents_of_type: {
    family: 'farm',
    name: 'Agents alive of a type',
    unit: 'agents',
    definition: 'Agents of one type alive at the step.',
    needs: ['simulation_steps.agent_type_counts'],
    derivation: {
      needs: ['agents.agent_type', 'agents.birth_time', 'agents.death_time'],
      note: 'Counted from the agents of the type: born at or before the step and not dead by it.',
      cost: 'plain',
    },
    direction: 'higher',
  },
  births: {
    family: 'farm',
    name: 'Births',
    unit: 'agents per step',
    definition: 'Agents born in the step.',
    needs: ['simulation_steps.births'],
    derivation: {
      needs: ['agents.birth_time'],
      note: 'Counted from the agents: birth_time equals the step; founders are not births.',
      cost: 'plain',
    },
    direction: 'neither',
  },
  deaths: {
    family: 'farm',
    name: 'Deaths',
    unit: 'agents per step',
    definition: 'Agents that died in the step.',
    needs: ['simulation_steps.deaths'],
    derivation: {
      needs: ['agents.death_time'],
      note: 'Counted from the agents: death_time equals the step.',
      cost: 'plain',
    },
    direction: 'lower',
  },
  total_resources: {
    family: 'farm',
    name: 'Resources in the environment',
    unit: 'resource units',
    definition: 'Sum of the amounts of all resources.',
    needs: ['simulation_steps.total_resources'],
    derivation: {
      needs: ['resource_states.amount'],
      note: 'Summed over the resource states of the step.',
      cost: 'scan',
    },
    direction: 'higher',
  },
  resources_consumed: {
    family: 'farm',
    name: 'Resources consumed',
    unit: 'resource units',
    definition: 'Decrease of the resources in the environment against the step before, at least 0.',
    needs: ['simulation_steps.resources_consumed'],
    derivation: {
      needs: ['simulation_steps.total_resources'],
      note: 'Previous total minus current total, at least 0.',
      cost: 'plain',
    },
    direction: 'neither',
  },
  resource_efficiency: {
    family: 'farm',
    name: 'Resource fill',
    unit: 'share',
    definition:
      'Resources in the environment as a share of what it can hold (stored as resource_efficiency).',
    needs: ['simulation_steps.resource_efficiency'],
    direction: 'neither',
  },
  resource_distribution_entropy: {
    family: 'farm',
    name: 'Resource entropy',
    unit: 'nats',
    definition:
      'Entropy −Σ p ln p of the resource amounts; its maximum is the logarithm of the number of resources.',
    needs: ['simulation_steps.resource_distribution_entropy'],
    direction: 'neither',
  },
  average_agent_resources: {
    family: 'farm',
    name: 'Resources per agent',
    unit: 'resource units',
    definition: 'Mean resources that a living agent holds.',
    needs: ['simulation_steps.average_agent_resources'],
    derivation: {
      needs: ['agent_states.resource_level'],
      note: 'Mean over the agent states of the step, each agent once.',
      cost: 'scan',
    },
    direction: 'higher',
  },
  average_agent_health: {
    family: 'farm',
    name: 'Mean health',
    unit: 'health points',
    definition: 'Mean health of living agents.',
    needs: ['simulation_steps.average_agent_health'],
    derivation: {
      needs: ['agent_states.current_health'],
      note: 'Mean over the agent states of the step, each agent once.',
      cost: 'scan',
    },
    direction: 'higher',
  },
  average_agent_age: {
    family: 'farm',
    name: 'Mean age',
    unit: 'steps',
    definition: 'Mean age of living agents.',
    needs: ['simulation_steps.average_agent_age'],
    derivation: {
      needs: ['agents.birth_time', 'agents.death_time'],
      note: 'Mean of the step minus birth_time over the agents alive at the step.',
      cost: 'plain',
    },
    direction: 'neither',
  },
  combat_encounters: {
    family: 'farm',
    name: 'Attacks',
    unit: 'attacks per step',
    definition: 'Attacks carried out in the step.',
    needs: ['simulation_steps.combat_encounters'],
    derivation: {
      needs: ['agent_actions.action_type', 'agent_actions.step_number'],
      note: 'Counted from the attack actions of the step.',
      cost: 'scan',
    },
    direction: 'neither',
  },
  successful_attacks: {
    family: 'farm',
    name: 'Successful attacks',
    unit: 'attacks per step',
    definition: 'Attacks of the step that did damage.',
    needs: ['simulation_steps.successful_attacks'],
    derivation: {
      needs: ['agent_actions.action_type', 'agent_actions.step_number', 'agent_actions.reward'],
      note: 'Attack actions with damage_dealt above 0 in their details, or with a reward above 0 where no damage is stored.',
      cost: 'scan',
    },
    direction: 'neither',
  },
  attack_success_rate: {
    family: 'farm',
    name: 'Attack success rate',
    unit: 'share',
    definition: 'Successful attacks divided by attacks of the step; empty in steps without attacks.',
    needs: ['simulation_steps.combat_encounters', 'simulation_steps.successful_attacks'],
    derivation: {
      needs: ['agent_actions.action_type', 'agent_actions.step_number', 'agent_actions.reward'],
      note: 'From the attack actions of the step.',
      cost: 'scan',
    },
    direction: 'neither',
  },
  resources_shared: {
    family: 'farm',
    name: 'Resources shared',
    unit: 'resource units',
    definition: 'Resources that agents gave to others in the step.',
    needs: ['simulation_steps.resources_shared'],
    derivation: {
      needs: ['agent_actions.action_type', 'agent_actions.step_number', 'agent_actions.details'],
      note: 'Sum of amount_shared in the details of the share actions of the step.',
      cost: 'scan',
    },
    direction: 'neither',
  },
  average_reward: {
    family: 'farm',
    name: 'Mean collected reward',
    unit: 'reward',
    definition: 'Mean over living agents of the reward collected since birth.',
    needs: ['simulation_steps.average_reward'],
    derivation: {
      needs: ['agent_states.total_reward'],
      note: 'Mean over the agent states of the step, each agent once.',
      cost: 'scan',
    },
    direction: 'higher',
  },
  genetic_diversity: {
    family: 'farm',
    name: 'Genetic diversity',
    unit: 'share',
    definition: 'Distinct genomes divided by living agents.',
    needs: ['simulation_steps.genetic_diversity'],
    direction: 'neither',
  },
  dominant_genome_ratio: {
    family: 'farm',
    name: 'Dominant genome ratio',
    unit: 'share',
    definition: 'Share of living agents that carry the commonest genome.',
    needs: ['simulation_steps.dominant_genome_ratio'],
    direction: 'neither',
  },
  current_max_generation: {
    family: 'farm',
    name: 'Highest generation',
    unit: 'generation',
    definition: 'Highest generation among the agents alive at the step.',
    needs: ['simulation_steps.current_max_generation'],
    derivation: {
      needs: ['agents.generation', 'agents.birth_time', 'agents.death_time'],
      note: 'Highest generation of the agents alive at the step.',
      cost: 'plain',
    },
    direction: 'neither',
  },
  actions_of_type: {
    family: 'farm',
    name: 'Actions of a type',
    unit: 'actions per step',
    definition: 'Actions of one type carried out in the step; rows that only record learning do not count.',
    needs: ['agent_actions.action_type', 'agent_actions.step_number'],
    direction: 'neither',
  },
  learning_experiences: {
    family: 'farm',
    name: 'Learning experiences',
    unit: 'experiences per step',
    definition: 'Learning experiences recorded in the step, by kind of module.',
    needs: ['learning_experiences.step_number'],
    direction: 'neither',
  },
  learning_reward: {
    family: 'farm',
    name: 'Mean learning reward',
    unit: 'reward',
    definition: 'Mean reward of the learning experiences of the step, by kind of module.',
    needs: ['learning_experiences.step_number', 'learning_experiences.reward'],
    direction: 'higher',
  },
  active_agents: {
    family: 'society',
    name: 'Active agents',
    unit: 'agents',
    definition: 'Distinct agents that act, trade, bank or remember anything in the step.',
    needs: ['simulation_events.agent_id_primary'],
    direction: 'neither',
  },
  trades: {
    family: 'society',
    name: 'Trades',
    unit: 'trades per step',
    definition: 'Trades of one resource in the step.',
    needs: ['market_transactions.resource_type'],
    direction: 'neither',
  },
  trade_price: {
    family: 'society',
    name: 'Price',
    unit: 'currency',
    definition: 'Volume-weighted mean price of one resource in the step: Σ total_cost / Σ quantity.',
    needs: ['market_transactions.total_cost', 'market_transactions.quantity'],
    direction: 'neither',
  },
  total_balance: {
    family: 'society',
    name: 'Total balances',
    unit: 'currency',
    definition:
      'Sum over accounts of the last balance at or before the step; accounts count from their first transaction.',
    needs: ['banking_transactions.balance_after', 'banking_transactions.account_id'],
    direction: 'neither',
  },
  money_flow: {
    family: 'society',
    name: 'Flow by kind',
    unit: 'currency per step',
    definition:
      'Signed sum of the transactions of one kind in the step: deposits, salaries and interest positive; withdrawals, fees and loan payments negative; transfers as stored.',
    needs: ['banking_transactions.transaction_type', 'banking_transactions.amount'],
    direction: 'neither',
  },
  gini_balance: {
    family: 'society',
    name: 'Gini of balances',
    unit: 'Gini index',
    definition:
      'Gini index 2 Σ i·xᵢ / (n Σ xᵢ) − (n + 1)/n of the agents’ balances, ascending; 0 is equality.',
    needs: ['banking_transactions.balance_after', 'banking_transactions.agent_id_str'],
    direction: 'lower',
  },
  events_of_type: {
    family: 'society',
    name: 'Events of a type',
    unit: 'events per step',
    definition: 'Events of one type in the step.',
    needs: ['simulation_events.event_type'],
    direction: 'neither',
  },
  memories: {
    family: 'society',
    name: 'Memories',
    unit: 'memories per step',
    definition: 'Memories written in the step.',
    needs: ['agent_memories.memory_id'],
    direction: 'neither',
  },
  memory_importance: {
    family: 'society',
    name: 'Mean importance',
    unit: 'share',
    definition: 'Mean importance of the memories written in the step, from 0 to 1.',
    needs: ['agent_memories.importance'],
    direction: 'neither',
  },
} as const satisfies Record<string, MetricDefinition>;
