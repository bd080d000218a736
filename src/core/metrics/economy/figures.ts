import type { FigureDefinition } from '../figure-definition.ts';

/** The figures of the page Economy of an LLM Society simulation. */
export const economyFigures = {
  wealth_inequality: {
    family: 'society',
    page: 'economy',
    name: 'Inequality',
    description: 'How unequally wealth is spread over agents, and what the richest have of it.',
    panels: [
      { metrics: ['gini_balance'], mark: 'line' },
      { metrics: ['wealth_top10', 'wealth_top1'], mark: 'line' },
      { metrics: ['wealth_mobility'], mark: 'line' },
    ],
  },
  wealth_levels: {
    family: 'society',
    page: 'economy',
    name: 'Wealth',
    description:
      'How much agents have, from the poorest to the richest tenth, and how many are in each class.',
    panels: [
      {
        metrics: ['wealth_p90', 'wealth_p75', 'wealth_median', 'wealth_p25', 'wealth_p10'],
        mark: 'line',
      },
      { metrics: ['wealth_poor', 'wealth_middle', 'wealth_wealthy'], mark: 'stack' },
    ],
  },
  market_prices: {
    family: 'society',
    page: 'economy',
    name: 'Prices',
    description: 'Price of each resource: mean of the step, moving average, and how much it varies.',
    panels: [
      { metrics: ['trade_price'], mark: 'line' },
      { metrics: ['price_average'], mark: 'stairs', short: 'average' },
      { metrics: ['price_volatility'], mark: 'stairs', short: 'volatility' },
    ],
  },
  market_volume: {
    family: 'society',
    page: 'economy',
    name: 'Trade',
    description: 'Units and trades in each step, and how often each resource was traded lately.',
    panels: [
      { metrics: ['trade_volume'], mark: 'bars', short: 'units' },
      { metrics: ['trades'], mark: 'bars' },
      { metrics: ['liquidity'], mark: 'line', short: 'liquidity' },
    ],
  },
  price_level: {
    family: 'society',
    page: 'economy',
    name: 'Price level',
    description: 'What a fixed basket costs against the beginning, and how prices of the necessities change.',
    panels: [
      { metrics: ['price_index'], mark: 'stairs' },
      { metrics: ['inflation'], mark: 'line' },
    ],
  },
  money_velocity: {
    family: 'society',
    page: 'economy',
    name: 'Velocity of money',
    description: 'What is paid in trades, against the money in all accounts.',
    panels: [
      { metrics: ['velocity'], mark: 'line' },
      { metrics: ['trade_value'], mark: 'bars' },
    ],
  },
} as const satisfies Record<string, FigureDefinition>;
