/** What a genome id tells: who the parents are, and how often the combination occurred. */
export interface Genome {
  /** None for a founder, one for a clone, two for sexual reproduction. */
  readonly parents: readonly string[];
  /** Number behind the parents; absent where the id has none. */
  readonly counter?: number;
  /** The id without the counter: agents of one base have the same parents. */
  readonly base: string;
}

const digits = /^[0-9]+$/;

/**
 * Reads the genome id of today's AgentFarm: `::n` for a founder, `parent:n` for a clone,
 * `first:second:n` for two parents, where the first id of a kind may lack its counter. An id of
 * another make (earlier programs wrote opaque ones) names no parents. See docs/schema.md.
 */
export function parseGenomeId(id: string | null | undefined): Genome {
  const stored = id ?? '';
  const parts = stored.split(':');
  const [first = '', second = '', third] = parts;
  switch (parts.length) {
    case 2:
      return digits.test(second)
        ? { parents: named(first), counter: Number(second), base: first }
        : { parents: named(first, second), base: stored };
    case 3:
      return third !== undefined && digits.test(third)
        ? { parents: named(first, second), counter: Number(third), base: `${first}:${second}` }
        : { parents: [], base: stored };
    default:
      return { parents: [], base: stored };
  }
}

function named(...ids: readonly string[]): readonly string[] {
  return ids.filter((id) => id !== '');
}
