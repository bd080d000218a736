import { z } from 'zod';

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String).optional().catch(undefined);
const flag = z.literal(true).optional().catch(undefined);

/**
 * The part of the address that says what is compared and how. Values that make no sense are ignored one by one, and
 * what is at its default is left out. Step, zoom and version are those of `url-state.ts`.
 */
export const compareSearchSchema = z.object({
  /** What is compared, see `chosen.ts`. */
  sims: text,
  group: text,
  hand: text,
  colour: z.enum(['simulation', 'group']).optional().catch(undefined),
  align: z.literal('share').optional().catch(undefined),
  smooth: z.number().int().min(2).max(10_000).optional().catch(undefined),
  centre: z.literal('median').optional().catch(undefined),
  band: z.enum(['none', 'sd', 'se', 't95', 'bootstrap']).optional().catch(undefined),
  base: text,
  log: flag,
  layout: z.literal('multiples').optional().catch(undefined),
  metrics: text,
  rows: z.literal('groups').optional().catch(undefined),
  outcomes: text,
  sort: text,
  a: text,
  b: text,
  paired: flag,
  shifts: z.enum(['all', 'table']).optional().catch(undefined),
  columns: z.literal('sides').optional().catch(undefined),
  equal: flag,
  ignore: text,
  find: text,
  leave: z.enum(['sd', 'se', 't95', 'bootstrap']).optional().catch(undefined),
  tolerance: z.number().min(0).max(10).optional().catch(undefined),
  hold: z.number().int().min(1).max(100_000).optional().catch(undefined),
  sweep: text,
  brush: text,
});

export type CompareSearchParams = z.infer<typeof compareSearchSchema>;
