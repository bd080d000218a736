import type { MetricId } from '../metrics/registry.ts';

/** A metric that is one number of a simulation, which the chosen simulations may have. */
export interface ComparableNumber {
  readonly metric: MetricId;
  /** The name of the metric, with what it is about. */
  readonly label: string;
  /** Name of the table that tells it on the page of a simulation. */
  readonly table: string;
  readonly unit: string;
  /** `scan` where a large table is read for it. */
  readonly cost: 'plain' | 'scan';
  /** Sources that cannot yield it, with the reason. */
  readonly missing: readonly { readonly source: string; readonly reason: string }[];
}
