import { meanOf, slope } from '../../analysis/population/statistics.ts';
import { anyKnown, sumKnown } from '../../analysis/ratio.ts';
import { perStep } from '../../analysis/resources/by-step.ts';
import { concentrationRatio, overallEfficiency } from '../../analysis/resources/course.ts';
import { entropyOf, evenness } from '../../analysis/resources/evenness.ts';
import { type HotspotCourse, hotspotCourse } from '../../analysis/resources/hotspots.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import type { FigureContext } from '../figures/context.ts';
import { readFrame } from '../figures/frame.ts';
import type { Numbers } from '../figures/series.ts';
import type { ReportReader } from '../reports/read-report.ts';
import { column, numbersTable, rowsOf } from '../reports/table.ts';
import { type Course, readCourse } from './course.ts';
import { grangerTable } from './granger-table.ts';
import { ONCE, type Places, readPlaces } from './places.ts';

/** Cells that are listed. */
const LISTED = 50;

/** How well the environment is used, and where resources pile up. */
export const readResourcePlaces: ReportReader = (context) => {
  const course = readCourse(context);
  if (course.step.length === 0) return [];
  const places = readPlaces(context);
  const known = places !== undefined && places.step.length > 0 ? places : undefined;
  return [efficiency(context, course, known), ...hotspots(course, known), grangerTable(context, course)];
};

function efficiency(context: FigureContext, course: Course, places: Places | undefined): ReportTable {
  const { total, consumed, consumedNote } = course;
  const fill = course.drafts('resource_efficiency')[0]?.values;
  const stored = readFrame(context, ['resource_distribution_entropy']).column(
    'resource_distribution_entropy',
  );
  const entropy = stored ?? (places && ofSteps(places, (amounts) => entropyOf(amounts)));
  const parts = {
    utilisation: fill && meanOf(fill),
    distribution: entropy && meanOf(entropy),
    consumption:
      anyKnown(consumed) && anyKnown(total) ? (sumKnown(consumed) ?? 0) / meanOf(total) : undefined,
  };
  const even = places && ofSteps(places, (amounts) => evenness(entropyOf(amounts), amounts.length));
  const missing = Object.entries(parts).filter(([, value]) => value === undefined);
  return numbersTable(
    'resource-efficiency',
    [
      ['resource_utilisation', parts.utilisation],
      ['resource_distribution', parts.distribution],
      ['resource_consumption_rate', parts.consumption],
      ['resource_overall_efficiency', overallEfficiency(parts)],
      ['resource_evenness_mean', even && meanOf(even)],
    ],
    [
      ...missing.map(([part]) => `The file does not tell ${part}: the others share its weight.`),
      stored === undefined && entropy !== undefined ? 'Distribution: derived from the resource states.' : '',
      consumedNote,
    ],
  );
}

function ofSteps({ byStep, amount }: Places, of: (amounts: Numbers) => number): Numbers {
  return perStep(byStep, (first, end) => of(amount.subarray(first, end)));
}

function hotspots({ total, totalNote }: Course, places: Places | undefined): readonly ReportTable[] {
  if (places === undefined || !places.placed) {
    const known = total.filter((value) => !Number.isNaN(value));
    const ratio = concentrationRatio(
      known.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
      meanOf(known),
    );
    const reason = 'The file does not tell where resources are, so there are no hotspots.';
    return [numbersTable('hotspot-numbers', [['concentration_ratio', ratio]], [reason, totalNote])];
  }
  const course = hotspotCourse(places);
  return [numbersOf(course), lasting(course)];
}

function numbersOf({ step, count, mass, displacement }: HotspotCourse): ReportTable {
  return numbersTable(
    'hotspot-numbers',
    [
      ['hotspot_steps', count.filter((cells) => cells > 0).length],
      ['hotspot_count_mean', meanOf(count)],
      ['hotspot_count_slope', slope(step, count)],
      ['hotspot_mass_slope', slope(step, mass)],
      ['hotspot_displacement_mean', meanOf(displacement)],
    ],
    [`Over ${step.length} steps with resource states.`, ONCE],
  );
}

function lasting({ step, lasting: cells }: HotspotCourse): ReportTable {
  const listed = cells.slice(0, LISTED);
  return {
    id: 'lasting-hotspots',
    name: reports['lasting-hotspots'].name,
    columns: [
      column('space_agent_x', 'x'),
      column('space_agent_y', 'y'),
      column('hotspot_cell_steps', 'Steps as a hotspot'),
      column('hotspot_persistence'),
      { label: 'First step' },
      { label: 'Last step' },
    ],
    rows: rowsOf(
      listed.map((cell) => [cell.x, cell.y, cell.steps, cell.steps / step.length, cell.first, cell.last]),
    ),
    notes: [
      cells.length === 0
        ? 'No cell is ever a hotspot; with fewer than six cells none can be.'
        : `${cells.length > LISTED ? `The ${LISTED} most lasting of ` : ''}${cells.length} cells that were ever a hotspot.`,
      ONCE,
    ],
  };
}
