import type * as tables from '../schema/society-tables.ts';
import type { LayoutRow } from '../schema/table-layout.ts';
import { anyText, finite, oneOf, optional, step, text } from './checks.ts';
import { InvalidRecord } from './errors.ts';
import { details, textList } from './json-text.ts';
import {
  type BankTransactionRecord,
  bankTransactionTypes,
  type EventRecord,
  type MemoryRecord,
  type SocietyAgentRecord,
  type TradeRecord,
} from './society-records.ts';

/** Where the rows belong. */
export interface RunHome {
  readonly runId: string;
  /** The id of an agent of the run. @throws InvalidRecord where agents were logged, and this one was not */
  readonly agent: (agentId: unknown, field: string) => string;
}

/**
 * Records as rows.
 *
 * @throws InvalidRecord
 */
export const societyRows = {
  agent({ runId }: RunHome, record: SocietyAgentRecord): LayoutRow<typeof tables.societyAgents> {
    return {
      agent_id_str: text(record.agentId, 'agentId'),
      persona: optional(record.persona, anyText, 'persona'),
      initial_agent_type: optional(record.type, text, 'type'),
      creation_run_id: runId,
      creation_step: optional(record.creationStep, step, 'creationStep') ?? 0,
    };
  },

  memory(
    { runId, agent }: RunHome,
    record: MemoryRecord,
    memoryId: string,
    time: string,
  ): LayoutRow<typeof tables.agentMemories> {
    return {
      memory_id: memoryId,
      agent_id_str: agent(record.agentId, 'agentId'),
      simulation_run_id: runId,
      step_timestamp: step(record.step),
      real_timestamp: time,
      content: anyText(record.content, 'content'),
      importance: share(record.importance ?? 0.5, 'importance'),
      tags: textList(record.tags ?? [], 'tags'),
      related_agent_id: optional(record.relatedAgentId, text, 'relatedAgentId'),
    };
  },

  trade(
    { runId, agent }: RunHome,
    record: TradeRecord,
    time: string,
  ): LayoutRow<typeof tables.marketTransactions> {
    const quantity = finite(record.quantity, 'quantity');
    const price = finite(record.pricePerUnit, 'pricePerUnit');
    const resource = text(record.resource, 'resource');
    return {
      transaction_sim_id: text(record.transactionId, 'transactionId'),
      simulation_run_id: runId,
      step_timestamp: step(record.step),
      real_timestamp: time,
      market_id: `market_${resource}`,
      resource_type: resource,
      buyer_agent_id: agent(record.buyerId, 'buyerId'),
      seller_agent_id: agent(record.sellerId, 'sellerId'),
      quantity,
      price_per_unit: price,
      total_cost: finite(record.totalCost ?? quantity * price, 'totalCost'),
      buy_order_id: optional(record.buyOrderId, text, 'buyOrderId'),
      sell_order_id: optional(record.sellOrderId, text, 'sellOrderId'),
    };
  },

  bankTransaction(
    { runId, agent }: RunHome,
    record: BankTransactionRecord,
    time: string,
  ): LayoutRow<typeof tables.bankingTransactions> {
    return {
      transaction_sim_id: text(record.transactionId, 'transactionId'),
      simulation_run_id: runId,
      step_timestamp: step(record.step),
      real_timestamp: time,
      account_id: text(record.accountId, 'accountId'),
      agent_id_str: agent(record.agentId, 'agentId'),
      transaction_type: oneOf(record.type, bankTransactionTypes, 'type'),
      amount: finite(record.amount, 'amount'),
      balance_after: finite(record.balanceAfter, 'balanceAfter'),
      description: optional(record.description, anyText, 'description'),
      counterparty_id: optional(record.counterpartyId, text, 'counterpartyId'),
      reference_id: optional(record.referenceId, text, 'referenceId'),
    };
  },

  event(
    { runId, agent }: RunHome,
    record: EventRecord,
    time: string,
  ): LayoutRow<typeof tables.simulationEvents> {
    return {
      simulation_run_id: runId,
      step_timestamp: step(record.step),
      real_timestamp: time,
      event_type: text(record.type, 'type'),
      agent_id_primary: optional(record.agentId, agent, 'agentId'),
      agent_id_secondary: optional(record.otherAgentId, agent, 'otherAgentId'),
      details: details(record.details, 'details'),
      description: optional(record.description, anyText, 'description'),
    };
  },
} as const;

function share(value: unknown, field: string): number {
  const number = finite(value, field);
  if (number >= 0 && number <= 1) return number;
  throw new InvalidRecord(field, `must be from 0 to 1, not ${number}`);
}
