import type { MetricDefinition } from '../definition.ts';

const ofBalances =
  'Last stored balance of each account, from its first transaction on; a transfer is stored for its sender only, so a receiver’s balance shows at its next own transaction.';

/** LLM Society. */
export const societyMetrics = {
  active_agents: {
    family: 'society',
    name: 'Active agents',
    unit: 'agents',
    definition:
      'Distinct agents that take part in an event or a trade, use the bank, or remember anything in the step.',
    formula:
      'number of distinct agents among the events (both agents), memories, trades (both sides) and bank transactions of step s',
    needs: ['agents.agent_id_str', 'agents.creation_step'],
    computed:
      'Distinct agents that take part in an event or a trade, use the bank, or remember anything in the step.',
    direction: 'neither',
  },
  trades: {
    family: 'society',
    name: 'Trades',
    unit: 'trades per step',
    definition: 'Trades of one resource in the step.',
    formula: 'number of trades of the resource at step s',
    needs: ['market_transactions.resource_type', 'market_transactions.step_timestamp'],
    direction: 'neither',
  },
  trade_price: {
    family: 'society',
    name: 'Price',
    unit: 'currency',
    definition: 'Volume-weighted mean price of one resource in the step: Σ total_cost / Σ quantity.',
    formula: 'Σ total_cost / Σ quantity over the trades of the resource at step s',
    needs: [
      'market_transactions.total_cost',
      'market_transactions.quantity',
      'market_transactions.step_timestamp',
    ],
    computed: 'Total cost divided by quantity, both summed over the trades of the step.',
    direction: 'neither',
  },
  total_balance: {
    family: 'society',
    name: 'Total balances',
    unit: 'currency',
    definition:
      'Sum over accounts of the last balance at or before the step; accounts count from their first transaction.',
    computed: ofBalances,
    formula: 'Σ over accounts of balance_after of the last transaction at or before step s',
    needs: [
      'banking_transactions.balance_after',
      'banking_transactions.account_id',
      'banking_transactions.step_timestamp',
    ],
    direction: 'neither',
  },
  money_flow: {
    family: 'society',
    name: 'Flow by kind',
    unit: 'currency per step',
    definition:
      'Signed sum of the transactions of one kind in the step: deposits, salaries and interest positive; withdrawals, fees and loan payments negative; transfers as stored.',
    computed:
      'Summed over the transactions of the step; withdrawals, fees and loan payments are stored as positive amounts and count as negative.',
    formula:
      'Σ signed amount at step s: −|amount| for withdrawal, fee and loan_payment, the amount as stored for any other kind',
    needs: [
      'banking_transactions.transaction_type',
      'banking_transactions.amount',
      'banking_transactions.step_timestamp',
    ],
    direction: 'neither',
  },
  gini_balance: {
    family: 'society',
    name: 'Gini of balances',
    unit: 'Gini index',
    definition:
      'Gini index 2 Σ i·xᵢ / (n Σ xᵢ) − (n + 1)/n of the agents’ balances, ascending; 0 is equality.',
    computed: ofBalances,
    formula: 'G = 2 Σ i·xᵢ / (n Σ xᵢ) − (n + 1) / n with the balances xᵢ of the n agents ascending, i from 1',
    needs: [
      'banking_transactions.balance_after',
      'banking_transactions.account_id',
      'banking_transactions.agent_id_str',
      'banking_transactions.step_timestamp',
    ],
    direction: 'lower',
  },
  events_of_type: {
    family: 'society',
    name: 'Events of a type',
    unit: 'events per step',
    definition: 'Events of one type in the step.',
    formula: 'number of events of the type at step s',
    needs: ['simulation_events.event_type', 'simulation_events.step_timestamp'],
    direction: 'neither',
  },
  memories: {
    family: 'society',
    name: 'Memories',
    unit: 'memories per step',
    definition: 'Memories written in the step.',
    formula: 'number of memories written at step s',
    needs: ['agent_memories.memory_id', 'agent_memories.step_timestamp'],
    direction: 'neither',
  },
  memory_importance: {
    family: 'society',
    name: 'Mean importance',
    unit: 'from 0 to 1',
    definition: 'Mean importance of the memories written in the step.',
    formula: 'Σ importance / number of importances, over the memories of step s',
    needs: ['agent_memories.importance', 'agent_memories.step_timestamp'],
    direction: 'neither',
  },
} as const satisfies Record<string, MetricDefinition>;
