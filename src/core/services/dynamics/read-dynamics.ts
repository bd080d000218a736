import type { ReportTable } from '../../api/report.ts';
import type { FigureContext } from '../figures/context.ts';
import { readBasis } from './basis.ts';
import { dominanceTables } from './dominance-tables.ts';
import { livesTables } from './lives-tables.ts';
import { populationTables } from './population-tables.ts';

/** How the population moves, who dominates and how long agents live; from steps and agents. */
export function readDynamics(context: FigureContext): readonly ReportTable[] {
  const basis = readBasis(context);
  return [...populationTables(context, basis), ...dominanceTables(context, basis), ...livesTables(context)];
}
