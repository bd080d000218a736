import { isJsonObject, type JsonObject } from '../base/json.ts';
import { canonicalAgentType } from '../schema/agent-type.ts';

type Numbers = Float64Array<ArrayBuffer>;

/**
 * Counts by type from one JSON object a step, types in order of first appearance. A type that an object
 * does not name has 0 there; a step without an object has NaN.
 */
export function parseTypeCounts(cells: readonly (string | undefined)[]): ReadonlyMap<string, Numbers> {
  const types = new Map<string, Numbers>();
  /** The column of each name as it is spelled: working out its type takes longer than reading its count. */
  const spelled = new Map<string, Numbers>();
  const columnOf = (name: string): Numbers => {
    const type = canonicalAgentType(name);
    const column = types.get(type) ?? new Float64Array(cells.length);
    types.set(type, column);
    spelled.set(name, column);
    return column;
  };
  const silent: number[] = [];
  for (let row = 0; row < cells.length; row++) {
    const counts = parseCounts(cells[row]);
    if (counts === undefined) silent.push(row);
    for (const name in counts) {
      const count = counts[name];
      if (typeof count !== 'number' || !Number.isFinite(count)) continue;
      const column = spelled.get(name) ?? columnOf(name);
      column[row] = (column[row] ?? 0) + count;
    }
  }
  for (const column of types.values()) for (const row of silent) column[row] = Number.NaN;
  return types;
}

function parseCounts(cell: string | undefined): JsonObject | undefined {
  if (cell === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(cell);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
