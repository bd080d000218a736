import { collaborationOf } from '../../analysis/behaviour/collaboration.ts';
import { explorationOf, firstTimes } from '../../analysis/behaviour/exploration.ts';
import { learningCurve, mistakeReduction, stepsOf } from '../../analysis/behaviour/learning-curve.ts';
import { resilienceOf } from '../../analysis/behaviour/resilience.ts';
import { riskOf } from '../../analysis/behaviour/risk.ts';
import type { Worth } from '../../analysis/behaviour/worth.ts';
import { periodName, periodsNote } from '../../analysis/periods.ts';
import type { ReportRow, ReportTable } from '../../api/report.ts';
import { type MetricId, metrics } from '../../metrics/registry.ts';
import { type ReportTableId, reports } from '../../metrics/reports.ts';
import { column, known, rowsOf } from '../reports/table.ts';
import type { BehaviourRecords } from './read-actions.ts';

type Row = readonly [metric: MetricId, ofGroup: readonly number[]];

/** How all agents, and those of each type, collaborate, explore, learn, venture and recover. */
export function groupTables(records: BehaviourRecords, worth: readonly Worth[]): readonly ReportTable[] {
  const { actions, groups, notes } = records;
  const first = firstTimes(actions);
  const steps = stepsOf(actions) ?? [0, 0];
  const risky = new Set(worth.filter(({ isRisky }) => isRisky).map(({ type }) => type));
  const collaboration = groups.map(({ lives }) => collaborationOf(actions, lives));
  const exploration = groups.map(({ lives }) => explorationOf(actions, lives, first));
  const mistakes = groups.map(({ lives }) => mistakeReduction(actions, lives, steps));
  const risk = groups.map(({ lives }) => riskOf(actions, lives, risky));
  const resilience = groups.map(({ lives }) => resilienceOf(actions, lives));
  const table = (id: ReportTableId, rows: readonly Row[], more: readonly string[]) =>
    groupTable(records, id, rows, [...notes, ...more]);
  const named = [...risky].map((type) => actions.types[type]).join(', ');
  return [
    table(
      'collaboration',
      [
        ['collaboration_rate', collaboration.map(({ rate }) => rate)],
        ['group_reward', collaboration.map(({ groupReward }) => groupReward)],
        ['alone_reward', collaboration.map(({ aloneReward }) => aloneReward)],
        ['synergy', collaboration.map(({ synergy }) => synergy)],
      ],
      ['Collaborative actions are those of the types share, help and cooperate.'],
    ),
    table(
      'exploration-learning',
      [
        ['exploration_rate', exploration.map((each) => each.exploration)],
        ['exploitation_rate', exploration.map((each) => each.exploitation)],
        ['new_reward', exploration.map((each) => each.newReward)],
        ['known_reward', exploration.map((each) => each.knownReward)],
        ['mistake_reduction', mistakes],
      ],
      ['What an agent did before the part that is shown does not count.'],
    ),
    curveTable(records),
    table(
      'risk-resilience',
      [
        ['risk_appetite', risk.map(({ appetite }) => appetite)],
        ['risky_reward', risk.map(({ riskyReward }) => riskyReward)],
        ['safe_reward', risk.map(({ safeReward }) => safeReward)],
        ['failures', resilience.map((each) => each.failures)],
        ['failure_rate', resilience.map((each) => each.failureRate)],
        ['recovered_share', resilience.map((each) => each.recovered)],
        ['recovery_actions', resilience.map((each) => each.recovery)],
        ['adaptation_rate', resilience.map((each) => each.adaptation)],
        ['failure_impact', resilience.map((each) => each.impact)],
      ],
      [named === '' ? 'No type of action is of high risk.' : `Of high risk: ${named}.`],
    ),
  ];
}

/** One number a row and one group of agents a column. */
function groupTable(
  { groups }: BehaviourRecords,
  id: ReportTableId,
  rows: readonly Row[],
  notes: readonly string[],
): ReportTable {
  return {
    id,
    name: reports[id].name,
    columns: [{ label: 'Number' }, ...groups.map(({ label }) => ({ label })), { label: 'Unit' }],
    rows: rows.map(
      ([metric, values]): ReportRow => ({
        cells: [metrics[metric].name, ...values.map(known), metrics[metric].unit],
        metric,
      }),
    ),
    notes,
  };
}

/** Periods of the table: the first and the last ones where there are more. */
const MOST_PERIODS = 40;

function curveTable({ actions, notes, periods }: BehaviourRecords): ReportTable {
  const all = learningCurve(actions, actions.lives, periods.length);
  const half = MOST_PERIODS / 2;
  const shown = all.length > MOST_PERIODS ? [...all.slice(0, half), ...all.slice(-half)] : all;
  const { name } = reports['behaviour-curve'];
  return {
    id: 'behaviour-curve',
    name: shown.length < all.length ? `${name} (first and last ${half} of ${all.length})` : name,
    columns: [
      { label: 'Steps' },
      column('period_actions', 'Actions'),
      column('period_success_rate', 'Success rate'),
      column('period_failure_rate', 'Failure rate'),
      column('period_reward', 'Mean reward'),
    ],
    rows: rowsOf(
      shown.map(({ start, count, successRate, failureRate, meanReward }) => [
        periodName(start, periods),
        count,
        successRate,
        failureRate,
        meanReward,
      ]),
    ),
    notes: [periodsNote(periods), ...notes],
  };
}
