import {
  boolean,
  datetime,
  integer,
  json,
  jsonText,
  layout,
  type Reference,
  real,
  required,
  type TableLayout,
  text,
} from './table-layout.ts';

/**
 * The tables of an AgentFarm database as the recorder writes them: every column, key and index that AgentFarm's
 * documentation lists, and those of its programs since, so that readers of either kind find what they look for. Where
 * the agents of two simulations would collide, the key has the simulation in it. See docs/recording.md.
 */

const ofSimulation = { columns: ['simulation_id'], table: 'simulations', to: ['simulation_id'] } as const;

function agent<Column extends string>(column: Column): Reference<Column | 'simulation_id'> {
  return { columns: [column, 'simulation_id'], table: 'agents', to: ['agent_id', 'simulation_id'] };
}

function state<Column extends string>(column: Column): Reference<Column> {
  // An action is told before the state that it leads to.
  return { columns: [column], table: 'agent_states', to: ['id'], deferred: true };
}

export const experiments = layout({
  name: 'experiments',
  columns: {
    experiment_id: required(text(64)),
    name: required(text(255)),
    description: text(4096),
    hypothesis: text(2048),
    creation_date: datetime,
    last_updated: datetime,
    status: text(50),
    tags: json,
    variables: json,
    results_summary: json,
    notes: text(4096),
  },
  key: ['experiment_id'],
});

export const simulations = layout({
  name: 'simulations',
  columns: {
    simulation_id: required(text(64)),
    experiment_id: text(64),
    start_time: datetime,
    end_time: datetime,
    status: text(50),
    parameters: required(json),
    results_summary: json,
    simulation_db_path: required(text(255)),
  },
  key: ['simulation_id'],
  references: [{ columns: ['experiment_id'], table: 'experiments', to: ['experiment_id'] }],
});

export const agents = layout({
  name: 'agents',
  columns: {
    simulation_id: required(text(64)),
    agent_id: required(text(64)),
    birth_time: integer,
    death_time: integer,
    agent_type: text(50),
    position_x: real,
    position_y: real,
    initial_resources: real,
    starting_health: real,
    starvation_threshold: integer,
    starvation_counter: integer,
    genome_id: text(64),
    generation: integer,
    action_weights: json,
  },
  key: ['agent_id', 'simulation_id'],
  references: [ofSimulation],
  indexes: {
    idx_agents_birth_time: ['birth_time'],
    idx_agents_death_time: ['death_time'],
    idx_agents_agent_type: ['agent_type'],
  },
});

export const agentStates = layout({
  name: 'agent_states',
  columns: {
    id: required(text(128)),
    simulation_id: text(64),
    step_number: integer,
    agent_id: text(64),
    position_x: real,
    position_y: real,
    position_z: real,
    resource_level: real,
    current_health: real,
    starting_health: real,
    starvation_counter: integer,
    is_defending: boolean,
    total_reward: real,
    age: integer,
  },
  key: ['id'],
  references: [ofSimulation, agent('agent_id')],
  indexes: {
    idx_agent_states_agent_id: ['agent_id'],
    idx_agent_states_agent_step: ['agent_id', 'step_number'],
    idx_agent_states_step_number: ['step_number'],
  },
});

export const resourceStates = layout({
  name: 'resource_states',
  columns: {
    id: required(integer),
    simulation_id: text(64),
    step_number: integer,
    resource_id: text(64),
    amount: real,
    position_x: real,
    position_y: real,
  },
  key: ['id'],
  references: [ofSimulation],
  indexes: {
    idx_resource_states_step_number: ['step_number'],
    idx_resource_states_resource_id: ['resource_id'],
  },
});

export const simulationSteps = layout({
  name: 'simulation_steps',
  columns: {
    step_number: required(integer),
    simulation_id: required(text(64)),
    total_agents: integer,
    system_agents: integer,
    independent_agents: integer,
    control_agents: integer,
    agent_type_counts: json,
    total_resources: real,
    average_agent_resources: real,
    births: integer,
    deaths: integer,
    current_max_generation: integer,
    resource_efficiency: real,
    resource_distribution_entropy: real,
    average_agent_health: real,
    average_agent_age: integer,
    average_reward: real,
    combat_encounters: integer,
    successful_attacks: integer,
    resources_shared: real,
    combat_encounters_this_step: integer,
    successful_attacks_this_step: integer,
    resources_shared_this_step: real,
    genetic_diversity: real,
    dominant_genome_ratio: real,
    resources_consumed: real,
  },
  key: ['step_number', 'simulation_id'],
  references: [ofSimulation],
  indexes: {
    idx_simulation_steps_simulation_id: ['simulation_id'],
    idx_simulation_steps_step_number: ['step_number'],
  },
});

