import type { Member, MetricSeries } from '../../api/compare.ts';
import type { Provenance } from '../../api/source.ts';
import type { Source } from '../source.ts';

/** The opened sources by the id that members name. */
export type Sources = ReadonlyMap<string, Source>;

/** One metric of one simulation over its steps; empty with `missing` where its file cannot yield it. */
export interface Course {
  /** Ascending. */
  readonly step: Float64Array<ArrayBuffer>;
  /** As long as `step`; NaN where there is no value. */
  readonly values: Float64Array<ArrayBuffer>;
  readonly provenance: Provenance;
  readonly note?: string | undefined;
  readonly missing?: string | undefined;
}

/** The courses of some members, in their order, and what was asked for them. */
export interface Courses {
  readonly courses: readonly Course[];
  readonly sql: readonly { readonly source: string; readonly statements: readonly string[] }[];
}

/** Reads the courses of one metric: one query a source, not one a simulation. */
export type CourseReader = (sources: Sources, members: readonly Member[], series: MetricSeries) => Courses;
