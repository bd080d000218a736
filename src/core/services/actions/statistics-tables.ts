import { actionStatistics, resourceImpact } from '../../analysis/actions/statistics.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import { column, rowsOf, unavailableTable } from '../reports/table.ts';
import type { ActionNotes } from './notes.ts';
import type { StoredActions } from './read-columns.ts';

/** Statistics of each type, its rewards by quartiles, and what it does to resources. */
export function statisticsTables(actions: StoredActions, notes: ActionNotes): readonly ReportTable[] {
  const found = actionStatistics(actions);
  const impact = resourceImpact(actions);
  const rewarded = <T>(value: T): T | undefined => (actions.has('reward') ? value : undefined);
  const targeted = <T>(value: T): T | undefined => (actions.has('action_target_id') ? value : undefined);
  const statistics: ReportTable = {
    id: 'action-statistics',
    name: reports['action-statistics'].name,
    columns: [
      { label: 'Action' },
      column('action_count'),
      column('action_frequency'),
      column('action_reward_mean', 'Mean reward'),
      column('action_success_rate', 'Success rate'),
      column('action_reward_low', 'Mean, 95 % from'),
      column('action_reward_high', 'Mean, 95 % to'),
      column('action_reward_sd', 'SD'),
      column('action_reward_variance', 'Variance'),
      column('action_reward_min', 'Minimum'),
      column('action_reward_q25', 'Lower quartile'),
      column('action_reward_median', 'Median'),
      column('action_reward_q75', 'Upper quartile'),
      column('action_reward_max', 'Maximum'),
      column('action_interaction_rate', 'Interaction rate'),
      column('action_solo_reward'),
      column('action_interaction_reward'),
      column('action_resource_efficiency', 'Mean change of resources'),
    ],
    rows: rowsOf(
      found.map((each, k) => [
        each.type,
        each.count,
        each.frequency,
        ...[
          each.mean,
          each.successRate,
          each.low,
          each.high,
          each.sd,
          each.variance,
          each.min,
          each.q25,
          each.median,
          each.q75,
          each.max,
        ].map(rewarded),
        targeted(each.interactionRate),
        rewarded(targeted(each.soloPerformance)),
        rewarded(targeted(each.interactionPerformance)),
        impact[k]?.meanChange,
      ]),
    ),
    notes: [notes.scope, notes.rewards, notes.targets, notes.resources].filter((note) => note !== ''),
  };
  if (!actions.has('reward')) {
    return [statistics, unavailableTable('action-rewards', notes.rewards), ...impactTable(actions, notes)];
  }
  return [
    statistics,
    {
      id: 'action-rewards',
      name: reports['action-rewards'].name,
      columns: [
        { label: 'Action' },
        column('action_count'),
        column('action_reward_min', 'Minimum'),
        column('action_reward_q25', 'Lower quartile'),
        column('action_reward_median', 'Median'),
        column('action_reward_mean', 'Mean reward'),
        column('action_reward_q75', 'Upper quartile'),
        column('action_reward_max', 'Maximum'),
      ],
      rows: rowsOf(
        found.map(({ type, count, min, q25, median, mean, q75, max }) => [
          type,
          count,
          min,
          q25,
          median,
          mean,
          q75,
          max,
        ]),
      ),
      notes: [notes.scope, notes.rewards].filter((note) => note !== ''),
    },
    ...impactTable(actions, notes),
  ];
}

function impactTable(actions: StoredActions, notes: ActionNotes): readonly ReportTable[] {
  const known = resourceImpact(actions).filter((each) => each.known > 0);
  if (known.length === 0) {
    return [
      unavailableTable(
        'action-resources',
        actions.has('resources_before') && actions.has('resources_after')
          ? 'No action here has its resources before and after stored.'
          : 'The file does not store the resources before and after an action.',
      ),
    ];
  }
  return [
    {
      id: 'action-resources',
      name: reports['action-resources'].name,
      columns: [
        { label: 'Action' },
        column('action_resources_known'),
        column('action_resources_before', 'Mean before'),
        column('action_resource_efficiency', 'Mean change'),
        column('action_resources_total', 'Total change'),
      ],
      rows: rowsOf(
        known.map((each) => [each.type, each.known, each.meanBefore, each.meanChange, each.totalChange]),
      ),
      notes: [notes.scope, notes.resources].filter((note) => note !== ''),
    },
  ];
}
