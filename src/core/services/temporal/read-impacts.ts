import { type Impact, impactAt, SIDE } from '../../analysis/temporal/impact.ts';
import type { ReportTable } from '../../api/report.ts';
import type { FixedKind, TurningPoint, TurningPointKind } from '../../api/turning-points.ts';
import type { FigureId } from '../../metrics/figures.ts';
import { type MetricId, metrics } from '../../metrics/registry.ts';
import { reports } from '../../metrics/reports.ts';
import { turningPointLabels } from '../../metrics/temporal/kind-labels.ts';
import { readTotals } from '../dynamics/basis.ts';
import type { FigureContext } from '../figures/context.ts';
import { column, rowsOf, unavailableTable } from '../reports/table.ts';
import { courseOf } from '../turning-points/course-of.ts';
import { readTurningPoints } from '../turning-points/read-turning-points.ts';

/** Turning points of everybody together; those of single agents are too many and change little. */
const kinds: ReadonlySet<TurningPointKind> = new Set<FixedKind>([
  'population_crash',
  'population_boom',
  'resource_depletion',
  'mass_combat',
]);

/** Turning points that are listed. */
const LISTED = 10;

const NOTE = `Means over ${SIDE} recorded steps or fewer on either side; the step itself counts as after. A difference need not come from the event.`;

const impactColumns = [
  column('impact_before'),
  column('impact_after'),
  column('impact_difference'),
  column('impact_percent', 'Percent'),
];

/** How many agents live before and after the most severe turning points. */
export function readImpacts(context: FigureContext): readonly ReportTable[] {
  const { step, total, totalNote } = readTotals(context);
  if (total.length === 0) return [];
  const events = readTurningPoints(context, 'fixed').events.filter(({ kind }) => kinds.has(kind));
  const listed = mostSevere(events);
  if (listed.length === 0) {
    return [
      unavailableTable(
        'impacts',
        'No crash, boom, depletion or mass combat was found by the fixed thresholds.',
      ),
    ];
  }
  return [
    {
      id: 'impacts',
      name: reports.impacts.name,
      columns: [{ label: 'Step' }, { label: 'Turning point' }, column('impact_severity'), ...impactColumns],
      rows: rowsOf(
        listed.map((event) => [
          event.step,
          turningPointLabels[event.kind],
          event.severity,
          ...cellsOf(impactAt(step, total, event.step)),
        ]),
      ),
      notes: [
        `Agents alive around the ${listed.length} most severe of ${events.length.toLocaleString('en')} crashes, booms, depletions and mass combats, found by the fixed thresholds.`,
        NOTE,
        totalNote,
      ],
    },
  ];
}

function mostSevere(events: readonly TurningPoint[]): readonly TurningPoint[] {
  return events.toSorted((a, b) => b.severity - a.severity || a.step - b.step).slice(0, LISTED);
}

function cellsOf({ before, after, difference, percent }: Impact): readonly number[] {
  return [before, after, difference, percent];
}

/** What is compared before and after a step, with the figure that holds it. */
const quantities = [
  ['population', 'total_agents'],
  ['births_deaths', 'births'],
  ['births_deaths', 'deaths'],
  ['resources', 'total_resources'],
  ['agent_resources', 'average_agent_resources'],
  ['health_age', 'average_agent_health'],
  ['reward', 'average_reward'],
  ['combat', 'combat_encounters'],
] as const satisfies readonly (readonly [FigureId, MetricId])[];

/** What the means of the simulation were before and after the step that the scope says. */
export function readStepImpact(context: FigureContext): readonly ReportTable[] {
  const { scope } = context;
  if (scope?.scope !== 'step') {
    return [
      unavailableTable(
        'step-impact',
        'Pin a step, by a click into a figure, to compare what is before and after it.',
      ),
    ];
  }
  const rows = quantities.flatMap(([figure, metric]) => {
    const course = courseOf({ ...context, scope: { scope: 'simulation' } }, figure, metric);
    if (course === undefined) return [];
    const { name, unit } = metrics[metric];
    return [[name, ...cellsOf(impactAt(course.axis, course.values, scope.step)), unit]];
  });
  return [
    {
      id: 'step-impact',
      name: reports['step-impact'].name,
      columns: [{ label: 'Quantity' }, ...impactColumns, { label: 'Unit' }],
      rows: rowsOf(rows),
      notes: [`At step ${scope.step}.`, NOTE],
    },
  ];
}
