import type { ReportDefinition } from '../report-definition.ts';

/** The table of numbers of the page Integrity. */
export const integrityReports = {
  'stored-recomputed': {
    family: 'farm',
    report: 'cross-check',
    name: 'Stored against recomputed',
    metrics: ['steps_compared', 'steps_differing', 'largest_difference', 'stored_value', 'recomputed_value'],
  },
} as const satisfies Record<string, ReportDefinition>;
