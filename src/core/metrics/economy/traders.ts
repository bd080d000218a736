import type { MetricDefinition } from '../definition.ts';
import { ofTraders } from './basis.ts';

const value = (name: string, definition: string, formula: string) =>
  ({ ...ofTraders, name, unit: 'currency', definition, formula }) as const;

/** LLM Society: who trades. */
export const societyTraderMetrics = {
  trader_value: value(
    'Traded value',
    'What its trades were worth, bought and sold.',
    'Σ total_cost of the trades where it buys or sells; a trade with itself counts twice',
  ),
  trader_trades: {
    ...ofTraders,
    name: 'Trades of an agent',
    unit: 'trades',
    definition: 'Trades in which the agent took part.',
    formula: 'number of trades where it buys or sells',
  },
  trader_partners: {
    ...ofTraders,
    name: 'Partners',
    unit: 'agents',
    definition: 'Distinct other agents that it traded with.',
    formula: 'number of distinct agents on the other side',
  },
  trader_reputation: {
    ...ofTraders,
    name: 'Reputation',
    unit: 'index from 0.5 to 1',
    definition: 'Rises with what an agent traded and with how many partners, as LLM Society scores it.',
    formula: '0.5 + min(0.3, traded value / 1000) + min(0.2, partners / 10)',
    direction: 'higher',
  },
  trader_reliability: {
    ...ofTraders,
    name: 'Reliability',
    unit: 'index from 0 to 1',
    definition: 'Rises with the number of trades, as LLM Society scores it; 30 are enough.',
    formula: 'min(1, trades / 30)',
    direction: 'higher',
  },
} as const satisfies Record<string, MetricDefinition>;
