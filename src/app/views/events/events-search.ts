import { z } from 'zod';
import type { EventListQuery } from '../../../core/api/society.ts';

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String).optional().catch(undefined);
const step = z.number().int().optional().catch(undefined);

/** The part of the address that belongs to the page Events; what makes no sense is left out one by one. */
export const eventsSearchSchema = z.object({
  type: text,
  agent: text,
  words: text,
  since: step,
  until: step,
});

export type EventsSearch = z.infer<typeof eventsSearchSchema>;

/** What is asked of the file. */
export function eventsQuery(
  { type, agent, words, since, until }: EventsSearch,
  limit: number,
): EventListQuery {
  return {
    type,
    agent,
    text: words === '' ? undefined : words,
    steps:
      since === undefined && until === undefined
        ? undefined
        : [since ?? Number.MIN_SAFE_INTEGER, until ?? Number.MAX_SAFE_INTEGER],
    limit,
  };
}
