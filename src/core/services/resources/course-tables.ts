import { meanOf, type Statistics, slope, statistics } from '../../analysis/population/statistics.ts';
import { anyKnown, sumKnown } from '../../analysis/ratio.ts';
import { relativeSpread, risingRows, scarcity, steadiness, stress } from '../../analysis/resources/course.ts';
import type { ReportTable } from '../../api/report.ts';
import type { Numbers } from '../figures/series.ts';
import type { ReportReader } from '../reports/read-report.ts';
import { numbersTable, unavailableTable } from '../reports/table.ts';
import { couplingTables } from './coupling-tables.ts';
import { type Course, readCourse } from './course.ts';

/** Totals, consumption and what grows back in numbers, and how resources and population move together. */
export const readResources: ReportReader = (context) => {
  const course = readCourse(context);
  if (course.step.length === 0) return [];
  return [totals(course), consumption(course), ...couplingTables(context, course)];
};

function totals({ step, total, totalNote }: Course): ReportTable {
  if (!anyKnown(total)) return unavailableTable('resource-numbers', totalNote);
  const known = knownRows(step, total);
  const { mean, median, sd, min, q25, q75, max } = known.statistics;
  return numbersTable(
    'resource-numbers',
    [
      ['resources_initial', known.values[0]],
      ['resources_final', known.values.at(-1)],
      ['resources_mean', mean],
      ['resources_median', median],
      ['resources_sd', sd],
      ['resources_min', min],
      ['resources_q25', q25],
      ['resources_q75', q75],
      ['resources_peak', max],
      ['resources_peak_step', known.peakStep],
      ['resources_slope', known.slope],
      ['resource_stability', steadiness(sd, mean)],
      ['scarcity_mean', meanOf(scarcity(known.values))],
    ],
    [totalNote],
  );
}

function consumption({ step, consumed, regenerated, totalNote, consumedNote }: Course): ReportTable {
  if (!anyKnown(consumed)) return unavailableTable('consumption', consumedNote);
  const known = knownRows(step, consumed);
  const { mean, sd, max } = known.statistics;
  return numbersTable(
    'consumption',
    [
      ['consumption_total', sumKnown(consumed)],
      ['consumption_mean', mean],
      ['consumption_max', max],
      ['consumption_peak_step', known.peakStep],
      ['consumption_variance', sd * sd],
      ['consumption_slope', known.slope],
      ['consumption_volatility', relativeSpread(sd, mean)],
      ['consumption_rising_steps', risingRows(known.values)],
      ['regeneration_total', sumKnown(regenerated)],
      ['regeneration_stress', stress(consumed, regenerated)],
    ],
    [consumedNote, `Regenerated: derived from consumption and the total. ${totalNote}`],
  );
}

/** The rows at which a value is known, and what they look like as a whole. */
function knownRows(
  step: Numbers,
  all: Numbers,
): {
  readonly values: Numbers;
  readonly statistics: Statistics;
  readonly slope: number;
  readonly peakStep: number | undefined;
} {
  const values = all.filter((value) => !Number.isNaN(value));
  const steps = step.filter((_, row) => !Number.isNaN(all[row] ?? Number.NaN));
  const overall = statistics(values);
  return {
    values,
    statistics: overall,
    slope: slope(steps, values),
    peakStep: steps[values.indexOf(overall.max)],
  };
}
