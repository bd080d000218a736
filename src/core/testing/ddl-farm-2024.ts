import { change, type Ddl, table } from './ddl.ts';

/** Early November 2024: steps by id, their numbers as rows, resources apart from their amounts. */
export const farm20241103 = {
  Agents: table(`agent_id INTEGER PRIMARY KEY, birth_time INTEGER, death_time INTEGER, agent_type TEXT,
    initial_position_x REAL, initial_position_y REAL, initial_resources REAL`),
  Resources: table(
    'resource_id INTEGER PRIMARY KEY, initial_amount INTEGER, position_x REAL, position_y REAL',
  ),
  SimulationSteps: table(`step_id INTEGER PRIMARY KEY AUTOINCREMENT, step_number INTEGER,
    timestamp DATETIME DEFAULT CURRENT_TIMESTAMP`),
  AgentStates: table(`state_id INTEGER PRIMARY KEY AUTOINCREMENT, agent_id INTEGER, step_id INTEGER,
    position_x REAL, position_y REAL, resource_level REAL, alive BOOLEAN`),
  ResourceStates: table(`state_id INTEGER PRIMARY KEY AUTOINCREMENT, resource_id INTEGER, step_id INTEGER,
    amount INTEGER`),
  SimulationMetrics: table(`metric_id INTEGER PRIMARY KEY AUTOINCREMENT, step_id INTEGER, metric_name TEXT,
    metric_value REAL`),
} satisfies Ddl;

/** Late November 2024: numbers of a step as columns, states without a key. */
export const farm20241127 = {
  Agents: table(
    `agent_id INTEGER PRIMARY KEY, birth_time INTEGER, death_time INTEGER, agent_type TEXT, position_x REAL,
    position_y REAL, initial_resources REAL, max_health REAL, starvation_threshold INTEGER, genome_id TEXT,
    parent_id INTEGER, generation INTEGER`,
    'agent_type; birth_time; death_time',
  ),
  AgentStates: table(
    `step_number INTEGER, agent_id INTEGER, position_x REAL, position_y REAL, resource_level REAL,
    current_health REAL, max_health REAL, starvation_threshold INTEGER, is_defending INTEGER,
    total_reward REAL, age INTEGER`,
    'agent_id; step_number; step_number, agent_id',
  ),
  ResourceStates: table(
    'step_number INTEGER, resource_id INTEGER, amount REAL, position_x REAL, position_y REAL',
    'step_number; resource_id',
  ),
  SimulationSteps: table(
    `step_number INTEGER PRIMARY KEY, total_agents INTEGER, system_agents INTEGER, independent_agents INTEGER,
    control_agents INTEGER, total_resources REAL, average_agent_resources REAL, births INTEGER, deaths INTEGER,
    current_max_generation INTEGER, resource_efficiency REAL, resource_distribution_entropy REAL,
    average_agent_health REAL, average_agent_age INTEGER, average_reward REAL, combat_encounters INTEGER,
    successful_attacks INTEGER, resources_shared REAL, genetic_diversity REAL, dominant_genome_ratio REAL`,
    'step_number',
  ),
  AgentActions: table(
    `action_id INTEGER PRIMARY KEY, step_number INTEGER NOT NULL, agent_id INTEGER NOT NULL,
    action_type TEXT NOT NULL, action_target_id INTEGER, position_before TEXT, position_after TEXT,
    resources_before REAL, resources_after REAL, reward REAL, details TEXT`,
    'step_number; agent_id; action_type',
  ),
  LearningExperiences: table(
    `experience_id INTEGER PRIMARY KEY, step_number INTEGER, agent_id INTEGER, module_type TEXT,
    state_before TEXT, action_taken INTEGER, reward REAL, state_after TEXT, loss REAL`,
    'step_number; agent_id; module_type',
  ),
  HealthIncidents: table(
    `incident_id INTEGER PRIMARY KEY, step_number INTEGER NOT NULL, agent_id INTEGER NOT NULL,
    health_before REAL NOT NULL, health_after REAL NOT NULL, cause TEXT NOT NULL, details TEXT`,
    'agent_id; step_number',
  ),
  SimulationConfig: table(
    'config_id INTEGER PRIMARY KEY, timestamp INTEGER NOT NULL, config_data TEXT NOT NULL',
  ),
} satisfies Ddl;

const november = farm20241127;

/** December 2024: snake_case names, integer ids, states with an id. */
export const farm20241210 = {
  agents: november.Agents,
  agent_states: change(november.AgentStates, { add: 'id INTEGER NOT NULL PRIMARY KEY, position_z FLOAT' }),
  resource_states: change(november.ResourceStates, { add: 'id INTEGER NOT NULL PRIMARY KEY' }),
  simulation_steps: change(november.SimulationSteps, { add: 'resources_consumed FLOAT' }),
  agent_actions: change(november.AgentActions, {
    drop: ['position_before', 'position_after'],
    add: 'state_before_id INTEGER, state_after_id INTEGER',
  }),
  learning_experiences: change(november.LearningExperiences, {
    drop: ['state_before', 'state_after', 'loss'],
    add: 'module_id VARCHAR(64), action_taken_mapped VARCHAR(20)',
  }),
  health_incidents: november.HealthIncidents,
  simulation_config: november.SimulationConfig,
  simulations: table(`simulation_id INTEGER NOT NULL PRIMARY KEY, start_time DATETIME, end_time DATETIME,
    status VARCHAR(50), parameters JSON NOT NULL, results_summary JSON, simulation_db_path VARCHAR(255) NOT NULL`),
} satisfies Ddl;
