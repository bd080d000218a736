import type { Member } from '../../core/api/compare.ts';
import { formatList, parseList } from './url-list.ts';

/**
 * Which simulations of one source are chosen: all of them, those named, or all but those named. So an address with
 * hundreds of them stays short.
 */
export interface SourceChoice {
  readonly source: string;
  readonly mode: 'all' | 'some' | 'but';
  /** Ids of simulations: the chosen ones, or the others; empty for `all`. */
  readonly ids: readonly string[];
}

/** What is chosen, one entry a source, in the order in which it was chosen. */
export type Choices = readonly SourceChoice[];

/** Reads what {@link formatChoices} wrote: `some.runs.sim_a.sim_b*all.single`; what makes no sense is left out. */
export function parseChoices(text: string): Choices {
  const read = parseList(text).flatMap(([mode, source, ...ids]): SourceChoice[] => {
    if (source === undefined || source === '') return [];
    if (mode === 'all') return [{ source, mode, ids: [] }];
    return (mode === 'some' || mode === 'but') && ids.length > 0
      ? [{ source, mode, ids: [...new Set(ids)] }]
      : [];
  });
  // A source that is named twice counts as it was named first.
  return read.filter(({ source }, k) => read.findIndex((other) => other.source === source) === k);
}

export function formatChoices(choices: Choices): string {
  return formatList(choices.map(({ source, mode, ids }) => [mode, source, ...ids]));
}

/** The chosen simulations of a source that has these, in their order, then those that it does not have. */
export function chosenIds(
  { mode, ids }: SourceChoice,
  all: readonly string[],
): { readonly found: readonly string[]; readonly unknown: readonly string[] } {
  const named = new Set(ids);
  const known = new Set(all);
  const unknown = ids.filter((id) => !known.has(id));
  switch (mode) {
    case 'all':
      return { found: all, unknown: [] };
    case 'some':
      return { found: all.filter((id) => named.has(id)), unknown };
    case 'but':
      return { found: all.filter((id) => !named.has(id)), unknown };
  }
}

/** The choices with other simulations of one source; `all` are those that it has. */
export function withIds(
  choices: Choices,
  source: string,
  ids: ReadonlySet<string>,
  all: readonly string[],
): Choices {
  const next = choiceOf(source, ids, all);
  const known = choices.some((choice) => choice.source === source);
  if (!known) return next === undefined ? choices : [...choices, next];
  return choices.flatMap((choice) => {
    if (choice.source !== source) return [choice];
    return next === undefined ? [] : [next];
  });
}

/** The choices with some simulations more or less; `lists` are those that each source has. */
export function withMembers(
  choices: Choices,
  members: readonly Member[],
  on: boolean,
  lists: ReadonlyMap<string, readonly string[]>,
): Choices {
  const sources = [...new Set(members.map(({ source }) => source))];
  return sources.reduce((next, source) => {
    const all = lists.get(source) ?? [];
    const choice = next.find((each) => each.source === source);
    const old = choice === undefined ? [] : chosenIds(choice, all).found;
    const own = members.flatMap((member) => (member.source === source ? [member.simulation] : []));
    const ids = new Set(on ? [...old, ...own] : old.filter((id) => !own.includes(id)));
    return withIds(next, source, ids, all);
  }, choices);
}

/** Tells a simulation from all others, also those of other files. */
export function memberKey({ source, simulation }: Member): string {
  return `${source}/${simulation}`;
}

export function withoutSource(choices: Choices, source: string): Choices {
  return choices.filter((choice) => choice.source !== source);
}

/** The shortest way to name them. */
function choiceOf(
  source: string,
  ids: ReadonlySet<string>,
  all: readonly string[],
): SourceChoice | undefined {
  const chosen = all.filter((id) => ids.has(id));
  if (chosen.length === 0) return undefined;
  if (chosen.length === all.length && all.length > 1) return { source, mode: 'all', ids: [] };
  const others = all.filter((id) => !ids.has(id));
  return others.length < chosen.length && others.length > 0
    ? { source, mode: 'but', ids: others }
    : { source, mode: 'some', ids: chosen };
}
