import type { RecallWeights } from '../../api/society.ts';

export interface RecallParts {
  /** decay^(now − step), 1 for a memory of now. */
  readonly recency: number;
  readonly importance: number;
  /** From 0 to 1. */
  readonly match: number;
}

/**
 * Score of a memory, from 0 to 1 (docs/metrics.md, recall_score): the weighted mean of its parts. A part that is not
 * known counts as 0; NaN when all weights are 0.
 */
export function recallScore(parts: RecallParts, weights: RecallWeights): number {
  const sum = weights.recency + weights.importance + weights.match;
  const weighted = (weight: number, part: number) => (Number.isNaN(part) ? 0 : weight * part);
  return sum <= 0
    ? Number.NaN
    : (weighted(weights.recency, parts.recency) +
        weighted(weights.importance, parts.importance) +
        weighted(weights.match, parts.match)) /
        sum;
}

/** decay^(now − step); a memory from after now is as fresh as one of now, NaN without a step. */
export function recency(step: number, now: number, decay: number): number {
  return Number.isNaN(step) ? Number.NaN : decay ** Math.max(0, now - step);
}
