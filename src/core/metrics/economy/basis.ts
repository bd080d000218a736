import type { MetricDefinition } from '../definition.ts';

type Basis = Pick<MetricDefinition, 'family' | 'needs' | 'direction'>;

export const ofBalances = {
  family: 'society',
  needs: [
    'banking_transactions.balance_after',
    'banking_transactions.account_id',
    'banking_transactions.agent_id_str',
    'banking_transactions.step_timestamp',
  ],
  direction: 'neither',
} as const satisfies Basis;

export const ofPrices = {
  family: 'society',
  needs: [
    'market_transactions.resource_type',
    'market_transactions.price_per_unit',
    'market_transactions.step_timestamp',
  ],
  direction: 'neither',
} as const satisfies Basis;

export const ofTradeValue = {
  family: 'society',
  needs: [
    'market_transactions.resource_type',
    'market_transactions.total_cost',
    'market_transactions.quantity',
    'market_transactions.step_timestamp',
  ],
  direction: 'neither',
} as const satisfies Basis;

export const ofTraders = {
  family: 'society',
  needs: [
    'market_transactions.buyer_agent_id',
    'market_transactions.seller_agent_id',
    'market_transactions.total_cost',
  ],
  direction: 'neither',
} as const satisfies Basis;
