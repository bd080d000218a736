import { type Ddl, table } from './ddl.ts';

/** LLM Society as its program writes it: no table of agents. */
export const societyV6 = {
  simulation_runs: table(`run_id VARCHAR(36) NOT NULL PRIMARY KEY, config_snapshot JSON, start_time DATETIME,
    end_time DATETIME, status VARCHAR(50), notes TEXT`),
  agent_memories: table(
    `memory_id VARCHAR(36) NOT NULL PRIMARY KEY, agent_id_str VARCHAR(255) NOT NULL,
    simulation_run_id VARCHAR(36), step_timestamp INTEGER NOT NULL, real_timestamp DATETIME,
    content TEXT NOT NULL, importance FLOAT, tags TEXT, related_agent_id VARCHAR(255)`,
    'agent_id_str; step_timestamp',
  ),
  market_transactions: table(
    `transaction_id_pk INTEGER NOT NULL PRIMARY KEY, transaction_sim_id VARCHAR(255) NOT NULL,
    simulation_run_id VARCHAR(36), step_timestamp INTEGER NOT NULL, real_timestamp DATETIME,
    market_id VARCHAR(255) NOT NULL, resource_type VARCHAR(50) NOT NULL, buyer_agent_id VARCHAR(255) NOT NULL,
    seller_agent_id VARCHAR(255) NOT NULL, quantity FLOAT NOT NULL, price_per_unit FLOAT NOT NULL,
    total_cost FLOAT NOT NULL, buy_order_id VARCHAR(255), sell_order_id VARCHAR(255),
    UNIQUE (transaction_sim_id)`,
    'resource_type; seller_agent_id; step_timestamp; buyer_agent_id',
  ),
  banking_transactions: table(
    `transaction_id_pk INTEGER NOT NULL PRIMARY KEY, transaction_sim_id VARCHAR(255) NOT NULL,
    simulation_run_id VARCHAR(36), step_timestamp INTEGER NOT NULL, real_timestamp DATETIME,
    account_id VARCHAR(255) NOT NULL, agent_id_str VARCHAR(255) NOT NULL, transaction_type VARCHAR(50) NOT NULL,
    amount FLOAT NOT NULL, balance_after FLOAT NOT NULL, description TEXT, counterparty_id VARCHAR(255),
    reference_id VARCHAR(255), UNIQUE (transaction_sim_id)`,
    'transaction_type; step_timestamp; agent_id_str; account_id',
  ),
  simulation_events: table(
    `event_id INTEGER NOT NULL PRIMARY KEY, simulation_run_id VARCHAR(36), step_timestamp INTEGER NOT NULL,
    real_timestamp DATETIME, event_type VARCHAR(100) NOT NULL, agent_id_primary VARCHAR(255),
    agent_id_secondary VARCHAR(255), details JSON, description TEXT`,
    'agent_id_primary; step_timestamp; event_type; agent_id_secondary',
  ),
} satisfies Ddl;

/** LLM Society as its documentation describes it: with a table of agents. */
export const societyAgents = {
  ...societyV6,
  agents: table(`agent_id_str VARCHAR(255) NOT NULL PRIMARY KEY, persona TEXT, initial_agent_type VARCHAR(50),
    creation_run_id VARCHAR(36), creation_step INTEGER`),
} satisfies Ddl;
