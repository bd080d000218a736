import type { MetricDefinition } from '../definition.ts';
import { societyMarketMetrics } from './market.ts';
import { societyTraderMetrics } from './traders.ts';
import { societyWealthMetrics } from './wealth.ts';

/** LLM Society: what the page Economy shows. */
export const economyMetrics = {
  ...societyWealthMetrics,
  ...societyMarketMetrics,
  ...societyTraderMetrics,
} as const satisfies Record<string, MetricDefinition>;
