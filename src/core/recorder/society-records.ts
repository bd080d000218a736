import type { Details } from './farm-records.ts';

/** What a run of a society hands to the recorder. Money is in units of the currency. */

export interface SocietyAgentRecord {
  readonly agentId: string;
  /** Who the agent is, in words. */
  readonly persona?: string;
  readonly type?: string;
  /** 0, unless told otherwise. */
  readonly creationStep?: number;
}

export interface MemoryRecord {
  /** A UUID, unique in the database; made of the run's id and the number of the memory, unless told otherwise. */
  readonly memoryId?: string;
  readonly step: number;
  readonly agentId: string;
  readonly content: string;
  /** From 0 to 1; 0.5 unless told otherwise. */
  readonly importance?: number;
  readonly tags?: readonly string[];
  readonly relatedAgentId?: string;
}

export interface TradeRecord {
  /** Unique in the run. */
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

export const bankTransactionTypes = [
  'deposit',
  'withdrawal',
  'transfer',
  'loan_payment',
  'interest_payment',
  'fee',
  'salary',
  'trade_settlement',
] as const;

export type BankTransactionType = (typeof bankTransactionTypes)[number];

export interface BankTransactionRecord {
  /** Unique in the run. */
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
  /** E.g. the loan that a payment belongs to. */
  readonly referenceId?: string;
}

export interface EventRecord {
  readonly step: number;
  readonly type: string;
  readonly agentId?: string;
  readonly otherAgentId?: string;
  readonly details?: Details;
  readonly description?: string;
}

/** How a run may end, or that it has not. */
export const runStatuses = ['running', 'completed', 'failed', 'stopped'] as const;

export type RunStatus = (typeof runStatuses)[number];
