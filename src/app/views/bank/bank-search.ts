import { z } from 'zod';

/** The part of the address that belongs to the page Bank. */
export const bankSearchSchema = z.object({
  /** Whose ledger is shown. */
  account: z.union([z.string(), z.number()]).transform(String).optional().catch(undefined),
  /** Whether all its transactions are listed, or only those that break the bank identity. */
  rows: z.enum(['breaks']).optional().catch(undefined),
});
