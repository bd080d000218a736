import type { ReportTable } from '../../api/report.ts';
import { readPeriods } from '../figures/periods.ts';
import type { ReportReader } from '../reports/read-report.ts';
import { unavailableTable } from '../reports/table.ts';
import { courseTables } from './course-tables.ts';
import { decisionTables } from './decision-tables.ts';
import { actionNotes } from './notes.ts';
import { readActionColumns } from './read-columns.ts';
import { sequenceTables } from './sequence-tables.ts';
import { statisticsTables } from './statistics-tables.ts';
import { targetTables } from './target-tables.ts';

/** The tables of the page Actions, about the scope that is asked for: the actions are read once for all. */
export const readActionReport: ReportReader = (context): readonly ReportTable[] => {
  const actions = readActionColumns(context);
  if (actions === undefined)
    return [unavailableTable('action-statistics', 'The file has no table of actions.')];
  const notes = actionNotes(context, actions);
  if (actions.length === 0)
    return [unavailableTable('action-statistics', `There are no actions. ${notes.scope}`)];
  return [
    ...statisticsTables(actions, notes),
    ...targetTables(context, actions, notes),
    ...courseTables(actions, notes, readPeriods(context)),
    ...sequenceTables(actions, notes),
    ...decisionTables(actions, notes),
  ];
};
