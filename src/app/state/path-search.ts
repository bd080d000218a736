import { z } from 'zod';
import { formatList, parseList } from './url-list.ts';

/** The part of the address that says whose trajectories are drawn: `paths`, a list of agents. */
export const pathSearchSchema = z.object({
  paths: z.union([z.string(), z.number()]).transform(String).optional().catch(undefined),
});

export type PathSearchParams = z.infer<typeof pathSearchSchema>;

/** The agents named in the address; `undefined` where it names none. */
export function readPathSearch(raw: unknown): readonly string[] | undefined {
  const { paths } = pathSearchSchema.safeParse(raw).data ?? {};
  return paths === undefined ? undefined : parseList(paths).flatMap(([agent]) => agent ?? []);
}

export function formatPathSearch(agents: readonly string[] | undefined): PathSearchParams {
  return { paths: agents === undefined ? undefined : formatList(agents.map((agent) => [agent])) };
}
