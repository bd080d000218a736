import { layout, type TableLayout } from './table-layout.ts';

/**
 * The tables of an AgentFarm database as the recorder writes them: names, types, keys and
 * indexes of today's AgentFarm, so that its own tools read the file, and besides them
 * `learning_experiences` and `reproduction_events` as they were up to October 2025, because
 * today's tables have no place of their own for these. See docs/recording.md.
 */

const simulation = ['simulations', 'simulation_id'] as const;
const agent = ['agents', 'agent_id'] as const;

export const experiments = layout({
  name: 'experiments',
  columns: {
    experiment_id: 'VARCHAR(64) NOT NULL',
    name: 'VARCHAR(255) NOT NULL',
    description: 'VARCHAR(4096)',
    hypothesis: 'VARCHAR(2048)',
    creation_date: 'DATETIME',
    last_updated: 'DATETIME',
    status: 'VARCHAR(50)',
    tags: 'JSON',
    variables: 'JSON',
    results_summary: 'JSON',
    notes: 'VARCHAR(4096)',
  },
  key: ['experiment_id'],
});

export const simulations = layout({
  name: 'simulations',
  columns: {
    simulation_id: 'VARCHAR(64) NOT NULL',
    experiment_id: 'VARCHAR(64)',
    start_time: 'DATETIME',
    end_time: 'DATETIME',
    status: 'VARCHAR(50)',
    parameters: 'JSON NOT NULL',
    results_summary: 'JSON',
    simulation_db_path: 'VARCHAR(255) NOT NULL',
  },
  key: ['simulation_id'],
  references: { experiment_id: ['experiments', 'experiment_id'] },
});

export const agents = layout({
  name: 'agents',
  columns: {
    simulation_id: 'VARCHAR(64)',
    agent_id: 'VARCHAR(64) NOT NULL',
    birth_time: 'INTEGER',
    death_time: 'INTEGER',
    agent_type: 'VARCHAR(50)',
    position_x: 'FLOAT',
    position_y: 'FLOAT',
    initial_resources: 'FLOAT',
    starting_health: 'FLOAT',
    genome_id: 'VARCHAR(64)',
    generation: 'INTEGER',
    action_weights: 'JSON',
  },
  key: ['agent_id'],
  references: { simulation_id: simulation },
  indexes: {
    idx_agents_birth_time: ['birth_time'],
    idx_agents_death_time: ['death_time'],
    idx_agents_agent_type: ['agent_type'],
  },
});

export const resourceStates = layout({
  name: 'resource_states',
  columns: {
    id: 'INTEGER NOT NULL',
    simulation_id: 'VARCHAR(64)',
    step_number: 'INTEGER',
    resource_id: 'VARCHAR(64)',
    amount: 'FLOAT',
    position_x: 'FLOAT',
    position_y: 'FLOAT',
  },
  key: ['id'],
  references: { simulation_id: simulation },
  indexes: {
    idx_resource_states_step_number: ['step_number'],
    idx_resource_states_resource_id: ['resource_id'],
  },
});

export const simulationSteps = layout({
  name: 'simulation_steps',
  columns: {
    step_number: 'INTEGER NOT NULL',
    simulation_id: 'VARCHAR(64) NOT NULL',
    total_agents: 'INTEGER',
    agent_type_counts: 'JSON',
    total_resources: 'FLOAT',
    average_agent_resources: 'FLOAT',
    births: 'INTEGER',
    deaths: 'INTEGER',
    current_max_generation: 'INTEGER',
    resource_efficiency: 'FLOAT',
    resource_distribution_entropy: 'FLOAT',
    average_agent_health: 'FLOAT',
    average_agent_age: 'INTEGER',
    average_reward: 'FLOAT',
    genetic_diversity: 'FLOAT',
    dominant_genome_ratio: 'FLOAT',
    resources_consumed: 'FLOAT',
  },
  key: ['step_number', 'simulation_id'],
  references: { simulation_id: simulation },
  indexes: {
    idx_simulation_steps_simulation_id: ['simulation_id'],
    idx_simulation_steps_step_number: ['step_number'],
  },
});

export const simulationConfig = layout({
  name: 'simulation_config',
  columns: {
    simulation_id: 'VARCHAR(64)',
    config_id: 'INTEGER NOT NULL',
    timestamp: 'INTEGER NOT NULL',
    config_data: 'VARCHAR(4096) NOT NULL',
  },
  key: ['config_id'],
  references: { simulation_id: simulation },
});

