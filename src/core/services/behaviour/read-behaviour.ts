import { worthOf } from '../../analysis/behaviour/worth.ts';
import type { ReportTable } from '../../api/report.ts';
import type { FigureContext } from '../figures/context.ts';
import { waysToColumns } from '../provenance.ts';
import { unavailableTable } from '../reports/table.ts';
import { actionTables } from './action-tables.ts';
import { clusterTables } from './cluster-tables.ts';
import { conflictTables } from './conflict-tables.ts';
import { groupTables } from './group-tables.ts';
import { readActions } from './read-actions.ts';

/** What agents do and what comes of it: causes, clusters, conflict, cooperation, learning, risk, resilience. */
export function readBehaviourTables(context: FigureContext): readonly ReportTable[] {
  const ways = waysToColumns(context.source, [
    'agent_actions.agent_id',
    'agent_actions.step_number',
    'agent_actions.action_type',
  ]);
  if (ways.provenance === 'unavailable') {
    return [unavailableTable('action-worth', ways.note ?? 'The file has no actions of agents.')];
  }
  const records = readActions(context);
  const { actions, level } = records;
  if (actions.length === 0) return [unavailableTable('action-worth', 'No action belongs to this part.')];
  const worth = worthOf(actions, actions.lives, level);
  return [
    ...actionTables(records, worth),
    ...clusterTables(records),
    ...conflictTables(records, { oneAgent: context.scope?.scope === 'agent' }),
    ...groupTables(records, worth),
  ];
}
