import { dynamicsReports } from './dynamics/reports.ts';
import type { ReportDefinition } from './report-definition.ts';

export { type ReportDefinition, type ReportId, reportCosts } from './report-definition.ts';

/** The tables of numbers by id; docs/metrics.md lists what they hold. */
export const reports = {
  ...dynamicsReports,
} as const satisfies Record<string, ReportDefinition>;

/** Id of a table of numbers. */
export type ReportTableId = keyof typeof reports;
