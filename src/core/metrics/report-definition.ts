import type { MetricId } from './registry.ts';

/** A table of numbers that were worked out: what it is called, and the metrics in it. */
export interface ReportDefinition {
  readonly family: 'farm' | 'society';
  /** The question that answers with it, together with its other tables. */
  readonly report: ReportId;
  readonly name: string;
  readonly metrics: readonly MetricId[];
}

/** The tables that are asked for together; `scan` where a large table is read, which is then done in the background. */
export const reportCosts = {
  dynamics: 'plain',
  advantage: 'scan',
} as const satisfies Record<string, 'plain' | 'scan'>;

export type ReportId = keyof typeof reportCosts;
