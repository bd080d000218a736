import type { RowsOf, SchemaDefinition } from './define.ts';

/**
 * The canonical shape of an LLM Society database. A row of `simulation_runs` is a simulation.
 * `agents` is derived from the other tables where the file has none. See docs/schema.md.
 */
export const societySchema = {
  simulation_runs: {
    row: 'One simulation.',
    columns: {
      run_id: { type: 'text', meaning: 'Identifier of the simulation.', key: true },
      config_snapshot: { type: 'json', meaning: 'Configuration.' },
      start_time: { type: 'datetime', meaning: 'When it began (UTC).' },
      end_time: { type: 'datetime', meaning: 'When it ended (UTC).' },
      status: { type: 'text', meaning: 'Status as stored.' },
      notes: { type: 'text', meaning: 'Free text.' },
    },
  },
  agents: {
    row: 'One agent of one simulation.',
    columns: {
      simulation_run_id: {
        type: 'text',
        meaning: 'The run (simulation) that the row belongs to.',
        key: true,
      },
      agent_id_str: { type: 'text', meaning: 'Identifier of the agent.', key: true },
      persona: { type: 'text', meaning: 'Persona.' },
      initial_agent_type: { type: 'text', meaning: 'Type at the start.' },
      creation_step: { type: 'integer', meaning: 'Step at which it first appears.', unit: 'steps' },
      last_step: { type: 'integer', meaning: 'Last step at which it appears.', unit: 'steps' },
    },
  },
  agent_memories: {
    row: 'One memory of one agent.',
    columns: {
      memory_id: { type: 'text', meaning: 'Identifier.', key: true },
      agent_id_str: { type: 'text', meaning: 'Whose memory.' },
      simulation_run_id: { type: 'text', meaning: 'The run (simulation) that the row belongs to.' },
      step_timestamp: { type: 'integer', meaning: 'Step of the simulation.', unit: 'steps' },
      real_timestamp: { type: 'datetime', meaning: 'When the row was written (UTC).' },
      content: { type: 'text', meaning: 'The memory as text.' },
      importance: { type: 'real', meaning: 'Importance from 0 to 1.' },
      tags: { type: 'json', meaning: 'Tags.' },
      related_agent_id: { type: 'text', meaning: 'Another agent that the memory is about.' },
    },
  },
  market_transactions: {
    row: 'One trade.',
    columns: {
      transaction_id_pk: { type: 'integer', meaning: 'Identifier; rises with time.', key: true },
      transaction_sim_id: { type: 'text', meaning: 'Identifier inside the simulation.' },
      simulation_run_id: { type: 'text', meaning: 'The run (simulation) that the row belongs to.' },
      step_timestamp: { type: 'integer', meaning: 'Step of the simulation.', unit: 'steps' },
      real_timestamp: { type: 'datetime', meaning: 'When the row was written (UTC).' },
      market_id: { type: 'text', meaning: 'The market.' },
      resource_type: { type: 'text', meaning: 'What was traded.' },
      buyer_agent_id: { type: 'text', meaning: 'Buyer.' },
      seller_agent_id: { type: 'text', meaning: 'Seller.' },
      quantity: { type: 'real', meaning: 'Units traded.', unit: 'units' },
      price_per_unit: { type: 'real', meaning: 'Price of a unit.', unit: 'currency' },
      total_cost: { type: 'real', meaning: 'What the buyer paid.', unit: 'currency' },
      buy_order_id: { type: 'text', meaning: 'Buy order.' },
      sell_order_id: { type: 'text', meaning: 'Sell order.' },
    },
  },
  banking_transactions: {
    row: 'One movement on one account.',
    columns: {
      transaction_id_pk: { type: 'integer', meaning: 'Identifier; rises with time.', key: true },
      transaction_sim_id: { type: 'text', meaning: 'Identifier inside the simulation.' },
      simulation_run_id: { type: 'text', meaning: 'The run (simulation) that the row belongs to.' },
      step_timestamp: { type: 'integer', meaning: 'Step of the simulation.', unit: 'steps' },
      real_timestamp: { type: 'datetime', meaning: 'When the row was written (UTC).' },
      account_id: { type: 'text', meaning: 'The account.' },
      agent_id_str: { type: 'text', meaning: 'Its owner.' },
      transaction_type: { type: 'text', meaning: 'Kind, e.g. deposit, transfer.' },
      amount: {
        type: 'real',
        meaning:
          'Amount as stored; withdrawals, fees and loan payments are positive although the balance falls.',
        unit: 'currency',
      },
      balance_after: { type: 'real', meaning: 'Balance afterwards.', unit: 'currency' },
      description: { type: 'text', meaning: 'Free text.' },
      counterparty_id: { type: 'text', meaning: 'The other side.' },
      reference_id: { type: 'text', meaning: 'Reference.' },
    },
  },
  simulation_events: {
    row: 'One event.',
    columns: {
      event_id: { type: 'integer', meaning: 'Identifier; rises with time.', key: true },
      simulation_run_id: { type: 'text', meaning: 'The run (simulation) that the row belongs to.' },
      step_timestamp: { type: 'integer', meaning: 'Step of the simulation.', unit: 'steps' },
      real_timestamp: { type: 'datetime', meaning: 'When the row was written (UTC).' },
      event_type: { type: 'text', meaning: 'Type of the event.' },
      agent_id_primary: { type: 'text', meaning: 'Who it happened to.' },
      agent_id_secondary: { type: 'text', meaning: 'Who else took part.' },
      details: { type: 'json', meaning: 'More about the event.' },
      description: { type: 'text', meaning: 'Free text.' },
    },
  },
} as const satisfies SchemaDefinition;

export type SocietyRows = RowsOf<typeof societySchema>;
