import type { Member } from '../../api/compare.ts';
import { seedOf } from '../simulations/parameters.ts';
import { readMemberParameters } from './configurations.ts';
import type { Sources } from './courses.ts';

/** A member of A and one of B that have the same seed, by their places. */
export type Pair = readonly [a: number, b: number];

/** Pairs of equal seed, where that seed stands once in A and once in B; in the order of A. */
export function pairBySeed(sources: Sources, a: readonly Member[], b: readonly Member[]): readonly Pair[] {
  const seeds = readMemberParameters(sources, [...a, ...b]).map(
    (parameters) => parameters && seedOf(parameters),
  );
  const inB = onceBySeed(seeds.slice(a.length));
  return [...onceBySeed(seeds.slice(0, a.length))].flatMap(([seed, place]) => {
    const other = inB.get(seed);
    return other === undefined ? [] : [[place, other] as const];
  });
}

/** The places of the seeds that occur once. */
function onceBySeed<Seed>(seeds: readonly (Seed | undefined)[]): ReadonlyMap<Seed, number> {
  const places = new Map<Seed, number>();
  const again = new Set<Seed>();
  seeds.forEach((seed, place) => {
    if (seed === undefined) return;
    if (places.has(seed)) again.add(seed);
    places.set(seed, place);
  });
  return new Map([...places].filter(([seed]) => !again.has(seed)));
}
