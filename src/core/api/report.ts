import type { MetricId } from '../metrics/registry.ts';
import type { ReportTableId } from '../metrics/reports.ts';
import type { Provenance } from './source.ts';

/** A table of numbers that were worked out, ready to be shown and saved. */
export interface ReportTable {
  readonly id: ReportTableId;
  /** Title, and accessible name of the table. */
  readonly name: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  /** Rows left out because they are too many, those that weigh least. */
  readonly omitted?: number;
  /** Plain sentences about the table as a whole: where its numbers come from, and what is left out. */
  readonly notes: readonly string[];
  /** Of a table of places: the part of the plane that they lie in. */
  readonly plane?: Plane;
}

/** A rectangle in the unit of the positions in it. */
export interface Plane {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export interface ReportColumn {
  readonly label: string;
  /** The metric whose values the column holds. */
  readonly metric?: MetricId;
  readonly provenance?: Provenance;
}

export interface ReportRow {
  /** One a column; `undefined` where a number has no meaning or cannot be had. */
  readonly cells: readonly (string | number | undefined)[];
  /** The metric whose value the row holds, in tables of one number a row. */
  readonly metric?: MetricId;
}
