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
  behaviour: 'scan',
  actions: 'scan',
  agent: 'plain',
  combat: 'scan',
  health: 'scan',
  'health-states': 'scan',
  learning: 'scan',
  resources: 'plain',
  'resource-places': 'scan',
  'resource-map': 'scan',
  holdings: 'scan',
  'holdings-at-step': 'scan',
  population: 'plain',
  'cross-check': 'scan',
  step: 'scan',
  types: 'scan',
  reproduction: 'scan',
  lineage: 'plain',
  forest: 'plain',
  genetics: 'plain',
  social: 'scan',
  'social-trend': 'scan',
  'social-space': 'scan',
  'social-births': 'scan',
  network: 'plain',
  economy: 'plain',
  space: 'scan',
  'space-step': 'plain',
  'space-clusters': 'scan',
  'over-time': 'plain',
  impacts: 'scan',
  'step-impact': 'scan',
  'event-patterns': 'scan',
  bank: 'plain',
  memories: 'plain',
  events: 'plain',
} as const satisfies Record<string, 'plain' | 'scan'>;

export type ReportId = keyof typeof reportCosts;
