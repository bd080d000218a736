import type { SwitchedOff, TurningPointKind } from '../../api/turning-points.ts';
import type { MetricId } from '../../metrics/registry.ts';
import { definitionOf, waysToColumns } from '../provenance.ts';
import type { Source } from '../source.ts';

/** Why kinds cannot be found that need a metric which the file does not yield. */
export function withoutMetric(
  source: Source,
  metric: MetricId,
  ...kinds: readonly TurningPointKind[]
): readonly SwitchedOff[] {
  const { name, needs, derivation } = definitionOf(metric);
  return off(`It needs ${name.toLowerCase()}.`, noteOf(source, derivation?.needs ?? needs), kinds);
}

/** Why kinds cannot be found that need columns which the file does not have. */
export function withoutColumns(
  source: Source,
  what: string,
  columns: readonly string[],
  ...kinds: readonly TurningPointKind[]
): readonly SwitchedOff[] {
  return off(`It needs ${what}.`, noteOf(source, columns), kinds);
}

function noteOf(source: Source, columns: readonly string[]): string {
  const { provenance, note } = waysToColumns(source, columns);
  if (provenance !== 'unavailable') return 'The file has none for this simulation.';
  return note ?? 'The file does not store it.';
}

function off(need: string, note: string, kinds: readonly TurningPointKind[]): readonly SwitchedOff[] {
  return kinds.map((kind) => ({ kind, reason: `${need} ${note}` }));
}

/** Whether the file has all of these columns, written `table.column`. */
export function hasColumns(source: Source, ...columns: readonly string[]): boolean {
  return waysToColumns(source, columns).provenance !== 'unavailable';
}
