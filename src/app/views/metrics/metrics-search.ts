import { z } from 'zod';

/** What the address says about the list of metrics. */
export interface MetricsSearch {
  readonly find: string;
  readonly family: 'farm' | 'society';
}

const schema = z.object({
  find: z.union([z.string(), z.number(), z.boolean()]).transform(String).catch(''),
  family: z.enum(['farm', 'society']).catch('farm'),
});

/** Reads the address; what makes no sense is left out. */
export function readMetricsSearch(raw: unknown): MetricsSearch {
  return schema.safeParse(raw).data ?? { find: '', family: 'farm' };
}

/** As compact as it can be. */
export function formatMetricsSearch({ find, family }: MetricsSearch): Partial<MetricsSearch> {
  return { ...(find === '' ? {} : { find }), ...(family === 'farm' ? {} : { family }) };
}
