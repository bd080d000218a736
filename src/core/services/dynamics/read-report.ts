import type { ReportId, ReportTable } from '../../api/report.ts';
import type { FigureContext } from '../figures/context.ts';
import { readAdvantage } from './advantage-tables.ts';
import { readBasis } from './basis.ts';
import { dominanceTables } from './dominance-tables.ts';
import { livesTables } from './lives-tables.ts';
import { populationTables } from './population-tables.ts';

/**
 * The tables of one report about one simulation; none that the file cannot yield, and none for
 * another family than AgentFarm. `dynamics` reads steps and agents, `advantage` large tables.
 */
export function readReport(context: FigureContext, report: ReportId): readonly ReportTable[] {
  if (context.source.family !== 'farm') return [];
  switch (report) {
    case 'dynamics':
      return readDynamics(context);
    case 'advantage':
      return readAdvantage(context);
  }
}

function readDynamics(context: FigureContext): readonly ReportTable[] {
  const basis = readBasis(context);
  return [...populationTables(context, basis), ...dominanceTables(context, basis), ...livesTables(context)];
}
