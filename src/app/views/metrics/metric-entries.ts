import { type FigureDefinition, figures } from '../../../core/metrics/figures.ts';
import { pages } from '../../../core/metrics/pages.ts';
import { type MetricDefinition, type MetricId, metrics } from '../../../core/metrics/registry.ts';
import { type ReportDefinition, reports } from '../../../core/metrics/reports.ts';

/** A metric with the figures and tables that show it. */
export interface MetricEntry {
  readonly id: MetricId;
  readonly definition: MetricDefinition;
  /** In words, e.g. `Growth (Dynamics)`. */
  readonly shownIn: readonly string[];
  /** All that a search looks through, in lower case. */
  readonly text: string;
}

/** Every metric, by name. */
export function metricEntries(): readonly MetricEntry[] {
  const places = shownIn();
  return (Object.keys(metrics) as MetricId[])
    .map((id): MetricEntry => {
      const definition: MetricDefinition = metrics[id];
      const { name, unit, formula, needs } = definition;
      const said = [id, name, unit, definition.definition, formula, ...needs, ...(places.get(id) ?? [])];
      return { id, definition, shownIn: places.get(id) ?? [], text: said.join('\n').toLowerCase() };
    })
    .sort((a, b) => (a.definition.name < b.definition.name ? -1 : 1));
}

function shownIn(): ReadonlyMap<MetricId, readonly string[]> {
  const places = new Map<MetricId, string[]>();
  const add = (id: MetricId, place: string) => places.set(id, [...(places.get(id) ?? []), place]);
  for (const { name, page, panels } of Object.values<FigureDefinition>(figures)) {
    for (const id of panels.flatMap((panel) => panel.metrics)) add(id, `${name} (${pages[page].label})`);
  }
  for (const { name, metrics: held } of Object.values<ReportDefinition>(reports)) {
    for (const id of held) add(id, `${name} (table)`);
  }
  return places;
}

/** The entries in which every word of a search occurs. */
export function found(
  entries: readonly MetricEntry[],
  { find, family }: { readonly find: string; readonly family: MetricDefinition['family'] },
): readonly MetricEntry[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(
    ({ definition, text }) => definition.family === family && words.every((word) => text.includes(word)),
  );
}

/** What a search for one metric may have meant: its name or its identifier. */
export function namesOf(
  entries: readonly MetricEntry[],
  family: MetricDefinition['family'],
): readonly string[] {
  return entries
    .filter(({ definition }) => definition.family === family)
    .flatMap(({ id, definition }) => [id, definition.name]);
}
