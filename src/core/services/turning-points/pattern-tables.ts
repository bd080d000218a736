import { eventPattern, kindPatterns } from '../../analysis/events/patterns.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import { turningPointLabels } from '../../metrics/temporal/kind-labels.ts';
import type { FigureContext } from '../figures/context.ts';
import { readFrame } from '../figures/frame.ts';
import { column, rowsOf, unavailableTable } from '../reports/table.ts';
import { detectFixed } from './detect-fixed.ts';
import { detectRelative } from './detect-relative.ts';

const detectors = [
  ['Fixed thresholds', detectFixed],
  ['Own course', detectRelative],
] as const;

const NOTE =
  'All turning points of both detectors, whatever their severity and whether they are listed or not.';

/** How the turning points of both detectors are spread over the run and over kinds. Reads large tables. */
export function readEventPatterns(context: FigureContext): readonly ReportTable[] {
  const { axis } = readFrame(context, []);
  if (axis.length === 0) return [];
  const found = detectors.map(([label, detect]) => ({ label, events: detect(context).events }));
  if (found.every(({ events }) => events.length === 0)) {
    return [unavailableTable('event-patterns', 'Neither detector found any turning point.')];
  }
  return [
    {
      id: 'event-patterns',
      name: reports['event-patterns'].name,
      columns: [
        { label: 'Detector' },
        column('turning_points'),
        column('turning_point_steps', 'Steps with any'),
        column('turning_points_per_step', 'Per step'),
        column('turning_points_sd', 'Standard deviation'),
        column('turning_points_max', 'Most in a step'),
        column('turning_points_busiest', 'Step with most'),
        column('turning_point_interval', 'Mean interval, steps'),
        column('turning_point_interval_median', 'Median interval, steps'),
        column('turning_point_interval_max', 'Longest interval, steps'),
      ],
      rows: rowsOf(
        found.map(({ label, events }) => {
          const { perStep, intervals, ...whole } = eventPattern(axis, events);
          return [
            label,
            whole.events,
            whole.stepsWithEvents,
            perStep.mean,
            perStep.sd,
            perStep.max,
            whole.busiestStep,
            intervals.mean,
            intervals.median,
            intervals.max,
          ];
        }),
      ),
      notes: [NOTE],
    },
    {
      id: 'event-kinds',
      name: reports['event-kinds'].name,
      columns: [
        { label: 'Detector' },
        { label: 'Kind' },
        column('turning_points'),
        column('turning_point_severity', 'Mean severity'),
        column('turning_point_severity_max', 'Greatest severity'),
        { label: 'First step' },
        { label: 'Last step' },
        column('turning_point_interval', 'Mean interval, steps'),
      ],
      rows: rowsOf(
        found.flatMap(({ label, events }) =>
          kindPatterns(events).map((kind) => [
            label,
            turningPointLabels[kind.kind],
            kind.events,
            kind.meanSeverity,
            kind.maxSeverity,
            kind.firstStep,
            kind.lastStep,
            kind.meanInterval,
          ]),
        ),
      ),
      notes: [NOTE],
    },
  ];
}
