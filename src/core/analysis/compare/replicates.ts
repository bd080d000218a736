import type { Cell } from '../../base/columns.ts';

/** Parameters by dotted path. */
type Parameters = Readonly<Record<string, Cell>>;

/**
 * Groups of simulations that have equal parameters, but for those that are left out (seeds), numbered from 0 in the
 * order of their first members. A simulation of which nothing is known is like no other, and has a group of its own.
 */
export function replicateGroups(
  configurations: readonly (Parameters | undefined)[],
  isLeftOut: (path: string) => boolean,
): readonly number[] {
  const numbers = new Map<string, number>();
  return configurations.map((parameters, i) => {
    const key = parameters === undefined ? `unknown ${i}` : keyOf(parameters, isLeftOut);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

function keyOf(parameters: Parameters, isLeftOut: (path: string) => boolean): string {
  const paths = Object.keys(parameters).filter((path) => !isLeftOut(path));
  return JSON.stringify(paths.sort().map((path) => [path, parameters[path]]));
}
