import { z } from 'zod';

/** What the address says about the page of a configuration. */
export interface ConfigurationSearch {
  /** Text searched for in paths and values. */
  readonly find?: string | undefined;
  /** Only what differs from other simulations. */
  readonly differs?: true | undefined;
}

const schema = z.object({
  // An address that spells a number or a truth value is read as one.
  find: z.union([z.string(), z.number(), z.boolean()]).transform(String).optional().catch(undefined),
  differs: z.literal(true).optional().catch(undefined),
});

/** Reads the address; never throws. What makes no sense is left out. */
export function readConfigurationSearch(raw: Readonly<Record<string, unknown>>): ConfigurationSearch {
  const { find, differs } = schema.parse(raw);
  return {
    ...(find === undefined || find === '' ? {} : { find }),
    ...(differs === undefined ? {} : { differs }),
  };
}