export const agentActions = layout({
  name: 'agent_actions',
  columns: {
    action_id: required(integer),
    simulation_id: text(64),
    step_number: required(integer),
    agent_id: required(text(64)),
    action_type: required(text(20)),
    action_target_id: text(64),
    state_before_id: text(128),
    state_after_id: text(128),
    resources_before: real,
    resources_after: real,
    reward: real,
    details: jsonText(1024),
    module_type: text(50),
    module_id: text(64),
  },
  key: ['action_id'],
  // A target may be a resource, so that it refers to no table.
  references: [ofSimulation, agent('agent_id'), state('state_before_id'), state('state_after_id')],
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
    experience_id: required(integer),
    simulation_id: text(64),
    step_number: integer,
    agent_id: text(64),
    module_type: text(50),
    module_id: text(64),
    action_taken: integer,
    action_taken_mapped: text(20),
    reward: real,
  },
  key: ['experience_id'],
  references: [ofSimulation, agent('agent_id')],
  indexes: {
    idx_learning_experiences_agent_id: ['agent_id'],
    idx_learning_experiences_module_type: ['module_type'],
    idx_learning_experiences_step_number: ['step_number'],
  },
});

export const healthIncidents = layout({
  name: 'health_incidents',
  columns: {
    incident_id: required(integer),
    simulation_id: text(64),
    step_number: required(integer),
    agent_id: required(text(64)),
    health_before: real,
    health_after: real,
    cause: required(text(50)),
    details: jsonText(512),
  },
  key: ['incident_id'],
  references: [ofSimulation, agent('agent_id')],
  indexes: {
    idx_health_incidents_agent_id: ['agent_id'],
    idx_health_incidents_step_number: ['step_number'],
  },
});

export const reproductionEvents = layout({
  name: 'reproduction_events',
  columns: {
    event_id: required(integer),
    simulation_id: text(64),
    step_number: required(integer),
    parent_id: required(text(64)),
    offspring_id: text(64),
    success: required(boolean),
    parent_resources_before: required(real),
    parent_resources_after: required(real),
    offspring_initial_resources: real,
    failure_reason: text(255),
    parent_generation: required(integer),
    offspring_generation: integer,
    parent_position_x: required(real),
    parent_position_y: required(real),
    timestamp: required(datetime),
  },
  key: ['event_id'],
  references: [ofSimulation, agent('parent_id'), agent('offspring_id')],
  indexes: {
    idx_reproduction_events_success: ['success'],
    idx_reproduction_events_step_number: ['step_number'],
    idx_reproduction_events_parent_id: ['parent_id'],
  },
});

export const interactions = layout({
  name: 'interactions',
  columns: {
    interaction_id: required(integer),
    simulation_id: text(64),
    step_number: required(integer),
    source_type: required(text(32)),
    source_id: required(text(64)),
    target_type: required(text(32)),
    target_id: required(text(64)),
    interaction_type: required(text(50)),
    action_type: text(50),
    details: json,
    timestamp: required(datetime),
  },
  key: ['interaction_id'],
  references: [ofSimulation],
  indexes: {
    idx_interactions_target: ['target_type', 'target_id'],
    idx_interactions_step_number: ['step_number'],
    idx_interactions_source: ['source_type', 'source_id'],
    idx_interactions_type: ['interaction_type'],
  },
});

export const simulationConfig = layout({
  name: 'simulation_config',
  columns: {
    simulation_id: text(64),
    config_id: required(integer),
    timestamp: required(integer),
    config_data: required(jsonText(4096)),
  },
  key: ['config_id'],
  references: [ofSimulation],
});

/** Every table, each after those that it refers to. */
export const farmTables: readonly TableLayout[] = [
  experiments,
  simulations,
  agents,
  agentStates,
  resourceStates,
  simulationSteps,
  agentActions,
  learningExperiences,
  healthIncidents,
  reproductionEvents,
  interactions,
  simulationConfig,
];
