import { layout, type TableLayout } from './table-layout.ts';

/** The tables of LLM Society (version 6): names, types, keys and indexes as that program writes them. */

const run = ['simulation_runs', 'run_id'] as const;

export const simulationRuns = layout({
  name: 'simulation_runs',
  columns: {
    run_id: 'VARCHAR(36) NOT NULL',
    config_snapshot: 'JSON',
    start_time: 'DATETIME',
    end_time: 'DATETIME',
    status: 'VARCHAR(50)',
    notes: 'TEXT',
  },
  key: ['run_id'],
});

export const agentMemories = layout({
  name: 'agent_memories',
  columns: {
    memory_id: 'VARCHAR(36) NOT NULL',
    agent_id_str: 'VARCHAR(255) NOT NULL',
    simulation_run_id: 'VARCHAR(36)',
    step_timestamp: 'INTEGER NOT NULL',
    real_timestamp: 'DATETIME',
    content: 'TEXT NOT NULL',
    importance: 'FLOAT',
    tags: 'TEXT',
    related_agent_id: 'VARCHAR(255)',
  },
  key: ['memory_id'],
  references: { simulation_run_id: run },
  indexes: {
    ix_agent_memories_agent_id_str: ['agent_id_str'],
    ix_agent_memories_step_timestamp: ['step_timestamp'],
  },
});

export const marketTransactions = layout({
  name: 'market_transactions',
  columns: {
    transaction_id_pk: 'INTEGER NOT NULL',
    transaction_sim_id: 'VARCHAR(255) NOT NULL',
    simulation_run_id: 'VARCHAR(36)',
    step_timestamp: 'INTEGER NOT NULL',
    real_timestamp: 'DATETIME',
    market_id: 'VARCHAR(255) NOT NULL',
    resource_type: 'VARCHAR(50) NOT NULL',
    buyer_agent_id: 'VARCHAR(255) NOT NULL',
    seller_agent_id: 'VARCHAR(255) NOT NULL',
    quantity: 'FLOAT NOT NULL',
    price_per_unit: 'FLOAT NOT NULL',
    total_cost: 'FLOAT NOT NULL',
    buy_order_id: 'VARCHAR(255)',
    sell_order_id: 'VARCHAR(255)',
  },
  key: ['transaction_id_pk'],
  unique: ['transaction_sim_id'],
  references: { simulation_run_id: run },
  indexes: {
    ix_market_transactions_resource_type: ['resource_type'],
    ix_market_transactions_seller_agent_id: ['seller_agent_id'],
    ix_market_transactions_step_timestamp: ['step_timestamp'],
    ix_market_transactions_buyer_agent_id: ['buyer_agent_id'],
  },
});

export const bankingTransactions = layout({
  name: 'banking_transactions',
  columns: {
    transaction_id_pk: 'INTEGER NOT NULL',
    transaction_sim_id: 'VARCHAR(255) NOT NULL',
    simulation_run_id: 'VARCHAR(36)',
    step_timestamp: 'INTEGER NOT NULL',
    real_timestamp: 'DATETIME',
    account_id: 'VARCHAR(255) NOT NULL',
    agent_id_str: 'VARCHAR(255) NOT NULL',
    transaction_type: 'VARCHAR(50) NOT NULL',
    amount: 'FLOAT NOT NULL',
    balance_after: 'FLOAT NOT NULL',
    description: 'TEXT',
    counterparty_id: 'VARCHAR(255)',
    reference_id: 'VARCHAR(255)',
  },
  key: ['transaction_id_pk'],
  unique: ['transaction_sim_id'],
  references: { simulation_run_id: run },
  indexes: {
    ix_banking_transactions_transaction_type: ['transaction_type'],
    ix_banking_transactions_step_timestamp: ['step_timestamp'],
    ix_banking_transactions_agent_id_str: ['agent_id_str'],
    ix_banking_transactions_account_id: ['account_id'],
  },
});

export const simulationEvents = layout({
  name: 'simulation_events',
  columns: {
    event_id: 'INTEGER NOT NULL',
    simulation_run_id: 'VARCHAR(36)',
    step_timestamp: 'INTEGER NOT NULL',
    real_timestamp: 'DATETIME',
    event_type: 'VARCHAR(100) NOT NULL',
    agent_id_primary: 'VARCHAR(255)',
    agent_id_secondary: 'VARCHAR(255)',
    details: 'JSON',
    description: 'TEXT',
  },
  key: ['event_id'],
  references: { simulation_run_id: run },
  indexes: {
    ix_simulation_events_agent_id_primary: ['agent_id_primary'],
    ix_simulation_events_step_timestamp: ['step_timestamp'],
    ix_simulation_events_event_type: ['event_type'],
    ix_simulation_events_agent_id_secondary: ['agent_id_secondary'],
  },
});

/** Every table, each after those that it refers to. */
export const societyTables: readonly TableLayout[] = [
  simulationRuns,
  agentMemories,
  marketTransactions,
  bankingTransactions,
  simulationEvents,
];
