import type { Generation } from '../../api/source.ts';
import type { Catalog } from './catalog.ts';

/** A generation is recognised by columns (`table.column`) that it has and columns that it lacks. */
export interface KnownGeneration extends Generation {
  readonly has: readonly string[];
  readonly lacks: readonly string[];
}

/** AgentFarm, oldest first, after what Terrarium records; the first that fits is the one. */
export const farmGenerations: readonly KnownGeneration[] = [
  {
    id: 'farm-recorded',
    label: 'Recorded by Terrarium (the tables of AgentFarm, documented and of today)',
    has: [
      'agents.starvation_threshold',
      'agent_actions.state_before_id',
      'agent_actions.module_type',
      'learning_experiences.module_type',
      'simulation_steps.agent_type_counts',
      'simulation_steps.system_agents',
    ],
    lacks: [],
  },
  {
    id: 'farm-2024-11-03',
    label: 'AgentFarm, early November 2024 (the first schema)',
    has: [
      'agents.initial_position_x',
      'agent_states.step_id',
      'agent_states.alive',
      'simulation_metrics.metric_name',
    ],
    lacks: ['agents.generation'],
  },
  {
    id: 'farm-2024-11-27',
    label: 'AgentFarm, late November 2024 (CamelCase tables, states without a key)',
    has: [
      'agents.parent_id',
      'agents.max_health',
      'agent_states.max_health',
      'agent_actions.position_before',
    ],
    lacks: ['agent_states.id', 'agents.simulation_id'],
  },
  {
    id: 'farm-2024-12-10',
    label: 'AgentFarm, December 2024 (integer ids)',
    has: ['agents.parent_id', 'agents.max_health', 'agent_states.id', 'agent_actions.state_before_id'],
    lacks: ['agents.simulation_id', 'agents.starting_health'],
  },
  {
    id: 'farm-2025-02',
    label: 'AgentFarm, early 2025 (text ids, one simulation)',
    has: ['agents.starting_health', 'agents.starvation_threshold', 'agent_actions.state_before_id'],
    lacks: ['agents.simulation_id', 'agents.parent_id'],
  },
  {
    id: 'farm-2025-03',
    label: 'AgentFarm, March to September 2025 (several simulations)',
    has: ['agents.simulation_id', 'agents.starting_health', 'agent_actions.state_before_id'],
    lacks: ['agent_states.starting_health', 'agents.parent_id'],
  },
  {
    id: 'farm-2025-10-24',
    label: 'AgentFarm, October 2025 (before actions and learning were joined)',
    has: ['agents.simulation_id', 'agent_states.starting_health', 'learning_experiences.module_type'],
    lacks: ['agent_actions.module_type', 'simulation_steps.agent_type_counts'],
  },
  {
    id: 'farm-2025-10-31',
    label: 'AgentFarm, end of October 2025 (actions and learning in one table)',
    has: ['agents.simulation_id', 'agent_actions.module_type', 'simulation_steps.system_agents'],
    lacks: ['simulation_steps.agent_type_counts', 'agent_actions.state_before_id'],
  },
  {
    id: 'farm-2025-11',
    label: 'AgentFarm, since November 2025',
    has: [
      'agents.simulation_id',
      'agent_states.starting_health',
      'agent_actions.module_type',
      'simulation_steps.agent_type_counts',
    ],
    lacks: ['simulation_steps.system_agents', 'agent_actions.state_before_id'],
  },
];

export const societyGenerations: readonly KnownGeneration[] = [
  {
    id: 'society-recorded',
    label: 'Recorded by Terrarium (the tables of LLM Society, as documented)',
    has: ['simulation_runs.run_id', 'agents.agent_id_str', 'agent_memory_tags.tag'],
    lacks: [],
  },
  {
    id: 'society-agents',
    label: 'LLM Society (with a table of agents)',
    has: ['simulation_runs.run_id', 'agents.agent_id_str', 'simulation_events.event_type'],
    lacks: [],
  },
  {
    id: 'society-v6',
    label: 'LLM Society',
    has: ['simulation_runs.run_id', 'simulation_events.event_type', 'agent_memories.agent_id_str'],
    lacks: ['agents.agent_id_str'],
  },
];

/** The generation whose marks a file bears. */
export function recognise(catalog: Catalog, known: readonly KnownGeneration[]): KnownGeneration | undefined {
  const stored = (mark: string): boolean => {
    const [table = '', column = ''] = mark.split('.');
    return catalog.column(table, column) !== undefined;
  };
  return known.find(({ has, lacks }) => has.every(stored) && !lacks.some(stored));
}
