import { distance } from 'fastest-levenshtein';

/** The most candidates that are offered. */
const most = 3;

/**
 * The candidates that somebody may have meant by `value`, likeliest first: those that differ by few letters, in any
 * case, and those that begin alike.
 */
export function nearest(value: string, candidates: readonly string[]): readonly string[] {
  const wanted = value.toLowerCase();
  return candidates
    .map((candidate) => {
      const text = candidate.toLowerCase();
      const starts = wanted.length >= 3 && (text.startsWith(wanted) || wanted.startsWith(text));
      return { candidate, cost: distance(wanted, text), starts };
    })
    .filter(
      ({ cost, starts, candidate }) => starts || cost <= tolerated(Math.max(wanted.length, candidate.length)),
    )
    .sort((a, b) => a.cost - b.cost || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Letters that may differ in a name of this length. */
function tolerated(length: number): number {
  return 1 + Math.floor(length / 4);
}
