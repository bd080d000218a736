import type { ReportTable } from '../../api/report.ts';
import type { FigureContext } from '../figures/context.ts';
import { fitnessTables } from './fitness-tables.ts';
import { readAttempts } from './read-attempts.ts';
import { familyIn, readKinOf } from './read-kin.ts';
import { reproductionTables } from './reproduction-tables.ts';

/** Attempts to reproduce, and how generations and agents did; reads actions and states once each. */
export function readReproduction(context: FigureContext): readonly ReportTable[] {
  const kin = readKinOf(context);
  if (kin.agent.length === 0) return [];
  const attempts = readAttempts(context, kin);
  return [...reproductionTables(kin, attempts), ...fitnessTables(context, kin, familyIn(kin), attempts)];
}
