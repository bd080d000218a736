import type { FigureAvailability } from '../api/source.ts';
import { type FigureDefinition, type FigureId, figures } from '../metrics/figures.ts';
import type { MetricId } from '../metrics/registry.ts';
import { type Emptiness, emptinessOf } from './emptiness.ts';
import { definitionOf, type Ways, waysToColumns, worked } from './provenance.ts';
import { holdsStatesTwice, type Source } from './source.ts';

type Cost = FigureAvailability['cost'];

/**
 * Tables with several rows a step: a figure that reads one waits behind those that need not. The
 * society's tables are small: each row of them cost a call to a language model.
 */
const largeTables: ReadonlySet<string> = new Set([
  'agent_states',
  'agent_actions',
  'learning_experiences',
  'resource_states',
  'health_incidents',
]);

/** How a metric can be had in one file. */
export interface MetricWays extends Ways {
  readonly cost: Cost;
}

/**
 * How each figure of the family can be had in this file: as its best metric can. A table
 * without rows yields nothing.
 */
export function figureAvailability(source: Source): readonly FigureAvailability[] {
  const emptiness = emptinessOf(source);
  return (Object.keys(figures) as FigureId[])
    .filter((id) => figures[id].family === source.family)
    .map((id) => ({ id, ...waysToFigure(source, id, emptiness) }));
}

function waysToFigure(source: Source, id: FigureId, emptiness: Emptiness): MetricWays {
  const { panels }: FigureDefinition = figures[id];
  const all = panels
    .flatMap((panel) => panel.metrics)
    // The recomputed total accompanies a stored one; it makes no figure by itself.
    .filter((metric) => metric !== 'total_agents_recomputed')
    .map((metric) => ({ metric, ...waysToMetric(source, metric, emptiness) }));
  const had = all.filter((ways) => ways.provenance !== 'unavailable');
  const first = had[0];
  if (first === undefined) {
    const note = all[0]?.note;
    return { provenance: 'unavailable', cost: 'plain', ...(note === undefined ? {} : { note }) };
  }
  const scans = had.some((ways) => ways.cost === 'scan') || (id === 'population' && holdsStatesTwice(source));
  const noted = had.filter((ways) => ways.note !== undefined);
  const notes = noted.map(({ metric, note }) => `${definitionOf(metric).name}: ${note}`);
  return {
    provenance: first.provenance,
    cost: scans ? 'scan' : 'plain',
    ...(notes.length === 0 ? {} : { note: notes.join(' ') }),
  };
}

export function waysToMetric(source: Source, metric: MetricId, emptiness: Emptiness): MetricWays {
  const { needs, derivation } = definitionOf(metric);
  const direct = waysWithRows(source, needs, emptiness);
  if (direct.provenance !== 'unavailable') {
    return { ...direct, provenance: worked(metric, direct).provenance, cost: costOf(needs) };
  }
  if (derivation === undefined) return { ...direct, cost: 'plain' };
  const indirect = waysWithRows(source, derivation.needs, emptiness);
  if (indirect.provenance === 'unavailable') return { ...direct, cost: 'plain' };
  return { provenance: 'derived', note: derivation.note, cost: derivation.cost };
}

function waysWithRows(source: Source, columns: readonly string[], emptiness: Emptiness): Ways {
  const ways = waysToColumns(source, columns);
  if (ways.provenance === 'unavailable') return ways;
  const note = emptiness(columns);
  return note === undefined ? ways : { provenance: 'unavailable', note };
}

function costOf(columns: readonly string[]): Cost {
  return columns.some((column) => largeTables.has(column.split('.')[0] ?? '')) ? 'scan' : 'plain';
}
