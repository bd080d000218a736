import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import type { FigureContext } from '../figures/context.ts';
import { definitionOf } from '../provenance.ts';
import { column, rowsOf, unavailableTable } from '../reports/table.ts';
import { causeOf } from './causes.ts';
import { compareSeries, type SeriesAgreement } from './compare-series.ts';

/** The last four only where something differs. */
const columns = [
  { label: 'Number' },
  column('steps_compared'),
  column('steps_differing'),
  column('largest_difference'),
  { label: 'First at step' },
  column('stored_value', 'Stored there'),
  column('recomputed_value', 'Recomputed there'),
  { label: 'Cause' },
];

/** Every series that the steps store beside what other rows say, those that differ first. Reads large tables. */
export function readCrossCheck(context: FigureContext): readonly ReportTable[] {
  const compared = compareSeries(context);
  if (compared.length === 0) {
    return [unavailableTable('stored-recomputed', 'Nothing is stored here that other rows tell as well.')];
  }
  const differing = compared.filter((series) => series.differing > 0);
  return [
    {
      id: 'stored-recomputed',
      name: reports['stored-recomputed'].name,
      columns: differing.length === 0 ? columns.slice(0, 4) : columns,
      rows: rowsOf(
        compared
          .toSorted((a, b) => b.differing - a.differing)
          .map((series) => [
            nameOf(series),
            series.compared,
            series.differing,
            series.largest,
            series.first?.step,
            series.first?.stored,
            series.first?.recomputed,
            series.differing === 0 ? undefined : causeOf(context.source, series.metric),
          ])
          .map((cells) => (differing.length === 0 ? cells.slice(0, 4) : cells)),
      ),
      notes: [
        differing.length === 0
          ? `All ${compared.length} stored series agree with what other rows say.`
          : `${differing.length} of ${compared.length} stored series differ from what other rows say.`,
        ...neverFilled(context),
        'Recomputed: the same number worked out from agents, states, actions and resources as if it were not stored.',
      ],
    },
  ];
}

/** Columns that the file has and that hold nothing but 0 although other rows say otherwise; they count as not stored. */
function neverFilled({ source }: FigureContext): readonly string[] {
  const steps = source.canonical.find(({ name }) => name === 'simulation_steps');
  return (steps?.columns ?? [])
    .filter(
      ({ provenance, note }) =>
        provenance === 'unavailable' && note !== undefined && note.includes(' 0 in every step'),
    )
    .map(({ name, note }) => `${name} is taken as not stored. ${note}`);
}

function nameOf({ metric, label }: SeriesAgreement): string {
  const { name } = definitionOf(metric);
  return metric === 'agents_of_type' ? `${name}: ${label}` : name;
}
