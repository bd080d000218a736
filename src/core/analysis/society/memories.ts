import { parseTextList } from '../../base/json.ts';

/** The tags of a memory, stored as JSON list, as text with commas, or in braces, quoted or not; none where nothing is. */
export function tagsOf(stored: string | undefined): readonly string[] {
  return parseTextList(stored ?? null)
    .map((tag) => tag.replace(/^"(.*)"$/, '$1').trim())
    .filter((tag) => tag !== '');
}

/** Whether tags are stored that cannot be read as such, like a JSON object. */
export function hasUnreadableTags(stored: string | undefined): boolean {
  const text = stored?.trim() ?? '';
  return !['', '[]', '{}', 'null', '""'].includes(text) && tagsOf(stored).length === 0;
}

export const IMPORTANCE_CLASSES = 10;

/**
 * How many importances fall into each tenth from 0 to 1; a tenth holds its lower end, the last one 1 as well. What is
 * not known or lies outside is counted apart.
 */
export function importanceClasses(importance: ArrayLike<number>): {
  readonly counts: Float64Array<ArrayBuffer>;
  readonly outside: number;
  readonly unknown: number;
} {
  const counts = new Float64Array(IMPORTANCE_CLASSES);
  let [outside, unknown] = [0, 0];
  for (let i = 0; i < importance.length; i++) {
    const value = importance[i] ?? Number.NaN;
    if (Number.isNaN(value)) unknown++;
    else if (value < 0 || value > 1) outside++;
    else {
      // 0.7 · 10 is a little more than 7 as a floating-point number, 0.29 · 100 a little less than 29.
      const place = Math.min(IMPORTANCE_CLASSES - 1, Math.floor(value * IMPORTANCE_CLASSES + 1e-9));
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return { counts, outside, unknown };
}

/** Number, mean of what is known, and first and last step of a group of memories. */
export interface MemoryGroup {
  readonly memories: number;
  /** NaN where no importance is known. */
  readonly importance: number;
  readonly firstStep: number;
  readonly lastStep: number;
}

interface MemoryRow {
  readonly step: number;
  readonly importance: number;
}

/** Memories grouped by some name, a memory in each of its groups; the largest group first. */
export function groupMemories(
  rows: readonly (MemoryRow & { readonly groups: readonly string[] })[],
): readonly (MemoryGroup & { readonly name: string })[] {
  const groups = new Map<string, MemoryRow[]>();
  for (const row of rows) {
    for (const name of row.groups) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [row]);
      else group.push(row);
    }
  }
  return [...groups]
    .map(([name, members]) => ({ name, ...summarize(members) }))
    .sort((a, b) => b.memories - a.memories || (a.name < b.name ? -1 : 1));
}

function summarize(rows: readonly MemoryRow[]): MemoryGroup {
  const known = rows.map(({ importance }) => importance).filter((value) => !Number.isNaN(value));
  const steps = rows.map(({ step }) => step).filter((step) => !Number.isNaN(step));
  return {
    memories: rows.length,
    importance: known.reduce((sum, value) => sum + value, 0) / known.length,
    firstStep: steps.reduce((least, step) => Math.min(least, step), steps[0] ?? Number.NaN),
    lastStep: steps.reduce((most, step) => Math.max(most, step), steps[0] ?? Number.NaN),
  };
}
