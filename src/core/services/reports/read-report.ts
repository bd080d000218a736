import type { ReportTable } from '../../api/report.ts';
import type { ReportId } from '../../metrics/reports.ts';
import { readAdvantage } from '../dynamics/advantage-tables.ts';
import { readDynamics } from '../dynamics/read-dynamics.ts';
import type { FigureContext } from '../figures/context.ts';

/** Reads the tables of one report. */
export type ReportReader = (context: FigureContext) => readonly ReportTable[];

const readers: Readonly<
  Record<ReportId, { readonly family: 'farm' | 'society'; readonly read: ReportReader }>
> = {
  dynamics: { family: 'farm', read: readDynamics },
  advantage: { family: 'farm', read: readAdvantage },
};

/** The tables of one report about one simulation; none for another family. */
export function readReport(context: FigureContext, report: ReportId): readonly ReportTable[] {
  const { family, read } = readers[report];
  return context.source.family === family ? read(context) : [];
}
