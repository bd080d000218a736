import type { Cell } from '../../base/columns.ts';

/** Parameters by dotted path. */
export type Parameters = Readonly<Record<string, Cell>>;

/** Whether a dotted path names a seed of random numbers, which makes replicates and no other difference. */
export function isSeed(path: string): boolean {
  return /(^|[._])seed$/i.test(path);
}

/** The seed of a simulation: the top-level one, or else the first that has a value. */
export function seedOf(parameters: Parameters): Cell | undefined {
  const paths = Object.keys(parameters)
    .filter((path) => isSeed(path) && parameters[path] !== null)
    .sort((a, b) => a.split('.').length - b.split('.').length);
  return paths[0] === undefined ? undefined : parameters[paths[0]];
}

/**
 * Dotted paths, sorted, of the parameters that have different values in different simulations, without
 * seeds. A simulation that does not store a parameter says nothing about it.
 */
export function varyingParameters(all: readonly Parameters[]): readonly string[] {
  const first = new Map<string, Cell>();
  const varying = new Set<string>();
  for (const parameters of all) {
    for (const [path, value] of Object.entries(parameters)) {
      if (!first.has(path)) first.set(path, value);
      else if (first.get(path) !== value && !isSeed(path)) varying.add(path);
    }
  }
  return [...varying].sort();
}

/** The wanted parameters of one simulation. */
export function pickParameters(parameters: Parameters, paths: readonly string[]): Parameters {
  return Object.fromEntries(
    paths.flatMap((path) => (path in parameters ? [[path, parameters[path] ?? null]] : [])),
  );
}
