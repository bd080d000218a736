import { z } from 'zod';
import type { MetricSeries } from '../../core/api/compare.ts';
import { formatSeries } from './compare-lists.ts';
import { type Fields, formatList, parseList } from './url-list.ts';

/**
 * How far into the figures of a comparison a person looked, as far as that is not said by the step and zoom of
 * `url-state.ts`. Read apart from what is compared and how, so that nothing is compared anew when it changes.
 */
export interface CompareView {
  /** Pinned place in the duration of the simulations, from 0 to 1. */
  readonly place: number | undefined;
  /** The part of the duration in view; `undefined` shows all. */
  readonly part: readonly [from: number, to: number] | undefined;
  /** Pages of small multiples that are turned to, by figure (see {@link figureKey}), from 0; the first is not listed. */
  readonly pages: Readonly<Record<string, number>>;
}

const share = z.number().min(0).max(1).optional().catch(undefined);

export const compareViewSchema = z.object({
  share,
  shareFrom: share,
  shareTo: share,
  pages: z.string().optional().catch(undefined),
});

export type CompareViewParams = z.infer<typeof compareViewSchema>;

/** Reads the address; never throws. */
export function readCompareView(raw: unknown): CompareView {
  const {
    share: place,
    shareFrom: from,
    shareTo: to,
    pages = '',
  } = compareViewSchema.safeParse(raw).data ?? {};
  const zoomed = from !== undefined && to !== undefined && from < to;
  return { place, part: zoomed ? [from, to] : undefined, pages: parsePages(pages) };
}

/** The parameters of the address for some changes; `undefined` takes one out of it. */
export function formatCompareView(changes: Partial<CompareView>): CompareViewParams {
  const { part, pages } = changes;
  return {
    ...('place' in changes && { share: changes.place }),
    ...('part' in changes && { shareFrom: part?.[0], shareTo: part?.[1] }),
    ...(pages !== undefined && { pages: formatPages(pages) }),
  };
}

/** Names the figure of a series in the address. */
export function figureKey({ metric, key }: MetricSeries): string {
  return formatSeries([{ metric, key }]);
}

/** Other pages with the one of a figure turned. */
export function withPage(pages: CompareView['pages'], figure: string, page: number): CompareView['pages'] {
  const { [figure]: _, ...others } = pages;
  return page === 0 ? others : { ...others, [figure]: page };
}

/** `births.type~:a.2`: the name of the figure, and the page that is turned to. */
function parsePages(text: string): CompareView['pages'] {
  const pages = parseList(text).flatMap(([figure, said, ...more]): [string, number][] => {
    const page = Number(said);
    const wrong = figure === undefined || figure === '__proto__' || more.length > 0;
    return wrong || !Number.isSafeInteger(page) || page < 1 ? [] : [[figure, page]];
  });
  return Object.fromEntries(pages);
}

function formatPages(pages: CompareView['pages']): string | undefined {
  const items = Object.entries(pages).flatMap(([figure, page]): Fields[] =>
    page === 0 ? [] : [[figure, String(page)]],
  );
  return items.length === 0 ? undefined : formatList(items);
}
