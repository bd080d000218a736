import { type Agreement, agreementOf } from '../../analysis/agreement/agreement.ts';
import type { FigureData } from '../../api/simulation.ts';
import type { CanonicalTable } from '../../api/source.ts';
import { type FigureDefinition, type FigureId, figures } from '../../metrics/figures.ts';
import type { MetricId } from '../../metrics/registry.ts';
import type { FigureContext } from '../figures/context.ts';
import { readFigure } from '../figures/read-figure.ts';
import { canDerive, canRead, definitionOf } from '../provenance.ts';
import type { Source } from '../source.ts';

/** One stored series beside the same series worked out from other rows. */
export interface SeriesAgreement extends Agreement {
  readonly metric: MetricId;
  /** Of the series, where a metric has several (agents of a type). */
  readonly label: string;
}

/**
 * Compares every series that `simulation_steps` stores with what other rows say. The second reading is the same
 * figure read from a source in which the stored column is not there.
 */
export function compareSeries(context: FigureContext): readonly SeriesAgreement[] {
  const asStored = new Map<FigureId, FigureData>();
  const readStored = (figure: FigureId): FigureData => {
    const known = asStored.get(figure) ?? readFigure(context, figure);
    asStored.set(figure, known);
    return known;
  };
  return metricsOfSteps().flatMap(({ figure, metric }) => {
    if (!canRead(context.source, metric) || !canDerive(context.source, metric)) return [];
    const stored = seriesOf(readStored(figure), metric);
    if (stored.length === 0) return [];
    const source = without(context.source, metric);
    const again = readFigure({ ...context, source }, figure);
    const recomputed = seriesOf(again, metric);
    return stored.flatMap(({ key, label, step, values }) => {
      const other = recomputed.find((series) => series.key === key);
      if (other === undefined) return [];
      const byStep = new Map(Array.from(other.step, (at, row) => [at, other.values[row] ?? Number.NaN]));
      const aligned = Float64Array.from(step, (at) => byStep.get(at) ?? Number.NaN);
      const agreement = agreementOf(step, values, aligned);
      return agreement.compared === 0 ? [] : [{ metric, label, ...agreement }];
    });
  });
}

/** The metrics that are stored in the steps and can be worked out, each with a figure that shows it. */
function metricsOfSteps(): readonly { readonly figure: FigureId; readonly metric: MetricId }[] {
  return (Object.keys(figures) as FigureId[])
    .filter((id) => figures[id].page === 'overview' && figures[id].family === 'farm')
    .flatMap((figure) => {
      const { panels }: FigureDefinition = figures[figure];
      return panels.flatMap(({ metrics }) => metrics.map((metric) => ({ figure, metric })));
    })
    .filter(({ metric }) =>
      definitionOf(metric).needs.every((column) => column.startsWith('simulation_steps.')),
    );
}

function seriesOf({ step, series }: FigureData, metric: MetricId) {
  return series
    .filter((each) => each.metric === metric && !each.key.endsWith(':recomputed'))
    .map(({ key, label, values }) => ({ key, label, values, step }));
}

/** The source as if it did not store the columns of a metric. */
function without(source: Source, metric: MetricId): Source {
  const missing = new Set(definitionOf(metric).needs);
  const canonical = source.canonical.map(
    (table): CanonicalTable => ({
      ...table,
      columns: table.columns.map((column) =>
        missing.has(`${table.name}.${column.name}`)
          ? { name: column.name, provenance: 'unavailable' }
          : column,
      ),
    }),
  );
  return { ...source, canonical };
}
