import { actionReports } from './actions/reports.ts';
import { agentReports } from './agents/reports.ts';
import { bankReports } from './bank/reports.ts';
import { behaviourReports } from './behaviour/reports.ts';
import { combatReports } from './combat/reports.ts';
import { dynamicsReports } from './dynamics/reports.ts';
import { economyReports } from './economy/reports.ts';
import { eventsReports } from './events/reports.ts';
import { integrityReports } from './integrity/reports.ts';
import { learningReports } from './learning/reports.ts';
import { lineageReports } from './lineage/reports.ts';
import { memoriesReports } from './memories/reports.ts';
import { networkReports } from './network/reports.ts';
import type { ReportDefinition } from './report-definition.ts';
import { resourceReports } from './resources/reports.ts';
import { socialReports } from './social/reports.ts';
import { spaceReports } from './space/reports.ts';
import { temporalReports } from './temporal/reports.ts';

export { type ReportDefinition, type ReportId, reportCosts } from './report-definition.ts';

/** The tables of numbers by id; docs/metrics.md lists what they hold. */
export const reports = {
  ...dynamicsReports,
  ...integrityReports,
  ...lineageReports,
  ...actionReports,
  ...agentReports,
  ...behaviourReports,
  ...combatReports,
  ...learningReports,
  ...resourceReports,
  ...socialReports,
  ...networkReports,
  ...economyReports,
  ...spaceReports,
  ...temporalReports,
  ...bankReports,
  ...memoriesReports,
  ...eventsReports,
} as const satisfies Record<string, ReportDefinition>;

/** Id of a table of numbers. */
export type ReportTableId = keyof typeof reports;
