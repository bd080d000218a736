import { z } from 'zod';
import { type Fields, formatList, parseList } from './url-list.ts';

/**
 * What a person sees, as the part of the address behind `?`. Versioned, so that later versions can
 * still read what was bookmarked today; values that make no sense are ignored one by one.
 */
export interface ViewSearch {
  /** Version of this part of the address. */
  readonly v?: number | undefined;
  /** Pinned step of the cursor. */
  readonly step?: number | undefined;
  /** First and last step of the zoom, see {@link zoomOf}. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Series that are switched off: a list of figure and series, see `url-list.ts`. */
  readonly hidden?: string | undefined;
}

export const URL_VERSION = 1;

type Raw = Readonly<Record<string, unknown>>;

/** One step each: from the version that is its key to the next. */
const upgrades: Readonly<Record<number, (raw: Raw) => Raw>> = {};

const step = z.number().int().nonnegative().optional().catch(undefined);

const searchSchema = z.object({
  step,
  from: step,
  to: step,
  hidden: z.string().optional().catch(undefined),
});

/** Reads the address; never throws. */
export function readViewSearch(raw: Raw): ViewSearch {
  let current = raw;
  for (let version = versionOf(raw); version < URL_VERSION; version++) {
    current = upgrades[version]?.(current) ?? current;
  }
  return writeViewSearch(searchSchema.parse(current));
}

/** Versions that never were count as today's. */
function versionOf({ v }: Raw): number {
  return typeof v === 'number' && Number.isInteger(v) && v >= 1 ? v : URL_VERSION;
}

/** The same without what says nothing, and with the version where anything is said. */
export function writeViewSearch(search: Omit<ViewSearch, 'v'>): ViewSearch {
  const { step, from, to, hidden } = search;
  const zoomed = from !== undefined && to !== undefined && from !== to;
  const said = {
    ...(step !== undefined && { step }),
    ...(zoomed && { from, to }),
    ...(hidden !== undefined && hidden !== '' && { hidden }),
  };
  return Object.keys(said).length === 0 ? {} : { v: URL_VERSION, ...said };
}

/** The steps in view; `undefined` shows all, also where the address gives a range that runs backwards. */
export function zoomOf({ from, to }: ViewSearch): readonly [first: number, last: number] | undefined {
  return from === undefined || to === undefined || from >= to ? undefined : [from, to];
}

/** The hidden series of one figure, by key. */
export function hiddenIn(search: ViewSearch, figure: string): readonly string[] {
  return parseList(search.hidden ?? '').flatMap(([id, key]) =>
    id === figure && key !== undefined ? [key] : [],
  );
}

/** The search with other hidden series in one figure. */
export function withHidden(search: ViewSearch, figure: string, keys: Iterable<string>): ViewSearch {
  const others = parseList(search.hidden ?? '').filter(([id]) => id !== figure);
  const own = [...new Set(keys)].map((key): Fields => [figure, key]);
  return writeViewSearch({ ...search, hidden: formatList([...others, ...own]) });
}
