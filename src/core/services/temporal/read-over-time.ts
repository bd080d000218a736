import { periodName, periodsNote, periodsUpTo } from '../../analysis/periods.ts';
import { earlyWarningOf, kendallTrend } from '../../analysis/temporal/early-warning.ts';
import { oscillationOf } from '../../analysis/temporal/oscillation.ts';
import { carryingCapacity, deepestFall } from '../../analysis/temporal/resilience.ts';
import { periodsOf, type Stretch, thirdsOf } from '../../analysis/temporal/stretches.ts';
import type { ReportTable } from '../../api/report.ts';
import { type ReportTableId, reports } from '../../metrics/reports.ts';
import { readTotals, type Totals } from '../dynamics/basis.ts';
import type { FigureContext } from '../figures/context.ts';
import { column, numbersTable, rowsOf } from '../reports/table.ts';

/** How the population goes over stretches of the simulation, in cycles, and after its deepest fall. */
export function readOverTime(context: FigureContext): readonly ReportTable[] {
  const totals = readTotals(context);
  const { step, total, totalNote } = totals;
  if (total.length === 0) return [];
  const periods = periodsUpTo(step.at(-1) ?? 0);
  return [
    numbers(totals),
    stretchTable(
      'thirds',
      thirdsOf(step, total).map((stretch) => [stretch.third, stretch]),
      [totalNote],
    ),
    stretchTable(
      'periods',
      periodsOf(step, total, periods.length).map((stretch) => [periodName(stretch.from, periods), stretch]),
      [periodsNote(periods), totalNote],
    ),
  ];
}

function numbers({ step, total, totalNote }: Totals): ReportTable {
  const cycles = oscillationOf(step, total);
  const capacity = carryingCapacity(step, total);
  const fall = deepestFall(step, total);
  const { variance, autocorrelation } = earlyWarningOf(total);
  return numbersTable(
    'time-numbers',
    [
      ['dominant_period', cycles?.dominantPeriod],
      ['dominant_period_share', cycles?.dominantShare],
      ['carrying_capacity', capacity?.capacity],
      ['intrinsic_rate', capacity?.rate],
      ['capacity_r2', capacity?.r2],
      ['deepest_fall', fall?.depth],
      ['deepest_fall_start', fall?.from],
      ['deepest_fall_bottom', fall?.bottom],
      ['half_recovery', fall?.halfway],
      ['recovery_time', fall?.recovered],
      ['variance_trend', kendallTrend(variance)],
      ['autocorrelation_trend', kendallTrend(autocorrelation)],
    ],
    [
      totalNote,
      cycles !== undefined && cycles.block > 1
        ? `For the cycles, each ${cycles.block} steps were averaged first.`
        : '',
    ],
  );
}

function stretchTable(
  id: Extract<ReportTableId, 'thirds' | 'periods'>,
  stretches: readonly (readonly [name: string, stretch: Stretch])[],
  notes: readonly string[],
): ReportTable {
  return {
    id,
    name: reports[id].name,
    columns: [
      { label: id === 'thirds' ? 'Part' : 'Period' },
      { label: 'First step' },
      { label: 'Last step' },
      column('stretch_mean', 'Mean'),
      column('stretch_slope', 'Slope'),
      column('stretch_volatility', 'Volatility'),
      column('stretch_stability', 'Stability'),
      column('stretch_peak', 'Peak'),
      column('stretch_peak_step', 'Step of the peak'),
    ],
    rows: rowsOf(
      stretches.map(([name, { from, to, mean, slope, volatility, stability, peak, peakStep }]) => [
        name,
        from,
        to,
        mean,
        slope,
        volatility,
        stability,
        peak,
        peakStep,
      ]),
    ),
    notes,
  };
}
