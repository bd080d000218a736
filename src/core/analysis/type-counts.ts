import { canonicalAgentType } from '../schema/agent-type.ts';

type Numbers = Float64Array<ArrayBuffer>;

/**
 * Counts by type from one JSON object a step, types in order of first appearance. A type that an object
 * does not name has 0 there; a step without an object has NaN.
 */
export function parseTypeCounts(cells: readonly (string | undefined)[]): ReadonlyMap<string, Numbers> {
  const parsed = cells.map(parseCounts);
  const types = new Set(parsed.flatMap((counts) => (counts === undefined ? [] : [...counts.keys()])));
  return new Map(
    [...types].map((type) => [
      type,
      Float64Array.from(parsed, (counts) => (counts === undefined ? Number.NaN : (counts.get(type) ?? 0))),
    ]),
  );
}

function parseCounts(cell: string | undefined): ReadonlyMap<string, number> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(cell ?? 'null');
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const counts = new Map<string, number>();
  for (const [name, count] of Object.entries(value)) {
    const type = canonicalAgentType(name);
    if (Number.isFinite(count)) counts.set(type, (counts.get(type) ?? 0) + count);
  }
  return counts;
}
