import { byPeriod, coOccurrence, courseOf, regularityOf } from '../../analysis/actions/course.ts';
import { type Periods, periodName, periodsNote } from '../../analysis/periods.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import { column, rowsOf, unavailableTable } from '../reports/table.ts';
import type { ActionNotes } from './notes.ts';
import type { StoredActions } from './read-columns.ts';

/** More periods than this are cut off in tables. */
const MOST_PERIODS = 100;

/** How actions change with time, and which go together. */
export function courseTables(
  actions: StoredActions,
  notes: ActionNotes,
  periods: Periods,
): readonly ReportTable[] {
  const course = courseOf(actions);
  const { step: starts, types } = byPeriod(course, periods.length);
  const shown = starts.slice(0, MOST_PERIODS);
  const cut =
    starts.length > MOST_PERIODS ? `The first ${MOST_PERIODS} of ${starts.length} periods with actions.` : '';
  const said = [periodsNote(periods), cut, notes.scope].filter((note) => note !== '');
  const inPeriod = (values: Float64Array, k: number) => values[k] ?? 0;
  const names = Array.from(shown, (first) => periodName(first, periods));
  const all = names.map((_, k) => types.reduce((sum, { count }) => sum + inPeriod(count, k), 0));
  const earned = names.map((_, k) => types.reduce((sum, { reward }) => sum + inPeriod(reward, k), 0));
  const meanOf = (sum: number, count: number) => (count === 0 ? undefined : sum / count);
  return [
    {
      id: 'action-periods',
      name: reports['action-periods'].name,
      columns: [
        { label: 'Steps' },
        column('action_period_count', 'All'),
        ...types.map(({ type }) => column('action_period_count', type)),
      ],
      rows: rowsOf(names.map((name, k) => [name, all[k], ...types.map(({ count }) => inPeriod(count, k))])),
      notes: said,
    },
    actions.has('reward')
      ? {
          id: 'action-period-rewards',
          name: reports['action-period-rewards'].name,
          columns: [
            { label: 'Steps' },
            column('action_period_reward', 'All'),
            ...types.map(({ type }) => column('action_period_reward', type)),
          ],
          rows: rowsOf(
            names.map((name, k) => [
              name,
              meanOf(earned[k] ?? 0, all[k] ?? 0),
              ...types.map(({ count, reward }) => meanOf(inPeriod(reward, k), inPeriod(count, k))),
            ]),
          ),
          notes: [...said, notes.rewards].filter((note) => note !== ''),
        }
      : unavailableTable('action-period-rewards', notes.rewards),
    {
      id: 'action-course',
      name: reports['action-course'].name,
      columns: [
        { label: 'Action' },
        column('action_mean_per_step', 'Per step'),
        column('action_steadiness'),
        column('action_trend'),
        column('action_recent_trend'),
        column('action_consistency'),
        column('action_periodicity'),
        column('action_period'),
      ],
      rows: rowsOf(
        course.types.map(({ type, count }) => {
          const { mean, steadiness, trend, recent, consistency, periodicity, period } = regularityOf(
            course.step,
            count,
          );
          return [type, mean, steadiness, trend, recent, consistency, periodicity, period];
        }),
      ),
      notes: [
        `Of the actions per step at the ${course.step.length} steps with actions; the recent trend needs ten of them.`,
        notes.scope,
      ],
    },
    together(course, notes),
  ];
}

function together(course: ReturnType<typeof courseOf>, notes: ActionNotes): ReportTable {
  const phi = coOccurrence(course);
  const known = phi.some((row, i) => row.some((value, k) => i !== k && !Number.isNaN(value)));
  if (!known) {
    return unavailableTable(
      'action-cooccurrence',
      'All but at most one type occur in every step, so that nothing can be said about which go together.',
    );
  }
  return {
    id: 'action-cooccurrence',
    name: reports['action-cooccurrence'].name,
    columns: [{ label: 'Action' }, { label: 'With' }, column('action_cooccurrence', 'Phi')],
    rows: rowsOf(
      course.types.flatMap(({ type }, i) =>
        course.types.flatMap((other, k) => {
          const value = phi[i]?.[k] ?? Number.NaN;
          return k === i || Number.isNaN(value) ? [] : [[type, other.type, value]];
        }),
      ),
    ),
    notes: ['Types that occur in every step are left out: nothing can be said about them.', notes.scope],
  };
}
