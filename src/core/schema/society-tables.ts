import {
  datetime,
  integer,
  json,
  layout,
  longText,
  real,
  required,
  type StoredColumn,
  type TableLayout,
  text,
} from './table-layout.ts';

/**
 * The six tables that LLM Society's documentation describes, as the recorder writes them: keys, defaults, checks and
 * indexes as far as SQLite has them. Where two runs would collide, the key has the run in it. See docs/recording.md.
 */

const uuid: StoredColumn = { type: 'uuid', length: 36 };
const now: StoredColumn = { ...datetime, default: 'now' };
const checkedJson: StoredColumn = { ...json, checked: true };
const ofRun = { columns: ['simulation_run_id'], table: 'simulation_runs', to: ['run_id'] } as const;

export const simulationRuns = layout({
  name: 'simulation_runs',
  columns: {
    run_id: required({ ...uuid, default: 'uuid' }),
    config_snapshot: checkedJson,
    start_time: now,
    end_time: datetime,
    status: { ...text(50), oneOf: ['running', 'completed', 'failed', 'stopped'] },
    notes: longText,
  },
  key: ['run_id'],
});

export const societyAgents = layout({
  name: 'agents',
  columns: {
    agent_id_str: required(text(255)),
    persona: longText,
    initial_agent_type: text(100),
    creation_run_id: required(uuid),
    creation_step: integer,
  },
  key: ['agent_id_str', 'creation_run_id'],
  references: [{ columns: ['creation_run_id'], table: 'simulation_runs', to: ['run_id'] }],
});

export const agentMemories = layout({
  name: 'agent_memories',
  columns: {
    memory_id: required({ ...uuid, default: 'uuid' }),
    agent_id_str: required(text(255)),
    simulation_run_id: uuid,
    step_timestamp: required(integer),
    real_timestamp: now,
    content: required(longText),
    importance: { ...real, between: [0, 1] },
    tags: { type: 'tags', checked: true },
    related_agent_id: text(255),
  },
  key: ['memory_id'],
  references: [ofRun],
  indexes: {
    ix_agent_memories_step_timestamp: ['step_timestamp'],
    idx_agent_memories_agent_step: ['agent_id_str', 'step_timestamp'],
    idx_agent_memories_agent_importance: ['agent_id_str', 'importance'],
  },
  tagIndex: { column: 'tags', table: 'agent_memory_tags' },
  fullText: { column: 'content', table: 'agent_memories_fts' },
});

export const marketTransactions = layout({
  name: 'market_transactions',
  columns: {
    transaction_id_pk: required(integer),
    transaction_sim_id: required(text(255)),
    simulation_run_id: uuid,
    step_timestamp: required(integer),
    real_timestamp: now,
    market_id: required(text(255)),
    resource_type: required(text(50)),
    buyer_agent_id: required(text(255)),
    seller_agent_id: required(text(255)),
    quantity: required(real),
    price_per_unit: required(real),
    total_cost: required(real),
    buy_order_id: text(255),
    sell_order_id: text(255),
  },
  key: ['transaction_id_pk'],
  unique: [['transaction_sim_id', 'simulation_run_id']],
  references: [ofRun],
  indexes: {
    ix_market_transactions_seller_agent_id: ['seller_agent_id'],
    ix_market_transactions_step_timestamp: ['step_timestamp'],
    ix_market_transactions_buyer_agent_id: ['buyer_agent_id'],
    idx_market_transactions_resource_step: ['resource_type', 'step_timestamp'],
  },
});

export const bankingTransactions = layout({
  name: 'banking_transactions',
  columns: {
    transaction_id_pk: required(integer),
    transaction_sim_id: required(text(255)),
    simulation_run_id: uuid,
    step_timestamp: required(integer),
    real_timestamp: now,
    account_id: required(text(255)),
    agent_id_str: required(text(255)),
    transaction_type: required(text(50)),
    amount: required(real),
    balance_after: required(real),
    description: longText,
    counterparty_id: text(255),
    reference_id: text(255),
  },
  key: ['transaction_id_pk'],
  unique: [['transaction_sim_id', 'simulation_run_id']],
  references: [ofRun],
  indexes: {
    ix_banking_transactions_transaction_type: ['transaction_type'],
    ix_banking_transactions_step_timestamp: ['step_timestamp'],
    ix_banking_transactions_agent_id_str: ['agent_id_str'],
    idx_banking_transactions_account_step: ['account_id', 'step_timestamp'],
  },
});

export const simulationEvents = layout({
  name: 'simulation_events',
  columns: {
    event_id: required(integer),
    simulation_run_id: uuid,
    step_timestamp: required(integer),
    real_timestamp: now,
    event_type: required(text(100)),
    agent_id_primary: text(255),
    agent_id_secondary: text(255),
    details: checkedJson,
    description: longText,
  },
  key: ['event_id'],
  references: [ofRun],
  indexes: {
    ix_simulation_events_agent_id_primary: ['agent_id_primary'],
    ix_simulation_events_step_timestamp: ['step_timestamp'],
    ix_simulation_events_agent_id_secondary: ['agent_id_secondary'],
    idx_simulation_events_type_step: ['event_type', 'step_timestamp'],
  },
});

/** Every table, each after those that it refers to. */
export const societyTables: readonly TableLayout[] = [
  simulationRuns,
  societyAgents,
  agentMemories,
  marketTransactions,
  bankingTransactions,
  simulationEvents,
];
