import { change, type Ddl, table, withColumns, without } from './ddl.ts';

/** Early 2025: text ids, one simulation, reproduction as events. */
export const farm202502 = {
  simulations: table(`simulation_id INTEGER NOT NULL PRIMARY KEY, start_time DATETIME, end_time DATETIME,
    status VARCHAR(50), parameters JSON NOT NULL, results_summary JSON, simulation_db_path VARCHAR(255) NOT NULL`),
  agents: table(
    `agent_id VARCHAR(64) NOT NULL PRIMARY KEY, birth_time INTEGER, death_time INTEGER, agent_type VARCHAR(50),
    position_x FLOAT, position_y FLOAT, initial_resources FLOAT, starting_health FLOAT,
    starvation_threshold INTEGER, genome_id VARCHAR(64), generation INTEGER`,
    'birth_time; death_time; agent_type',
  ),
  agent_states: table(
    `id VARCHAR(128) NOT NULL PRIMARY KEY, step_number INTEGER, agent_id VARCHAR(64), position_x FLOAT,
    position_y FLOAT, position_z FLOAT, resource_level FLOAT, current_health FLOAT, is_defending BOOLEAN,
    total_reward FLOAT, age INTEGER`,
    'agent_id; agent_id, step_number; step_number',
  ),
  resource_states: table(
    `id INTEGER NOT NULL PRIMARY KEY, step_number INTEGER, resource_id INTEGER, amount FLOAT, position_x FLOAT,
    position_y FLOAT`,
    'step_number; resource_id',
  ),
  simulation_steps: table(
    `step_number INTEGER NOT NULL PRIMARY KEY, total_agents INTEGER, system_agents INTEGER,
    independent_agents INTEGER, control_agents INTEGER, total_resources FLOAT, average_agent_resources FLOAT,
    births INTEGER, deaths INTEGER, current_max_generation INTEGER, resource_efficiency FLOAT,
    resource_distribution_entropy FLOAT, average_agent_health FLOAT, average_agent_age INTEGER,
    average_reward FLOAT, combat_encounters INTEGER, successful_attacks INTEGER, resources_shared FLOAT,
    genetic_diversity FLOAT, dominant_genome_ratio FLOAT, resources_consumed FLOAT`,
    'step_number',
  ),
  agent_actions: table(
    `action_id INTEGER NOT NULL PRIMARY KEY, step_number INTEGER NOT NULL, agent_id VARCHAR(64) NOT NULL,
    action_type VARCHAR(20) NOT NULL, action_target_id VARCHAR(64), state_before_id VARCHAR(128),
    state_after_id VARCHAR(128), resources_before FLOAT, resources_after FLOAT, reward FLOAT,
    details VARCHAR(1024)`,
    'step_number; agent_id; action_type',
  ),
  learning_experiences: table(
    `experience_id INTEGER NOT NULL PRIMARY KEY, step_number INTEGER, agent_id VARCHAR(64),
    module_type VARCHAR(50), module_id VARCHAR(64), action_taken INTEGER, action_taken_mapped VARCHAR(20),
    reward FLOAT`,
    'agent_id; module_type; step_number',
  ),
  health_incidents: table(
    `incident_id INTEGER NOT NULL PRIMARY KEY, step_number INTEGER NOT NULL, agent_id VARCHAR(64) NOT NULL,
    health_before FLOAT, health_after FLOAT, cause VARCHAR(50) NOT NULL, details VARCHAR(512)`,
    'agent_id; step_number',
  ),
  reproduction_events: table(
    `event_id INTEGER NOT NULL PRIMARY KEY, step_number INTEGER NOT NULL, parent_id VARCHAR(64) NOT NULL,
    offspring_id VARCHAR(64), success BOOLEAN NOT NULL, parent_resources_before FLOAT,
    parent_resources_after FLOAT, offspring_initial_resources FLOAT, failure_reason VARCHAR(255),
    parent_generation INTEGER, offspring_generation INTEGER`,
    'success; step_number; parent_id',
  ),
  simulation_config: table(`config_id INTEGER NOT NULL PRIMARY KEY, timestamp INTEGER NOT NULL,
    config_data VARCHAR(4096) NOT NULL`),
} satisfies Ddl;

const perSimulation = withColumns(farm202502, 'simulation_id VARCHAR(64)');

/** 24 October 2025: several simulations in a file, experiments, names in the ids of states. */
export const farm20251024 = {
  ...perSimulation,
  experiments: table(`experiment_id VARCHAR(64) NOT NULL PRIMARY KEY, name VARCHAR(255) NOT NULL,
    description VARCHAR(4096), hypothesis VARCHAR(2048), creation_date DATETIME, last_updated DATETIME,
    status VARCHAR(50), tags JSON, variables JSON, results_summary JSON, notes VARCHAR(4096)`),
  simulations: table(`simulation_id VARCHAR(64) NOT NULL PRIMARY KEY, experiment_id VARCHAR(64),
    start_time DATETIME, end_time DATETIME, status VARCHAR(50), parameters JSON NOT NULL, results_summary JSON,
    simulation_db_path VARCHAR(255) NOT NULL`),
  agents: change(perSimulation.agents, {
    drop: ['starvation_threshold'],
    add: 'starvation_counter INTEGER, action_weights JSON',
  }),
  agent_states: change(perSimulation.agent_states, {
    add: 'starting_health FLOAT, starvation_counter INTEGER',
  }),
  simulation_steps: {
    ...change(perSimulation.simulation_steps, {
      drop: ['step_number'],
      add: `step_number INTEGER NOT NULL, resources_shared_this_step FLOAT, combat_encounters_this_step INTEGER,
        successful_attacks_this_step INTEGER, PRIMARY KEY (step_number, simulation_id)`,
    }),
    indexes: ['step_number', 'simulation_id'],
  },
} satisfies Ddl;

/** 31 October 2025: learning joins the actions, resources are named. */
export const farm20251031 = {
  ...without(farm20251024, 'learning_experiences'),
  agents: change(farm20251024.agents, { drop: ['starvation_counter'] }),
  resource_states: change(farm20251024.resource_states, {
    drop: ['resource_id'],
    add: 'resource_id VARCHAR(64)',
  }),
  agent_actions: {
    ...change(farm20251024.agent_actions, {
      drop: ['state_before_id', 'state_after_id', 'resources_before', 'resources_after'],
      add: 'module_type VARCHAR(50), module_id VARCHAR(64)',
    }),
    indexes: ['action_type', 'module_type', 'step_number', 'agent_id'],
  },
} satisfies Ddl;

/** Since November 2025: counts of types as JSON, no reproduction events, no combat in the steps. */
export const farm202511 = {
  ...without(farm20251031, 'reproduction_events'),
  simulation_steps: change(farm20251031.simulation_steps, {
    drop: [
      'system_agents',
      'independent_agents',
      'control_agents',
      'combat_encounters',
      'successful_attacks',
      'resources_shared',
      'combat_encounters_this_step',
      'successful_attacks_this_step',
      'resources_shared_this_step',
    ],
    add: 'agent_type_counts JSON',
  }),
} satisfies Ddl;
