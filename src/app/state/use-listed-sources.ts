import { useMemo } from 'react';
import type { SimulationList } from '../../core/api/simulation.ts';
import type { SourceInfo } from '../../core/api/source.ts';
import { useManySimulations } from './queries.ts';
import { useSources } from './services.ts';

/** An open file with the simulations that it lists. */
export interface ListedSource {
  readonly id: string;
  /** File name, or path inside the folder that was opened. */
  readonly label: string;
  readonly info: SourceInfo;
  readonly list: SimulationList;
}

/** All open files whose simulations are listed, and those on their way there. */
export function useListedSources(): {
  readonly listed: readonly ListedSource[];
  readonly pending: ReadonlySet<string>;
} {
  const { sources } = useSources();
  const open = useMemo(
    () =>
      sources.flatMap(({ id, label, phase }) =>
        phase.kind === 'open' ? [{ id, label, info: phase.info }] : [],
      ),
    [sources],
  );
  const lists = useManySimulations(useMemo(() => open.map(({ id }) => id), [open]));
  return useMemo(() => {
    const listed = open.flatMap((source, k) => {
      const list = lists[k];
      return list === undefined ? [] : [{ ...source, list }];
    });
    const done = new Set(listed.map(({ id }) => id));
    return { listed, pending: new Set(sources.flatMap(({ id }) => (done.has(id) ? [] : [id]))) };
  }, [sources, open, lists]);
}

/** The ids of the simulations of each source. */
export function idsOfSources(listed: readonly ListedSource[]): ReadonlyMap<string, readonly string[]> {
  return new Map(listed.map(({ id, list }) => [id, list.simulations.map((simulation) => simulation.id)]));
}
