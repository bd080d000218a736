import { createStore, type ExternalStore } from './external-store.ts';

/** The place of each simulation in the palette, by source and simulation. */
export type ColourPlaces = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Which colour a simulation has, the same wherever it is named: it keeps its place in the palette while other files
 * open and close, and takes it again when its own file comes back, unless somebody else has it by then.
 */
export interface SimulationColours extends Pick<ExternalStore<ColourPlaces>, 'get' | 'subscribe'> {
  /** The simulations of a source that was opened, in their order: each gets the first place that is free. */
  enrol(source: string, simulations: readonly string[]): void;
  /** A source was closed: others may take its places. */
  leave(source: string): void;
}

export function createSimulationColours(): SimulationColours {
  const open = createStore<ColourPlaces>(new Map());
  /** Places of sources that were closed, for the day on which they come back. */
  const earlier = new Map<string, ReadonlyMap<string, number>>();
  return {
    get: open.get,
    subscribe: open.subscribe,
    enrol(source, simulations) {
      open.update((old) => {
        const own = old.get(source) ?? earlier.get(source);
        const others = [...old].flatMap(([id, places]) => (id === source ? [] : [...places.values()]));
        return new Map([...old, [source, placesOf(simulations, own, new Set(others))]]);
      });
    },
    leave(source) {
      const own = open.get().get(source);
      if (own === undefined) return;
      earlier.set(source, own);
      open.update((old) => new Map([...old].filter(([id]) => id !== source)));
    },
  };
}

function placesOf(
  simulations: readonly string[],
  own: ReadonlyMap<string, number> | undefined,
  taken: ReadonlySet<number>,
): ReadonlyMap<string, number> {
  const kept = new Map(
    simulations.flatMap((id): [string, number][] => {
      const place = own?.get(id);
      return place === undefined || taken.has(place) ? [] : [[id, place]];
    }),
  );
  const used = new Set([...taken, ...kept.values()]);
  let next = 0;
  return new Map(
    simulations.map((id): [string, number] => {
      const place = kept.get(id);
      if (place !== undefined) return [id, place];
      while (used.has(next)) next += 1;
      used.add(next);
      return [id, next];
    }),
  );
}

/** The place of a simulation in the palette; the first where its source is not listed yet. */
export function colourPlace(places: ColourPlaces, source: string, simulation: string): number {
  return places.get(source)?.get(simulation) ?? 0;
}
