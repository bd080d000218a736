import { z } from 'zod';
import { formatList, parseList } from './url-list.ts';

const text = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);

/** The part of the address that belongs to the picture of a network. Values that make no sense are ignored one by one. */
export const networkSearchSchema = z.object({
  /** Kinds of interaction that are switched off. */
  nokinds: text,
  /** Least count of an edge that is shown. */
  least: z.number().int().min(1).optional().catch(undefined),
  /** The agent that is looked at. */
  node: text,
});

export type NetworkSearchParams = z.infer<typeof networkSearchSchema>;

/** What a person sees of a network. */
export interface NetworkSearch {
  readonly without: ReadonlySet<string>;
  readonly least: number;
  readonly node: string | undefined;
}

export function readNetworkSearch(raw: unknown): NetworkSearch {
  const { nokinds, least, node } = networkSearchSchema.safeParse(raw).data ?? {};
  return {
    without: new Set(
      parseList(nokinds ?? '').flatMap(([kind]) => (kind === undefined || kind === '' ? [] : [kind])),
    ),
    least: least ?? 1,
    node: node === '' ? undefined : node,
  };
}

/** As compact as it can be: what is at its default is left out. */
export function formatNetworkSearch({ without, least, node }: NetworkSearch): NetworkSearchParams {
  return {
    nokinds: without.size === 0 ? undefined : formatList([...without].sort().map((kind) => [kind])),
    least: least === 1 ? undefined : least,
    node,
  };
}
