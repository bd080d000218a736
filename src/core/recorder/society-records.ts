import type { Details } from './farm-records.ts';

/** What a run of a society hands to the recorder. Money is in units of the currency. */

export interface MemoryRecord {
  /** Unique in the database. */
  readonly memoryId: string;
  readonly step: number;
  readonly agentId: string;
  readonly content: string;
  /** From 0 to 1. */
  readonly importance: number;
  readonly tags?: readonly string[];
  readonly relatedAgentId?: string;
}

export interface TradeRecord {
  /** Unique in the database. */
  readonly transactionId: string;
  readonly step: number;
  readonly resource: string;
  readonly buyerId: string;
  readonly sellerId: string;
  readonly quantity: number;
  readonly pricePerUnit: number;
  /** Quantity times price, unless told otherwise. */
  readonly totalCost?: number;
  readonly buyOrderId?: string;
  readonly sellOrderId?: string;
}

export type BankTransactionType =
  | 'deposit'
  | 'withdrawal'
  | 'transfer'
  | 'loan_payment'
  | 'interest_payment'
  | 'fee'
  | 'salary'
  | 'trade_settlement';

export interface BankTransactionRecord {
  /** Unique in the database. */
  readonly transactionId: string;
  readonly step: number;
  readonly accountId: string;
  readonly agentId: string;
  readonly type: BankTransactionType;
  /** Withdrawals, fees and loan payments are positive; transfers and settlements carry the sign of the change. */
  readonly amount: number;
  readonly balanceAfter: number;
  readonly description?: string;
  readonly counterpartyId?: string;
}

export interface EventRecord {
  readonly step: number;
  readonly type: string;
  readonly agentId?: string;
  readonly otherAgentId?: string;
  readonly details?: Details;
  readonly description?: string;
}
