import type { RowsOf, SchemaDefinition } from './define.ts';

/**
 * The canonical shape of an AgentFarm database: what every repository queries, whatever generation the file is.
 * Names follow today's schema; columns that only earlier generations store keep the name they had there.
 * See docs/schema.md.
 */
export const farmSchema = {
  experiments: {
    row: 'One experiment: a group of simulations with a common question.',
    columns: {
      experiment_id: { type: 'text', meaning: 'Identifier of the experiment.', key: true },
      name: { type: 'text', meaning: 'Its name.' },
      description: { type: 'text', meaning: 'Free text.' },
      hypothesis: { type: 'text', meaning: 'What the researcher expected.' },
      creation_date: { type: 'datetime', meaning: 'When it was created.' },
      last_updated: { type: 'datetime', meaning: 'When it was last changed.' },
      status: { type: 'text', meaning: 'Status as the program stored it.' },
      tags: { type: 'json', meaning: 'List of tags.' },
      variables: { type: 'json', meaning: 'Parameters that the experiment varies, with their values.' },
      results_summary: { type: 'json', meaning: 'What the program wrote at the end.' },
      notes: { type: 'text', meaning: 'Free text.' },
    },
  },
  simulations: {
    row: 'One simulation.',
    columns: {
      simulation_id: { type: 'text', meaning: 'Identifier of the simulation.', key: true },
      experiment_id: { type: 'text', meaning: 'The experiment it belongs to.' },
      start_time: { type: 'datetime', meaning: 'When the run began (no time zone is stored).' },
      end_time: { type: 'datetime', meaning: 'When the run ended.' },
      status: { type: 'text', meaning: 'Status as the program stored it; it may not tell the truth.' },
      parameters: { type: 'json', meaning: 'Configuration of the simulation.' },
      results_summary: {
        type: 'json',
        meaning: 'What the program wrote at the end, or the error that ended it.',
      },
      simulation_db_path: { type: 'text', meaning: 'Where the program kept its database.' },
    },
  },
  agents: {
    row: 'One agent of one simulation.',
    columns: {
      simulation_id: { type: 'text', meaning: 'The simulation that the row belongs to.', key: true },
      agent_id: { type: 'text', meaning: 'Identifier of the agent.', key: true },
      birth_time: { type: 'integer', meaning: 'Step at which it came to life.', unit: 'steps' },
      death_time: { type: 'integer', meaning: 'Step at which it died; NULL while alive.', unit: 'steps' },
      agent_type: { type: 'text', meaning: 'Type of the agent as stored.' },
      position_x: { type: 'real', meaning: 'Initial x.', unit: 'cells' },
      position_y: { type: 'real', meaning: 'Initial y.', unit: 'cells' },
      initial_resources: { type: 'real', meaning: 'Resources at birth.', unit: 'resource units' },
      starting_health: { type: 'real', meaning: 'Health at birth.', unit: 'health points' },
      starvation_threshold: {
        type: 'integer',
        meaning: 'Steps without resources that it survives.',
        unit: 'steps',
      },
      starvation_counter: { type: 'integer', meaning: 'Steps without resources so far.', unit: 'steps' },
      genome_id: { type: 'text', meaning: "Genome identifier; names the parents in today's files." },
      parent_id: { type: 'text', meaning: 'First parent, where it is stored or can be read off the genome.' },
      generation: { type: 'integer', meaning: 'Generation; founders are 0.' },
      action_weights: { type: 'json', meaning: 'Weight of each action type.' },
    },
  },
  agent_states: {
    row: 'One agent at one step.',
    columns: {
      simulation_id: { type: 'text', meaning: 'The simulation that the row belongs to.', key: true },
      step_number: {
        type: 'integer',
        meaning: 'Step of the simulation, counted from 0.',
        unit: 'steps',
        key: true,
      },
      agent_id: { type: 'text', meaning: 'The agent.', key: true },
      position_x: { type: 'real', meaning: 'x at the step.', unit: 'cells' },
      position_y: { type: 'real', meaning: 'y at the step.', unit: 'cells' },
      position_z: { type: 'real', meaning: 'z at the step.', unit: 'cells' },
      resource_level: { type: 'real', meaning: 'Resources that the agent holds.', unit: 'resource units' },
      current_health: { type: 'real', meaning: 'Health.', unit: 'health points' },
      starting_health: { type: 'real', meaning: 'Health at birth.', unit: 'health points' },
      starvation_counter: { type: 'integer', meaning: 'Steps without resources so far.', unit: 'steps' },
      is_defending: { type: 'boolean', meaning: '1 while it defends itself.' },
      total_reward: { type: 'real', meaning: 'Reward collected since birth.', unit: 'reward' },
      age: { type: 'integer', meaning: 'Age.', unit: 'steps' },
    },
  },
  resource_states: {
    row: 'One resource at one step.',
    columns: {
      simulation_id: { type: 'text', meaning: 'The simulation that the row belongs to.', key: true },
      step_number: {
        type: 'integer',
        meaning: 'Step of the simulation, counted from 0.',
        unit: 'steps',
        key: true,
      },
      resource_id: { type: 'text', meaning: 'The resource.', key: true },
      amount: { type: 'real', meaning: 'Amount left.', unit: 'resource units' },
      position_x: { type: 'real', meaning: 'x.', unit: 'cells' },
      position_y: { type: 'real', meaning: 'y.', unit: 'cells' },
    },
  },
  simulation_steps: {
    row: 'One step of one simulation: its population-wide numbers.',
    columns: {
      simulation_id: { type: 'text', meaning: 'The simulation that the row belongs to.', key: true },
      step_number: {
        type: 'integer',
        meaning: 'Step of the simulation, counted from 0.',
        unit: 'steps',
        key: true,
      },
      total_agents: { type: 'integer', meaning: 'Agents alive.' },
      agent_type_counts: { type: 'json', meaning: 'Agents alive by type: a JSON object, type → count.' },
      total_resources: { type: 'real', meaning: 'Resources in the environment.', unit: 'resource units' },
      average_agent_resources: {
        type: 'real',
        meaning: 'Mean resources held by an agent.',
        unit: 'resource units',
      },
      births: { type: 'integer', meaning: 'Agents born in the step.' },
      deaths: { type: 'integer', meaning: 'Agents that died in the step.' },
      current_max_generation: { type: 'integer', meaning: 'Highest generation alive.' },
      resource_efficiency: {
        type: 'real',
        meaning: 'Resources in the environment as a share of their maximum.',
      },
      resource_distribution_entropy: {
        type: 'real',
        meaning: 'Entropy of the resource amounts.',
        unit: 'nats',
      },
      average_agent_health: { type: 'real', meaning: 'Mean health of living agents.', unit: 'health points' },
      average_agent_age: { type: 'real', meaning: 'Mean age of living agents.', unit: 'steps' },
      average_reward: {
        type: 'real',
        meaning: 'Mean of the reward that living agents collected since birth.',
        unit: 'reward',
      },
      combat_encounters: { type: 'integer', meaning: 'Attacks in the step.' },
      successful_attacks: { type: 'integer', meaning: 'Attacks that did damage.' },
      resources_shared: {
        type: 'real',
        meaning: 'Resources given to others in the step.',
        unit: 'resource units',
      },
      genetic_diversity: { type: 'real', meaning: 'Distinct genomes divided by living agents.' },
      dominant_genome_ratio: { type: 'real', meaning: 'Share of living agents with the commonest genome.' },
      resources_consumed: {
        type: 'real',
        meaning: 'Decrease of the total resources against the step before, at least 0.',
        unit: 'resource units',
      },
    },
  },
  agent_actions: {
    row: 'One action as an agent carried it out (rows that only record learning are in learning_experiences).',
    columns: {
      simulation_id: { type: 'text', meaning: 'The simulation that the row belongs to.' },
      action_id: { type: 'integer', meaning: 'Identifier; rises with time.', key: true },
      step_number: { type: 'integer', meaning: 'Step of the simulation, counted from 0.', unit: 'steps' },
      agent_id: { type: 'text', meaning: 'Who acted.' },
      action_type: { type: 'text', meaning: 'What it did, e.g. move, gather, attack.' },
      action_target_id: { type: 'text', meaning: 'The agent or the resource acted upon.' },
      resources_before: { type: 'real', meaning: 'Resources of the agent before.', unit: 'resource units' },
      resources_after: { type: 'real', meaning: 'Resources of the agent after.', unit: 'resource units' },
      reward: { type: 'real', meaning: 'Reward of the action.', unit: 'reward' },
      details: { type: 'json', meaning: 'More about the action; keys depend on its type.' },
    },
  },
  learning_experiences: {
    row: 'One learning experience of a decision module.',
    columns: {
      simulation_id: { type: 'text', meaning: 'The simulation that the row belongs to.' },
      experience_id: { type: 'integer', meaning: 'Identifier; rises with time.', key: true },
      step_number: { type: 'integer', meaning: 'Step of the simulation, counted from 0.', unit: 'steps' },
      agent_id: { type: 'text', meaning: 'Who learned.' },
      module_type: { type: 'text', meaning: 'Kind of decision module.' },
      module_id: { type: 'text', meaning: 'The module; a digit string.' },
      action_taken: { type: 'integer', meaning: 'Number of the action in the module.' },
      action_taken_mapped: {
        type: 'text',
        meaning: 'Name that the module gives the action; not reliable as behaviour.',
      },
      reward: { type: 'real', meaning: 'Reward learned from.', unit: 'reward' },
    },
  },
  health_incidents: {
    row: "One change of an agent's health.",
    columns: {
      simulation_id: { type: 'text', meaning: 'The simulation that the row belongs to.' },
      incident_id: { type: 'integer', meaning: 'Identifier; rises with time.', key: true },
      step_number: { type: 'integer', meaning: 'Step of the simulation, counted from 0.', unit: 'steps' },
      agent_id: { type: 'text', meaning: 'Whose health.' },
      health_before: { type: 'real', meaning: 'Health before.', unit: 'health points' },
      health_after: { type: 'real', meaning: 'Health after.', unit: 'health points' },
      cause: { type: 'text', meaning: 'Cause, e.g. combat_damage, healing, starvation.' },
      details: { type: 'json', meaning: 'More about the incident.' },
    },
  },
  reproduction_events: {
    row: 'One attempt to reproduce.',
    columns: {
      simulation_id: { type: 'text', meaning: 'The simulation that the row belongs to.' },
      event_id: { type: 'integer', meaning: 'Identifier; rises with time.', key: true },
      step_number: { type: 'integer', meaning: 'Step of the simulation, counted from 0.', unit: 'steps' },
      parent_id: { type: 'text', meaning: 'The parent.' },
      offspring_id: { type: 'text', meaning: 'The offspring, if there is one.' },
      success: { type: 'boolean', meaning: '1 when an offspring was born.' },
      parent_resources_before: {
        type: 'real',
        meaning: 'Resources of the parent before.',
        unit: 'resource units',
      },
      parent_resources_after: {
        type: 'real',
        meaning: 'Resources of the parent after.',
        unit: 'resource units',
      },
      offspring_initial_resources: {
        type: 'real',
        meaning: 'Resources of the offspring.',
        unit: 'resource units',
      },
      failure_reason: { type: 'text', meaning: 'Why the attempt failed.' },
      parent_generation: { type: 'integer', meaning: 'Generation of the parent.' },
      offspring_generation: { type: 'integer', meaning: 'Generation of the offspring.' },
    },
  },
  simulation_config: {
    row: 'One stored configuration.',
    columns: {
      simulation_id: { type: 'text', meaning: 'The simulation that the row belongs to.' },
      config_id: { type: 'integer', meaning: 'Identifier; the newest is the highest.', key: true },
      timestamp: { type: 'integer', meaning: 'When it was stored (Unix time).', unit: 's' },
      config_data: { type: 'json', meaning: 'The configuration.' },
    },
  },
} as const satisfies SchemaDefinition;

export type FarmRows = RowsOf<typeof farmSchema>;
