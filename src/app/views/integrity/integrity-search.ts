import { z } from 'zod';

const schema = z.object({
  // An id that spells a number is read as one.
  simulation: z.union([z.string(), z.number()]).transform(String).optional().catch(undefined),
});

/** The simulation that the address asks for; anything else in it is ignored. */
export function readIntegritySearch(raw: Readonly<Record<string, unknown>>): {
  readonly simulation?: string | undefined;
} {
  const { simulation } = schema.parse(raw);
  return simulation === undefined || simulation === '' ? {} : { simulation };
}
