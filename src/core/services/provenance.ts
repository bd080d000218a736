import type { Provenance } from '../api/source.ts';
import { type MetricDefinition, type MetricId, metrics } from '../metrics/registry.ts';
import type { Source } from './source.ts';

/** How a number can be had in one file. */
export interface Ways {
  readonly provenance: Provenance;
  readonly note?: string;
}

/** How a canonical column, written `table.column`, comes about in a file. */
export function waysToColumn(source: Source, path: string): Ways {
  const [table, column] = path.split('.');
  const found = source.canonical
    .find((candidate) => candidate.name === table)
    ?.columns.find((candidate) => candidate.name === column);
  if (found === undefined) return { provenance: 'unavailable' };
  return found.note === undefined
    ? { provenance: found.provenance }
    : { provenance: found.provenance, note: found.note };
}

/** How something that needs all of these columns comes about: as its least direct column does. */
export function waysToColumns(source: Source, paths: readonly string[]): Ways {
  const ways = paths.map((path) => waysToColumn(source, path));
  return (
    ways.find((way) => way.provenance === 'unavailable') ??
    ways.find((way) => way.provenance === 'derived') ??
    ways[0] ?? { provenance: 'unavailable' }
  );
}

/** How a metric comes about where a file has the columns that it needs. */
export function waysOf(source: Source, metric: MetricId): Ways {
  return worked(metric, waysToColumns(source, definitionOf(metric).needs));
}

/** What is worked out of stored columns is derived, whatever stores them. */
export function worked(metric: MetricId, ways: Ways): Ways {
  const { computed } = definitionOf(metric);
  if (computed === undefined || ways.provenance === 'unavailable') return ways;
  return { provenance: 'derived', note: ways.note === undefined ? computed : `${computed} ${ways.note}` };
}

export function definitionOf(metric: MetricId): MetricDefinition {
  return metrics[metric];
}

/** Whether the file has the columns that hold the metric itself. */
export function canRead(source: Source, metric: MetricId): boolean {
  return waysToColumns(source, definitionOf(metric).needs).provenance !== 'unavailable';
}

/** Whether the file has the columns from which the metric can be derived. */
export function canDerive(source: Source, metric: MetricId): boolean {
  const { derivation } = definitionOf(metric);
  return derivation !== undefined && waysToColumns(source, derivation.needs).provenance !== 'unavailable';
}
