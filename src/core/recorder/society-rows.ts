import { json, step } from './farm-rows.ts';
import type { BankTransactionRecord, EventRecord, MemoryRecord, TradeRecord } from './society-records.ts';
import type * as tables from './society-tables.ts';
import type { LayoutRow } from './table-layout.ts';

/** Turns records into rows, without the run and the time. */
export const societyRows = {
  memory: (record: MemoryRecord): LayoutRow<typeof tables.agentMemories> => ({
    memory_id: record.memoryId,
    agent_id_str: record.agentId,
    step_timestamp: step(record.step),
    content: record.content,
    importance: record.importance,
    tags: JSON.stringify(record.tags ?? []),
    related_agent_id: record.relatedAgentId,
  }),

  trade: (record: TradeRecord): LayoutRow<typeof tables.marketTransactions> => ({
    transaction_sim_id: record.transactionId,
    step_timestamp: step(record.step),
    market_id: `market_${record.resource}`,
    resource_type: record.resource,
    buyer_agent_id: record.buyerId,
    seller_agent_id: record.sellerId,
    quantity: record.quantity,
    price_per_unit: record.pricePerUnit,
    total_cost: record.totalCost ?? record.quantity * record.pricePerUnit,
    buy_order_id: record.buyOrderId,
    sell_order_id: record.sellOrderId,
  }),

  bankTransaction: (record: BankTransactionRecord): LayoutRow<typeof tables.bankingTransactions> => ({
    transaction_sim_id: record.transactionId,
    step_timestamp: step(record.step),
    account_id: record.accountId,
    agent_id_str: record.agentId,
    transaction_type: record.type,
    amount: record.amount,
    balance_after: record.balanceAfter,
    description: record.description,
    counterparty_id: record.counterpartyId,
  }),

  event: (record: EventRecord): LayoutRow<typeof tables.simulationEvents> => ({
    step_timestamp: step(record.step),
    event_type: record.type,
    agent_id_primary: record.agentId,
    agent_id_secondary: record.otherAgentId,
    details: json(record.details),
    description: record.description,
  }),
} as const;
