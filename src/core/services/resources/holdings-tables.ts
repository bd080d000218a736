import { meanOf, slope, statistics } from '../../analysis/population/statistics.ts';
import { perStep, rowsByStep } from '../../analysis/resources/by-step.ts';
import { giniOfHoldings } from '../../analysis/resources/lorenz.ts';
import { reports } from '../../metrics/reports.ts';
import type { ReportReader } from '../reports/read-report.ts';
import { column, rowsOf, unavailableTable } from '../reports/table.ts';
import { readHeld } from './holdings.ts';
import { stepAsked } from './step-asked.ts';

const LACKS = 'The file does not tell what agents hold.';
const BELOW =
  'Some agents hold less than nothing. Levels count as stored; a Gini that exceeds 1 for that has no meaning and is left empty.';

/** How unequally agents hold resources over the whole simulation. */
export const readHoldingsOverTime: ReportReader = (context) => {
  const groups = readHeld(context);
  if (groups === undefined || groups[0].step.length === 0)
    return [unavailableTable('holdings-over-time', LACKS)];
  return [
    {
      id: 'holdings-over-time',
      name: reports['holdings-over-time'].name,
      columns: [
        { label: 'Type' },
        column('holdings_gini', 'First Gini'),
        { label: 'Last Gini', metric: 'holdings_gini' },
        { label: 'Least Gini', metric: 'holdings_gini' },
        { label: 'Greatest Gini', metric: 'holdings_gini' },
        column('holdings_gini_mean'),
        column('holdings_gini_slope'),
      ],
      rows: rowsOf(
        groups.map(({ label, step, level }) => {
          const byStep = rowsByStep(step);
          const all = perStep(byStep, (first, end) => giniOfHoldings(level.subarray(first, end)));
          const known = all.filter((value) => !Number.isNaN(value));
          const steps = byStep.step.filter((_, k) => !Number.isNaN(all[k] ?? Number.NaN));
          const { min, max } = statistics(known);
          return [label, known[0], known.at(-1), min, max, meanOf(known), slope(steps, known)];
        }),
      ),
      notes: [
        'From the agent states: first and last are the first and last step at which agents of the type live.',
        ...(groups[0].level.some((value) => value < 0) ? [BELOW] : []),
      ],
    },
  ];
};

/** What agents hold at one step. */
export const readHoldingsAtStep: ReportReader = (context) => {
  const step = stepAsked(context, 'agent_states');
  const groups = step === undefined ? undefined : readHeld(context, { scope: 'step', step });
  if (step === undefined || groups === undefined) return [unavailableTable('holdings-at-step', LACKS)];
  if (groups[0].level.length === 0) {
    return [unavailableTable('holdings-at-step', `No agent has a state at step ${step}.`)];
  }
  return [
    {
      id: 'holdings-at-step',
      name: reports['holdings-at-step'].name,
      columns: [
        { label: 'Type' },
        { label: 'Step' },
        column('holders', 'Agents'),
        column('holdings_total', 'Total'),
        column('holdings_mean', 'Mean'),
        column('holdings_min', 'Least'),
        column('holdings_q25', '25 %'),
        column('holdings_median', 'Median'),
        column('holdings_q75', '75 %'),
        column('holdings_max', 'Greatest'),
        column('holdings_gini', 'Gini'),
      ],
      rows: rowsOf(
        groups.map(({ label, level }) => {
          const { mean, min, q25, median, q75, max } = statistics(level);
          const total = level.reduce((sum, value) => sum + value, 0);
          return [label, step, level.length, total, mean, min, q25, median, q75, max, giniOfHoldings(level)];
        }),
      ),
      notes: [
        `Agents with a state at step ${step}, each once.`,
        ...(groups[0].level.some((value) => value < 0) ? [BELOW] : []),
      ],
    },
  ];
};
