import type { MetricDefinition } from '../definition.ts';
import { ofBalances } from './basis.ts';

const what =
  'the wealth of an agent being the sum of the last balances of its accounts (inventories and loans are stored nowhere)';

const level = (name: string, definition: string, formula: string) =>
  ({ ...ofBalances, name, unit: 'currency', definition, formula, direction: 'higher' }) as const;

const agentsIn = (name: string, definition: string, formula: string) =>
  ({ ...ofBalances, name, unit: 'agents', definition, formula }) as const;

/** LLM Society: how wealth is spread over agents. */
export const societyWealthMetrics = {
  wealth_agents: agentsIn(
    'Agents with an account',
    'Agents of which a bank transaction with a balance is stored at or before the step.',
    'number of distinct agents among the bank transactions up to step s',
  ),
  wealth_mean: level(
    'Mean wealth',
    `Mean wealth of the agents with an account, ${what}.`,
    'Σ xᵢ / n with xᵢ = Σ over the accounts of agent i of balance_after of the last transaction at or before s',
  ),
  wealth_median: level(
    'Median wealth',
    `Wealth in the middle of all agents, as LLM Society takes it: the upper of the two middle ones when their number is even; ${what}.`,
    'x at place ⌊n/2⌋ of the ascending xᵢ, counted from 0',
  ),
  wealth_p10: level(
    '10th percentile',
    'Wealth that about a tenth of the agents do not exceed.',
    'x at place ⌊0.1 (n − 1)⌋',
  ),
  wealth_p25: level(
    '25th percentile',
    'Wealth that about a quarter of the agents do not exceed.',
    'x at place ⌊0.25 (n − 1)⌋',
  ),
  wealth_p75: level(
    '75th percentile',
    'Wealth that about three quarters of the agents do not exceed.',
    'x at place ⌊0.75 (n − 1)⌋',
  ),
  wealth_p90: level(
    '90th percentile',
    'Wealth that about nine tenths of the agents do not exceed.',
    'x at place ⌊0.9 (n − 1)⌋',
  ),
  wealth_top10: {
    ...ofBalances,
    name: 'Share of the top 10 %',
    unit: 'share',
    definition:
      'What the richest tenth of the agents, at least one, have of all wealth; empty when the total is not positive.',
    formula: 'Σ of the max(1, ⌊n/10⌋) greatest xᵢ / Σ xᵢ',
    direction: 'lower',
  },
  wealth_top1: {
    ...ofBalances,
    name: 'Share of the top 1 %',
    unit: 'share',
    definition:
      'What the richest hundredth of the agents, at least one, have of all wealth; empty when the total is not positive.',
    formula: 'Σ of the max(1, ⌊n/100⌋) greatest xᵢ / Σ xᵢ',
    direction: 'lower',
  },
  wealth_poor: agentsIn(
    'Poor',
    'Agents with at most the 25th percentile; where that equals the 75th, those below it.',
    'number of xᵢ ≤ p25 (xᵢ < p25 when p25 = p75)',
  ),
  wealth_middle: agentsIn(
    'Middle',
    'Agents that are neither poor nor wealthy; LLM Society subtracts, which becomes negative when many have the same.',
    'n − poor − wealthy',
  ),
  wealth_wealthy: agentsIn(
    'Wealthy',
    'Agents with at least the 75th percentile; where that equals the 25th, those above it.',
    'number of xᵢ ≥ p75 (xᵢ > p75 when p25 = p75)',
  ),
  wealth_mobility: {
    ...ofBalances,
    name: 'Mobility',
    unit: 'index from 0 to 1',
    definition:
      'How much the Gini index fell since the step before, around one half; empty at the first step, where LLM Society has 0.5.',
    formula: 'min(1, max(0, 0.5 + G(s − 1) − G(s)))',
    direction: 'higher',
  },
  wealth_of_agent: level(
    'Wealth',
    'Sum of the last balances of the accounts of the agent.',
    'Σ over its accounts of balance_after of the last transaction',
  ),
  wealth_share: {
    ...ofBalances,
    name: 'Share of all wealth',
    unit: 'share',
    definition: 'Wealth of the agent as a part of the wealth of all; empty when the total is not positive.',
    formula: 'xᵢ / Σ xᵢ',
  },
} as const satisfies Record<string, MetricDefinition>;
