import { z } from 'zod';

/** Widths of a candle that are offered, in steps. */
export const candleSteps = [1, 2, 5, 10, 20, 50] as const;

/** The part of the address that belongs to the page Economy. */
export const economySearchSchema = z.object({
  /** Steps that each candle stands for. */
  candle: z.number().int().min(1).max(100_000).optional().catch(undefined),
});