export const agentStates = layout({
  name: 'agent_states',
  columns: {
    id: 'VARCHAR(128) NOT NULL',
    simulation_id: 'VARCHAR(64)',
    step_number: 'INTEGER',
    agent_id: 'VARCHAR(64)',
    position_x: 'FLOAT',
    position_y: 'FLOAT',
    position_z: 'FLOAT',
    resource_level: 'FLOAT',
    current_health: 'FLOAT',
    starting_health: 'FLOAT',
    starvation_counter: 'INTEGER',
    is_defending: 'BOOLEAN',
    total_reward: 'FLOAT',
    age: 'INTEGER',
  },
  key: ['id'],
  references: { simulation_id: simulation, agent_id: agent },
  indexes: {
    idx_agent_states_agent_id: ['agent_id'],
    idx_agent_states_agent_step: ['agent_id', 'step_number'],
    idx_agent_states_step_number: ['step_number'],
  },
});

export const agentActions = layout({
  name: 'agent_actions',
  columns: {
    action_id: 'INTEGER NOT NULL',
    simulation_id: 'VARCHAR(64)',
    step_number: 'INTEGER NOT NULL',
    agent_id: 'VARCHAR(64) NOT NULL',
    action_type: 'VARCHAR(20) NOT NULL',
    action_target_id: 'VARCHAR(64)',
    reward: 'FLOAT',
    details: 'VARCHAR(1024)',
    module_type: 'VARCHAR(50)',
    module_id: 'VARCHAR(64)',
  },
  key: ['action_id'],
  references: { simulation_id: simulation, agent_id: agent },
  indexes: {
    idx_agent_actions_action_type: ['action_type'],
    idx_agent_actions_module_type: ['module_type'],
    idx_agent_actions_step_number: ['step_number'],
    idx_agent_actions_agent_id: ['agent_id'],
  },
});

export const learningExperiences = layout({
  name: 'learning_experiences',
  columns: {
    experience_id: 'INTEGER NOT NULL',
    simulation_id: 'VARCHAR(64)',
    step_number: 'INTEGER',
    agent_id: 'VARCHAR(64)',
    module_type: 'VARCHAR(50)',
    module_id: 'VARCHAR(64)',
    action_taken: 'INTEGER',
    action_taken_mapped: 'VARCHAR(20)',
    reward: 'FLOAT',
  },
  key: ['experience_id'],
  references: { simulation_id: simulation, agent_id: agent },
  indexes: {
    idx_learning_experiences_agent_id: ['agent_id'],
    idx_learning_experiences_module_type: ['module_type'],
    idx_learning_experiences_step_number: ['step_number'],
  },
});

export const healthIncidents = layout({
  name: 'health_incidents',
  columns: {
    incident_id: 'INTEGER NOT NULL',
    simulation_id: 'VARCHAR(64)',
    step_number: 'INTEGER NOT NULL',
    agent_id: 'VARCHAR(64) NOT NULL',
    health_before: 'FLOAT',
    health_after: 'FLOAT',
    cause: 'VARCHAR(50) NOT NULL',
    details: 'VARCHAR(512)',
  },
  key: ['incident_id'],
  references: { simulation_id: simulation, agent_id: agent },
  indexes: {
    idx_health_incidents_agent_id: ['agent_id'],
    idx_health_incidents_step_number: ['step_number'],
  },
});

export const reproductionEvents = layout({
  name: 'reproduction_events',
  columns: {
    event_id: 'INTEGER NOT NULL',
    simulation_id: 'VARCHAR(64)',
    step_number: 'INTEGER NOT NULL',
    parent_id: 'VARCHAR(64) NOT NULL',
    offspring_id: 'VARCHAR(64)',
    success: 'BOOLEAN NOT NULL',
    parent_resources_before: 'FLOAT NOT NULL',
    parent_resources_after: 'FLOAT NOT NULL',
    offspring_initial_resources: 'FLOAT',
    failure_reason: 'VARCHAR(255)',
    parent_generation: 'INTEGER NOT NULL',
    offspring_generation: 'INTEGER',
    parent_position_x: 'FLOAT NOT NULL',
    parent_position_y: 'FLOAT NOT NULL',
    timestamp: 'DATETIME NOT NULL',
  },
  key: ['event_id'],
  references: { simulation_id: simulation, parent_id: agent, offspring_id: agent },
  indexes: {
    idx_reproduction_events_success: ['success'],
    idx_reproduction_events_step_number: ['step_number'],
    idx_reproduction_events_parent_id: ['parent_id'],
  },
});

/** Every table, each after those that it refers to. */
export const farmTables: readonly TableLayout[] = [
  experiments,
  simulations,
  agents,
  resourceStates,
  simulationSteps,
  simulationConfig,
  agentStates,
  agentActions,
  learningExperiences,
  healthIncidents,
  reproductionEvents,
];
