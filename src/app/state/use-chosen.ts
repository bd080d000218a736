import { useNavigate, useRouter } from '@tanstack/react-router';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Member } from '../../core/api/compare.ts';
import { type Choices, chosenIds, formatChoices, memberKey, withMembers } from './chosen.ts';
import type { CompareState } from './compare-store.ts';
import { useServices } from './services.ts';

const COMPARE = '/compare';

/** What is chosen to be compared, and how the page that compares was left. */
export function useCompareState(): CompareState {
  const { compare } = useServices();
  return useSyncExternalStore(compare.subscribe, compare.get);
}

/** Changes what is chosen; on the page that compares, the address follows at once. */
export function useChangeChoices(): (change: (old: Choices) => Choices) => void {
  const { compare } = useServices();
  const router = useRouter();
  const navigate = useNavigate();
  return useCallback(
    (change) => {
      compare.update((old) => ({ ...old, choices: change(old.choices) }));
      if (router.state.location.pathname !== COMPARE) return;
      const { choices } = compare.get();
      void navigate({
        to: COMPARE,
        search: (old) => ({ ...old, sims: choices.length === 0 ? undefined : formatChoices(choices) }),
        replace: true,
        resetScroll: false,
      });
    },
    [compare, router, navigate],
  );
}

/** The check boxes of some sources. */
export interface ChosenHere {
  /** Keys of the chosen simulations, see `memberKey`. */
  readonly keys: ReadonlySet<string>;
  readonly choose: (members: readonly Member[], on: boolean) => void;
}

/** Which simulations of these sources are chosen, and how to choose others; `lists` are the simulations that they have. */
export function useChosen(lists: ReadonlyMap<string, readonly string[]>): ChosenHere {
  const { choices } = useCompareState();
  const change = useChangeChoices();
  const keys = useMemo(
    () =>
      new Set(
        choices.flatMap((choice) =>
          chosenIds(choice, lists.get(choice.source) ?? []).found.map((simulation) =>
            memberKey({ source: choice.source, simulation }),
          ),
        ),
      ),
    [choices, lists],
  );
  const choose = useCallback(
    (members: readonly Member[], on: boolean) => change((old) => withMembers(old, members, on, lists)),
    [change, lists],
  );
  return { keys, choose };
}

interface Row {
  readonly source: string;
  readonly simulation: { readonly id: string };
}

/** The same for the rows of a table that has all simulations of its sources. */
export function useChosenRows(rows: readonly Row[]) {
  const lists = useMemo(() => {
    const bySource = new Map<string, string[]>();
    for (const { source, simulation } of rows) {
      const ids = bySource.get(source) ?? [];
      ids.push(simulation.id);
      bySource.set(source, ids);
    }
    return bySource;
  }, [rows]);
  const { keys, choose } = useChosen(lists);
  const onChoose = useCallback(
    (some: readonly Row[], on: boolean) =>
      choose(
        some.map(({ source, simulation }) => ({ source, simulation: simulation.id })),
        on,
      ),
    [choose],
  );
  return { chosen: keys, onChoose };
}
