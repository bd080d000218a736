/** Mean share of an action in one generation, and how many agents it is the mean of. */
export interface GenerationShare {
  readonly agents: number;
  readonly share: number;
}

/** How far the share of an action moved over the generations, against chance; all NaN where it cannot be told. */
export interface Drift {
  /** Last minus first. */
  readonly change: number;
  /** Harmonic mean of the agents of the generations that have offspring in the next: all but the last. */
  readonly effectiveSize: number;
  /** Mean change a generation in standard errors of what drift alone would do. */
  readonly z: number;
}

/**
 * Drift of a share over generations in their order. Drift alone moves a share p from one generation to the next
 * with a standard deviation of σ = sqrt(p (1 − p) / Ne) (Wright–Fisher), p being the mean share over the
 * generations; z = mean change / (σ / sqrt T) over T changes. NaN with fewer than two generations, and z where
 * the share is 0 or 1 throughout.
 */
export function driftOf(generations: readonly GenerationShare[]): Drift {
  const first = generations[0];
  const last = generations.at(-1);
  const changes = generations.length - 1;
  if (first === undefined || last === undefined || changes < 1) {
    return { change: Number.NaN, effectiveSize: Number.NaN, z: Number.NaN };
  }
  const parents = generations.slice(0, -1);
  const effectiveSize = changes / parents.reduce((sum, { agents }) => sum + 1 / agents, 0);
  const p = generations.reduce((sum, { share }) => sum + share, 0) / generations.length;
  const sigma = Math.sqrt((p * (1 - p)) / effectiveSize);
  const change = last.share - first.share;
  return { change, effectiveSize, z: change / changes / (sigma / Math.sqrt(changes)) };
}
