import type { ConfigurationParameter, ElsewhereValue } from '../../api/configuration.ts';
import type { Cell } from '../../base/columns.ts';

type Parameters = Readonly<Record<string, Cell>>;

/** The most different values of other simulations that are listed. */
const mostValues = 5;

/**
 * The parameters of one simulation, sorted by path, each with where the places that store it disagree and with what
 * other simulations hold instead.
 *
 * @param places parameters as each place stores them; the first that has one wins
 * @param others parameters of the other simulations of the source
 */
export function compareParameters(
  places: readonly Parameters[],
  others: readonly Parameters[],
): readonly ConfigurationParameter[] {
  const paths = [...new Set(places.flatMap((place) => Object.keys(place)))].sort();
  return paths.map((path) => {
    const values = places.map((place) => place[path]);
    const value = values.find((each) => each !== undefined) ?? null;
    const elsewhere = valuesElsewhere(path, value, others);
    return {
      path,
      value,
      ...(values.some((each) => each !== value) ? { disagreement: values } : {}),
      ...(elsewhere.length === 0 ? {} : { elsewhere }),
    };
  });
}

/** Empty where no other simulation stores another value: one that does not store the parameter says nothing about it. */
function valuesElsewhere(path: string, own: Cell, others: readonly Parameters[]): readonly ElsewhereValue[] {
  const counts = new Map<Cell | undefined, number>();
  for (const other of others) counts.set(other[path], (counts.get(other[path]) ?? 0) + 1);
  const another = [...counts.keys()].some((value) => value !== own && value !== undefined);
  const onlyHere = counts.has(undefined) && counts.size === 1;
  if (!another && !onlyHere) return [];
  return [...counts]
    .map(([value, simulations]) => ({ value, simulations }))
    .toSorted((a, b) => b.simulations - a.simulations)
    .slice(0, mostValues);
}
