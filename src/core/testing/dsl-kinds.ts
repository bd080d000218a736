import type { Value } from './dsl-line.ts';

/** What a kind of line writes. */
export interface Kind {
  readonly table: string;
  /** Columns of the words, of `-> target` and of the JSON. */
  readonly words: readonly string[];
  readonly target?: string;
  readonly json?: string;
  /** The column of `@step`. */
  readonly step?: string;
  /** Short names of columns; any other field is the name of a column. */
  readonly fields: Readonly<Record<string, string>>;
  readonly defaults: Readonly<Record<string, Value>>;
}

const at = { step: 'step_number' } as const;
const position = { x: 'position_x', y: 'position_y', z: 'position_z' } as const;

/** Kinds of an AgentFarm database. */
export const farmKinds: Readonly<Record<string, Kind>> = {
  experiment: {
    table: 'experiments',
    words: ['experiment_id'],
    json: 'variables',
    fields: {},
    defaults: { name: 'An experiment' },
  },
  simulation: {
    table: 'simulations',
    words: ['simulation_id'],
    json: 'parameters',
    fields: { experiment: 'experiment_id', start: 'start_time', end: 'end_time', results: 'results_summary' },
    defaults: { parameters: '{}', simulation_db_path: 'test.db' },
  },
  agent: {
    table: 'agents',
    words: ['agent_id', 'agent_type'],
    json: 'action_weights',
    fields: {
      ...position,
      born: 'birth_time',
      died: 'death_time',
      genome: 'genome_id',
      parent: 'parent_id',
      resources: 'initial_resources',
      health: 'starting_health',
    },
    defaults: { birth_time: 0 },
  },
  state: {
    ...at,
    table: 'agent_states',
    words: ['agent_id'],
    fields: {
      ...position,
      resources: 'resource_level',
      health: 'current_health',
      reward: 'total_reward',
      defending: 'is_defending',
    },
    defaults: { alive: 1 },
  },
  resource: { ...at, table: 'resource_states', words: ['resource_id'], fields: position, defaults: {} },
  step: {
    ...at,
    table: 'simulation_steps',
    words: [],
    json: 'agent_type_counts',
    fields: { total: 'total_agents', resources: 'total_resources' },
    defaults: {},
  },
  action: {
    ...at,
    table: 'agent_actions',
    words: ['agent_id', 'action_type'],
    target: 'action_target_id',
    json: 'details',
    fields: {},
    defaults: {},
  },
  learn: {
    ...at,
    table: 'learning_experiences',
    words: ['agent_id', 'module_type'],
    fields: { module: 'module_id', action: 'action_taken', as: 'action_taken_mapped' },
    defaults: {},
  },
  incident: {
    ...at,
    table: 'health_incidents',
    words: ['agent_id', 'cause'],
    json: 'details',
    fields: { before: 'health_before', after: 'health_after' },
    defaults: { health_before: 0, health_after: 0 },
  },
  birth: {
    ...at,
    table: 'reproduction_events',
    words: ['parent_id'],
    target: 'offspring_id',
    fields: {},
    defaults: { success: 1 },
  },
  config: {
    table: 'simulation_config',
    words: [],
    json: 'config_data',
    fields: {},
    defaults: { timestamp: 0 },
  },
};

const atTimestamp = { step: 'step_timestamp' } as const;

/** Kinds of an LLM Society database. */
export const societyKinds: Readonly<Record<string, Kind>> = {
  run: { table: 'simulation_runs', words: ['run_id'], json: 'config_snapshot', fields: {}, defaults: {} },
  agent: {
    table: 'agents',
    words: ['agent_id_str', 'initial_agent_type'],
    fields: { born: 'creation_step' },
    defaults: {},
  },
  trade: {
    ...atTimestamp,
    table: 'market_transactions',
    words: ['resource_type', 'buyer_agent_id'],
    target: 'seller_agent_id',
    fields: { price: 'price_per_unit', cost: 'total_cost' },
    defaults: { quantity: 1, price_per_unit: 1, total_cost: 1, market_id: 'market' },
  },
  bank: {
    ...atTimestamp,
    table: 'banking_transactions',
    words: ['agent_id_str', 'transaction_type'],
    fields: { balance: 'balance_after', account: 'account_id', to: 'counterparty_id' },
    defaults: { account_id: 'account', amount: 0, balance_after: 0 },
  },
  memory: {
    ...atTimestamp,
    table: 'agent_memories',
    words: ['agent_id_str'],
    json: 'tags',
    fields: { about: 'related_agent_id' },
    defaults: { content: '' },
  },
  event: {
    ...atTimestamp,
    table: 'simulation_events',
    words: ['event_type', 'agent_id_primary'],
    target: 'agent_id_secondary',
    json: 'details',
    fields: {},
    defaults: {},
  },
};
