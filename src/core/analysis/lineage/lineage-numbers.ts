import type { Lives } from '../lives.ts';
import type { Family } from './family.ts';

type Indexes = Int32Array<ArrayBuffer>;

/** What a family looks like as a whole; formulas are in docs/metrics.md. */
export interface LineageNumbers {
  readonly roots: number;
  readonly orphans: number;
  /** Agents with two parents in the simulation: with any, the family is no tree. */
  readonly withTwoParents: number;
  readonly depth: number;
  /** Mean children of the agents that have any; NaN where none has. */
  readonly branching: number;
  readonly childless: number;
  /** Roots with a living agent in their line, themselves included. */
  readonly survivingFounders: number;
}

/** One root with everybody who descends from it along first parents. */
export interface Line {
  readonly founder: number;
  /** Its agents, the founder included. */
  readonly members: number;
  readonly living: number;
  /** Most generations below the founder. */
  readonly depth: number;
}

export function lineageNumbers(family: Family, lives: Lives): LineageNumbers {
  const all = Array.from({ length: family.size }, (_, i) => i);
  const families = family.children.map((children) => children.length).filter((n) => n > 0);
  const lines = linesOf(family, lives);
  return {
    roots: lines.length,
    orphans: all.filter((i) => family.orphan[i] === 1).length,
    withTwoParents: all.filter((i) => (family.second[i] ?? -1) >= 0).length,
    depth: family.depth.reduce((most, depth) => Math.max(most, depth), 0),
    branching: families.length === 0 ? Number.NaN : families.reduce((sum, n) => sum + n, 0) / families.length,
    childless: family.size - families.length,
    survivingFounders: lines.filter(({ living }) => living > 0).length,
  };
}

/** The lines of all founders: those with most living agents first, then the largest, then as listed. */
export function linesOf(family: Family, { death }: Lives): readonly Line[] {
  const lines = new Map<number, { founder: number; members: number; living: number; depth: number }>();
  const rank = ranksOf(family);
  for (let i = 0; i < family.size; i++) {
    const founder = family.founder[i] ?? i;
    const line = lines.get(founder) ?? { founder, members: 0, living: 0, depth: 0 };
    line.members++;
    if (Number.isNaN(death[i] ?? Number.NaN)) line.living++;
    line.depth = Math.max(line.depth, rank[i] ?? 0);
    lines.set(founder, line);
  }
  return [...lines.values()].sort(
    (a, b) => b.living - a.living || b.members - a.members || a.founder - b.founder,
  );
}

/** Generations from the founder along first parents. */
function ranksOf({ order, first, size }: Family): Indexes {
  const rank = new Int32Array(size);
  for (const i of order) {
    const parent = first[i] ?? -1;
    rank[i] = parent < 0 ? 0 : (rank[parent] ?? 0) + 1;
  }
  return rank;
}

/** Agents that descend from each along first parents, and those of them that live; itself not counted. */
export function descendantsOf(
  { order, first, size }: Family,
  { death }: Lives,
): { readonly all: Indexes; readonly living: Indexes } {
  const all = new Int32Array(size);
  const living = new Int32Array(size);
  for (const i of order.toReversed()) {
    const parent = first[i] ?? -1;
    if (parent < 0) continue;
    const lives = Number.isNaN(death[i] ?? Number.NaN) ? 1 : 0;
    all[parent] = (all[parent] ?? 0) + (all[i] ?? 0) + 1;
    living[parent] = (living[parent] ?? 0) + (living[i] ?? 0) + lives;
  }
  return { all, living };
}
