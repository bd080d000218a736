import { statisticsByClass } from '../../analysis/health/classes.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import type { FigureContext } from '../figures/context.ts';
import { definitionOf, waysToColumns } from '../provenance.ts';
import { column, rowsOf, unavailableTable } from '../reports/table.ts';
import { healthStatesOf } from './health-states.ts';

/** Health below which an agent is in poor health. */
const POOR = 20;

/** How healthy the agents of each type are, over all states of the scope. */
export function readHealthByType(context: FigureContext): readonly ReportTable[] {
  const states = healthStatesOf(context);
  if (states === undefined) {
    const { note } = waysToColumns(context.source, definitionOf('health_mean').needs);
    return [unavailableTable('health-by-type', note ?? 'The file does not store the health of agents.')];
  }
  if (states.health.length === 0) return [];
  const all = statisticsByClass(states.health, 1, () => 0);
  const own = statisticsByClass(states.health, states.types.length, states.typeOf);
  const poor = (place: number | undefined) =>
    states.health.reduce(
      (count, health, row) =>
        health < POOR && (place === undefined || states.typeOf(row) === place) ? count + 1 : count,
      0,
    );
  const groups = [
    ...(own.length > 1 ? all.map((each) => ({ ...each, label: 'all types', poor: poor(undefined) })) : []),
    ...own.map((each, k) => ({ ...each, label: states.types[k] ?? '', poor: poor(k) })),
  ];
  return [
    {
      id: 'health-by-type',
      name: reports['health-by-type'].name,
      columns: [
        { label: 'Type' },
        column('health_states'),
        column('health_mean', 'Mean'),
        column('health_sd', 'SD'),
        column('health_least', 'Least'),
        column('health_lower_quartile', 'Lower quartile'),
        column('health_median', 'Median'),
        column('health_upper_quartile', 'Upper quartile'),
        column('health_greatest', 'Greatest'),
        column('health_low_share', `Below ${POOR}`),
      ],
      rows: rowsOf(
        groups.map(({ label, count, mean, sd, min, q25, median, q75, max, poor: low }) => [
          label,
          count,
          mean,
          sd,
          min,
          q25,
          median,
          q75,
          max,
          count === 0 ? undefined : low / count,
        ]),
      ),
      notes: ['Over all agent states, so agents that live long count more.'],
    },
  ];
}
