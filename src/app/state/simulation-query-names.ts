import { nearest } from '../../core/base/nearest.ts';

/** Something that a query may ask about: a parameter, a fact of a simulation, an outcome. */
export interface QueryName {
  /** What its value is found by. */
  readonly id: string;
  /** As it is written, e.g. `final population` or `combat.attack_base_damage`. */
  readonly name: string;
  /** Other ways to write it. */
  readonly also?: readonly string[];
  /** Whether it differs between the simulations: of several parameters that end alike the one that does is meant. */
  readonly differs?: boolean;
}

/** What a piece of text means among the names that there are. */
export type Meaning =
  /** `others` end like that, too; `name` is the one that is meant. */
  | { readonly kind: 'name'; readonly id: string; readonly name: string; readonly others: readonly string[] }
  | { readonly kind: 'unknown'; readonly near: readonly string[] };

export interface QueryNames {
  meaningOf(text: string): Meaning;
  /** Names that are more than words with dots and spaces, the longest first. */
  readonly odd: readonly string[];
}

/** Words that are operators are no names, and end one. */
export const reservedWords: readonly string[] = ['and', 'or', 'not', 'contains', 'in'];

const plainName = /^[\p{L}_][\p{L}\p{N}_.]*(\s+[\p{L}\p{N}_.]+)*$/u;

/** Finds names by all their spellings; a parameter also by the last parts of its dotted path. */
export function queryNames(names: readonly QueryName[]): QueryNames {
  const spellings = new Map<string, QueryName>();
  const endings = new Map<string, QueryName[]>();
  for (const each of names) {
    for (const spelling of [each.name, ...(each.also ?? [])]) {
      const key = normal(spelling);
      if (!spellings.has(key)) spellings.set(key, each);
    }
    for (const ending of endingsOf(each.name)) {
      const key = normal(ending);
      endings.set(key, [...(endings.get(key) ?? []), each]);
    }
  }
  const written = names.flatMap(({ name, also = [] }) => [name, ...also]);
  const offered = [...new Set([...written, ...names.flatMap(({ name }) => endingsOf(name))])];
  return {
    odd: offered.filter((name) => !isPlain(name)).sort((a, b) => b.length - a.length),
    meaningOf(text) {
      const key = normal(text);
      const exact = spellings.get(key);
      if (exact !== undefined) return { kind: 'name', id: exact.id, name: exact.name, others: [] };
      const [meant, ...others] = (endings.get(key) ?? []).toSorted(byLikelihood);
      return meant === undefined
        ? { kind: 'unknown', near: nearest(text, offered) }
        : { kind: 'name', id: meant.id, name: meant.name, others: others.map(({ name }) => name) };
    },
  };
}

/** What differs comes first, then what lies less deep, then the alphabet. */
function byLikelihood(a: QueryName, b: QueryName): number {
  const depth = ({ name }: QueryName) => name.split('.').length;
  return (
    Number(b.differs ?? false) - Number(a.differs ?? false) ||
    depth(a) - depth(b) ||
    (a.name < b.name ? -1 : 1)
  );
}

/** Case does not matter, nor whether words are parted by spaces, dashes or underscores. */
function normal(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
    .trim();
}

/** `agent.combat.damage` also ends with `combat.damage` and `damage`. */
function endingsOf(path: string): readonly string[] {
  if (/\s/.test(path)) return [];
  const parts = path.split('.');
  return parts.slice(1).map((_, k) => parts.slice(k + 1).join('.'));
}

function isPlain(name: string): boolean {
  const words = name.toLowerCase().split(/\s+/);
  return plainName.test(name) && !words.some((word) => reservedWords.includes(word));
}
