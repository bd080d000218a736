import type { MetricDefinition } from '../definition.ts';

const state = (column: string) =>
  ({
    family: 'farm',
    needs: ['agents.agent_type', 'agent_states.step_number', `agent_states.${column}`],
    direction: 'higher',
  }) as const;

/** AgentFarm: how the types compare at one step. */
export const farmTypeMetrics = {
  type_agents: {
    ...state('agent_id'),
    name: 'Agents with a state',
    unit: 'agents',
    definition: 'Agents of the type that have a state at the step.',
    formula: 'number of distinct agents',
  },
  type_resources: {
    ...state('resource_level'),
    name: 'Mean resources of the type',
    unit: 'resource units',
    definition: 'Mean resources of the agents of the type at the step.',
    formula: 'mean resource_level',
  },
  type_health: {
    ...state('current_health'),
    name: 'Mean health of the type',
    unit: 'health points',
    definition: 'Mean health of the agents of the type at the step.',
    formula: 'mean current_health',
  },
  type_age: {
    ...state('age'),
    name: 'Mean age of the type',
    unit: 'steps',
    definition: 'Mean age of the agents of the type at the step.',
    formula: 'mean age',
  },
  type_reward: {
    ...state('total_reward'),
    name: 'Mean collected reward of the type',
    unit: 'reward',
    definition: 'Mean reward that the agents of the type have collected by the step.',
    formula: 'mean total_reward',
  },
} as const satisfies Record<string, MetricDefinition>;
