import { z } from 'zod';
import type { MemoryQuery, RecallWeights } from '../../../core/api/society.ts';

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String).optional().catch(undefined);
const share = z.number().min(0).max(1).optional().catch(undefined);
const weight = z.number().min(0).max(1000).optional().catch(undefined);
const step = z.number().int().optional().catch(undefined);

/** The part of the address that belongs to the page Memories; what makes no sense is left out one by one. */
export const memorySearchSchema = z.object({
  words: text,
  agent: text,
  tag: text,
  /** Least and greatest importance. */
  lowest: share,
  highest: share,
  /** First and last step. */
  since: step,
  until: step,
  /** Weights of recency, importance and match, and what remains of the recency after each step. */
  recency: weight,
  importance: weight,
  match: weight,
  decay: share,
});

export type MemorySearch = z.infer<typeof memorySearchSchema>;

export const defaultWeights: RecallWeights = { recency: 1, importance: 1, match: 1, decay: 0.95 };

/** What is asked of the file. */
export function memoryQuery(search: MemorySearch, limit: number): MemoryQuery {
  const { words, agent, tag, lowest, highest, since, until, recency, importance, match, decay } = search;
  return {
    text: words === '' ? undefined : words,
    agent,
    tag,
    importance: lowest === undefined && highest === undefined ? undefined : [lowest ?? 0, highest ?? 1],
    steps:
      since === undefined && until === undefined
        ? undefined
        : [since ?? Number.MIN_SAFE_INTEGER, until ?? Number.MAX_SAFE_INTEGER],
    weights: {
      recency: recency ?? defaultWeights.recency,
      importance: importance ?? defaultWeights.importance,
      match: match ?? defaultWeights.match,
      decay: decay ?? defaultWeights.decay,
    },
    limit,
  };
}

/** The score as it is worked out with these weights; without words there is no match. */
export function scoreFormula({ recency, importance, match, decay }: RecallWeights, words: boolean): string {
  const parts = [
    `${recency} · ${decay}^(now − step)`,
    `${importance} · importance`,
    ...(words ? [`${match} · match`] : []),
  ];
  return `score = (${parts.join(' + ')}) / ${Number((recency + importance + (words ? match : 0)).toPrecision(6))}`;
}
