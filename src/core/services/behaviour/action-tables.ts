import { type NextAction, nextActions } from '../../analysis/behaviour/next-actions.ts';
import type { Worth } from '../../analysis/behaviour/worth.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import { column, rowsOf } from '../reports/table.ts';
import type { BehaviourRecords } from './read-actions.ts';

/** What actions are worth and what follows them. */
export function actionTables(records: BehaviourRecords, worth: readonly Worth[]): readonly ReportTable[] {
  return [worthTable(records, worth), nextTable(records)];
}

function worthTable({ actions, notes }: BehaviourRecords, worth: readonly Worth[]): ReportTable {
  return {
    id: 'action-worth',
    name: reports['action-worth'].name,
    columns: [
      { label: 'Action' },
      column('worth_count', 'Count'),
      column('causal_impact', 'Mean reward'),
      column('strategy_comparison', 'Against the others'),
      column('reward_spread', 'Spread of reward'),
      column('high_risk', 'Risk'),
      column('rarely_used', 'Rarely used'),
      column('resource_reward_correlation', 'Resources and reward'),
    ],
    rows: rowsOf(
      worth.map((each) => [
        actions.types[each.type],
        each.count,
        each.meanReward,
        each.againstOthers,
        each.sd,
        each.isRisky ? 'high' : 'low',
        each.isRare ? 'yes' : 'no',
        each.resourceCorrelation,
      ]),
    ),
    notes: [
      ...notes,
      'Resources and reward: the resources that the action tells or else those of the agent at the end of the step before. Empty where resources or rewards do not vary.',
      'A mean that is higher does not show that an action would pay for an agent that did something else.',
    ],
  };
}

/** Rows of the list. */
const MOST_NEXT = 25;

function nextTable({ actions, change, notes }: BehaviourRecords): ReportTable {
  const all = nextActions(actions, actions.lives);
  const shown = all.slice(0, MOST_NEXT);
  const cut = all.length > shown.length;
  return {
    id: 'next-actions',
    name: cut
      ? `${reports['next-actions'].name} (${shown.length} commonest of ${all.length.toLocaleString('en')} ways)`
      : reports['next-actions'].name,
    columns: [
      { label: 'After' },
      { label: 'Next action' },
      { label: 'Target' },
      { label: 'Outcome' },
      { label: 'Own resources' },
      column('next_count', 'Count'),
      column('next_probability', 'Probability'),
    ],
    rows: rowsOf(shown.map((next) => nextRow(next, actions.types))),
    notes: [
      ...notes,
      'The next action of the same agent within the part that is shown; its last action has none.',
      change.provenance === 'unavailable'
        ? 'The file does not tell the resources of an agent before and after an action.'
        : `Own resources: ${change.provenance}. ${change.note ?? ''}`.trim(),
    ],
  };
}

function nextRow(
  { from, to, targeted, success, change, count, probability }: NextAction,
  types: readonly string[],
) {
  return [
    types[from],
    types[to],
    targeted ? 'yes' : 'no',
    success ? 'success' : 'no success',
    { gain: 'gained', loss: 'lost', none: 'unchanged', unknown: 'not known' }[change],
    count,
    probability,
  ];
}
