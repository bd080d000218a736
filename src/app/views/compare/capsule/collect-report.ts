import type { ComparableSeries, Outcome } from '../../../../core/api/compare.ts';
import type { ReportSection } from '../../../../core/api/report-document.ts';
import type { OverlayMark } from '../../../charts/overlay/overlay-types.ts';
import type { Client } from '../../../client/client.ts';
import type { Sides } from '../changes/sides.ts';
import type { Comparison } from '../comparison.ts';
import { trajectorySection } from './report-figures.ts';
import {
  configurationSection,
  differenceSection,
  divergenceSection,
  outcomeSection,
} from './report-tables.ts';

/** What a report is made of. */
export interface Reported {
  readonly client: Client;
  readonly comparison: Comparison;
  readonly sides: Sides | undefined;
  /** The columns of the table of outcomes. */
  readonly outcomes: readonly Outcome[];
  /** Those whose differences are ranked. */
  readonly ranked: readonly Outcome[];
  readonly marks: (series: ComparableSeries) => readonly OverlayMark[];
  /** File names by source. */
  readonly fileOf: (source: string) => string;
  readonly parts: ReportParts;
  readonly onPart: (name: string) => void;
  readonly signal: AbortSignal;
}

/** What a person wants in it. */
export interface ReportParts {
  /** Series that are drawn. */
  readonly figures: readonly ComparableSeries[];
  readonly tables: Readonly<Record<ReportTableId, boolean>>;
}

export type ReportTableId = 'outcomes' | 'configuration' | 'differences' | 'divergence';

/**
 * Asks for everything that a report shows, part by part.
 *
 * @throws SourceProblem where an answer fails; a stopped one leaves parts out
 */
export async function collectReport(reported: Reported): Promise<readonly ReportSection[]> {
  const { parts, sides } = reported;
  const { figures, tables } = parts;
  const sections: ReportSection[] = [];
  if (figures.length > 0) sections.push(await trajectorySection(reported));
  if (tables.outcomes) sections.push(await outcomeSection(reported));
  if (sides === undefined) return sections;
  if (tables.configuration) sections.push(configurationSection(reported, sides));
  if (tables.differences) sections.push(await differenceSection(reported, sides));
  if (tables.divergence) sections.push(await divergenceSection(reported, sides));
  return sections;
}
