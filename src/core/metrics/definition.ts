export interface MetricDefinition {
  readonly family: 'farm' | 'society';
  readonly name: string;
  /** Unit of the values; `share` runs from 0 to 1. */
  readonly unit: string;
  /** How values are shown where not as plain numbers: a `p value` below 0.001 as `< 0.001`. */
  readonly format?: 'p value';
  /** One sentence: what the number says and how it is computed. */
  readonly definition: string;
  /** As plain text; s is a step. */
  readonly formula: string;
  /** Canonical columns (`table.column`) that hold or yield it directly. */
  readonly needs: readonly string[];
  /** The fallback where `needs` are not stored: other columns, and how they are used. */
  readonly derivation?: {
    readonly needs: readonly string[];
    readonly note: string;
    /** `scan` when it reads a table with many rows a step. */
    readonly cost: 'plain' | 'scan';
  };
  /**
   * How it is worked out, where that is more than a count, sum or mean of one column over the rows of a step: its
   * values are derived in every file and on every page.
   */
  readonly computed?: string;
  /** Whether more is better for the agents, worse, or neither. */
  readonly direction: 'higher' | 'lower' | 'neither';
}
