import { meanOf } from '../../analysis/population/statistics.ts';
import { allocationOf, costOf } from '../../analysis/reproduction/allocation.ts';
import type { Attempt } from '../../analysis/reproduction/attempts.ts';
import { RATE_WINDOW } from '../../analysis/reproduction/rate.ts';
import { rhythmOf } from '../../analysis/reproduction/rhythm.ts';
import type { ReportTable } from '../../api/report.ts';
import { groupBy } from '../../base/group-by.ts';
import { reports } from '../../metrics/reports.ts';
import { column, numbersTable, rowsOf, unavailableTable } from '../reports/table.ts';
import type { Attempts } from './read-attempts.ts';
import { type Kin, typesIn } from './read-kin.ts';
import { attemptsByType, ratesByType } from './reproduction-figures.ts';

/** Attempts to reproduce: in all, by reason of failure and by type. */
export function reproductionTables(kin: Kin, { attempts, births, notes }: Attempts): readonly ReportTable[] {
  if (attempts === undefined) {
    return [
      numbersTable(
        'reproduction-numbers',
        [
          ['births_total', births],
          ['first_success_step', firstBirth(kin)],
        ],
        notes,
      ),
      unavailableTable('reproduction-by-type', notes[0] ?? ''),
    ];
  }
  const whole = numbersOf(attempts, kin.axis.length);
  return [
    numbersTable(
      'reproduction-numbers',
      [
        ['attempts_total', whole.attempts],
        ['attempts_succeeded', whole.successes],
        ['attempts_failed', whole.attempts - whole.successes],
        ['attempt_success_share', whole.share],
        ['successes_per_100_steps', whole.per100],
        ['births_total', births],
        ['births_without_attempt', Math.max(0, births - whole.successes)],
        ['first_success_step', whole.first],
        ['offspring_allocation_mean', whole.allocation],
        ['resources_spent_mean', whole.cost.spent],
        ['offspring_resources_mean', whole.cost.received],
        ['resource_transfer', whole.cost.efficiency],
      ],
      notes,
    ),
    failureReasons(attempts, notes),
    byType(kin, attempts, notes),
    rhythms(kin, attempts, notes),
  ];
}

function firstBirth({ lives }: Kin): number | undefined {
  const later = lives.birth.filter((step) => step > 0);
  return later.length === 0 ? undefined : later.reduce((first, step) => Math.min(first, step));
}

function numbersOf(attempts: readonly Attempt[], steps: number) {
  const won = attempts.filter(({ success }) => success);
  return {
    attempts: attempts.length,
    successes: won.length,
    share: won.length / attempts.length,
    per100: (100 * won.length) / steps,
    first: won.length === 0 ? Number.NaN : won.reduce((first, { step }) => Math.min(first, step), Infinity),
    allocation: meanOf(allocationOf(attempts).percent),
    cost: costOf(attempts),
  };
}

function failureReasons(attempts: readonly Attempt[], notes: readonly string[]): ReportTable {
  const failed = attempts.filter(({ success }) => !success);
  const byReason = [...groupBy(failed, ({ reason }) => reason ?? '')]
    .map(([reason, list]) => [reason, list.length, list.length / failed.length] as const)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return {
    id: 'failure-reasons',
    name: reports['failure-reasons'].name,
    columns: [
      { label: 'Reason' },
      column('failures_of_reason', 'Failures'),
      column('failure_reason_share', 'Share'),
    ],
    rows: rowsOf(byReason),
    notes: failed.length === 0 ? ['No attempt failed.'] : notes,
  };
}

function byType(kin: Kin, attempts: readonly Attempt[], notes: readonly string[]): ReportTable {
  const groups = attemptsByType(kin, attempts);
  return {
    id: 'reproduction-by-type',
    name: reports['reproduction-by-type'].name,
    columns: [
      { label: 'Type' },
      column('attempts_total', 'Attempts'),
      column('attempts_succeeded', 'Successes'),
      column('attempts_failed', 'Failures'),
      column('attempt_success_share', 'Success rate'),
      column('successes_per_100_steps'),
      column('first_success_step'),
      column('agents_trying'),
      column('offspring_allocation_mean', 'Mean allocation, %'),
      column('resources_spent_mean', 'Mean spent'),
      column('offspring_resources_mean', 'Mean received'),
      column('resource_transfer'),
    ],
    rows: rowsOf(
      typesIn(kin).map(({ type, label }) => {
        const own = groups.get(type) ?? [];
        const { successes, share, per100, first, allocation, cost } = numbersOf(own, kin.axis.length);
        const agents = new Set(own.map(({ agent }) => agent)).size;
        return [
          label,
          own.length,
          successes,
          own.length - successes,
          share,
          per100,
          first,
          agents,
          allocation,
          cost.spent,
          cost.received,
          cost.efficiency,
        ];
      }),
    ),
    notes,
  };
}

function rhythms(kin: Kin, attempts: readonly Attempt[], notes: readonly string[]): ReportTable {
  const groups = attemptsByType(kin, attempts);
  return {
    id: 'reproduction-rhythm',
    name: reports['reproduction-rhythm'].name,
    columns: [
      { label: 'Type' },
      column('attempt_interval_mean', 'Mean interval'),
      column('attempt_interval_median', 'Median interval'),
      column('attempt_interval_change'),
      column('reproduction_rate_mean'),
      column('reproduction_rate_sd', 'SD of the rate'),
      column('reproduction_rate_cv', 'CV of the rate'),
      column('reproduction_volatility'),
      column('strategy_changes'),
    ],
    rows: rowsOf(
      ratesByType(kin, attempts).map(({ type, label, rate }) => {
        const rhythm = rhythmOf(groups.get(type) ?? []);
        return [
          label,
          rhythm.meanInterval,
          rhythm.medianInterval,
          rhythm.meanChange,
          rate.mean,
          rate.sd,
          rate.cv,
          rate.volatility,
          rate.strategyChanges,
        ];
      }),
    ),
    notes: [`A rate takes ${RATE_WINDOW} steps with attempts of the type; with fewer it is empty.`, ...notes],
  };
}
