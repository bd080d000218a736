import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { chosenIds } from './chosen.ts';
import type { StepRange } from './playback.ts';
import { useCompareState } from './use-chosen.ts';
import { useListedSources } from './use-listed-sources.ts';

/**
 * First and last step of all that is compared; `undefined` where nothing has steps, and where courses are laid over
 * each other by shares of their duration.
 */
export function useComparedRange(): StepRange | undefined {
  const { choices } = useCompareState();
  const { listed } = useListedSources();
  const { align }: { readonly align?: unknown } = useSearch({ strict: false });
  return useMemo(() => {
    if (align === 'share') return undefined;
    const chosen = choices.flatMap((choice) => {
      const all = listed.find(({ id }) => id === choice.source)?.list.simulations ?? [];
      const { found } = chosenIds(
        choice,
        all.map(({ id }) => id),
      );
      const ids = new Set(found);
      return all.filter(({ id }) => ids.has(id));
    });
    const steps = chosen.flatMap(({ firstStep, lastStep }) => [firstStep ?? [], lastStep ?? []].flat());
    if (steps.length === 0) return undefined;
    const [first, last] = steps.reduce(
      ([least, greatest], step) => [Math.min(least, step), Math.max(greatest, step)],
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    );
    return { first, last };
  }, [choices, listed, align]);
}
