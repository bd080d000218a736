import { useEffect, useMemo } from 'react';
import { formatChoices, parseChoices } from '../../state/chosen.ts';
import type { CompareSearchParams } from '../../state/compare-params.ts';
import { useServices } from '../../state/services.ts';
import { useColourPlaces } from '../../state/use-colour-places.ts';
import { type ListedSource, useListedSources } from '../../state/use-listed-sources.ts';
import { type Compared, resolveMembers } from './members.ts';

/** What the address asks to compare, found in what is open. The check boxes of all lists follow the address. */
export function useCompared(params: CompareSearchParams): {
  readonly compared: Compared;
  readonly listed: readonly ListedSource[];
  /** Whether a file that is named is still being opened or listed. */
  readonly waiting: boolean;
} {
  const { compare } = useServices();
  const { sims = '' } = params;
  const choices = useMemo(() => parseChoices(sims), [sims]);
  const { listed, pending } = useListedSources();
  const places = useColourPlaces();
  const compared = useMemo(
    () => resolveMembers(choices, listed, pending, places),
    [choices, listed, pending, places],
  );
  useEffect(() => {
    const { sims: _, ...manner } = params;
    compare.update((old) => ({
      choices: formatChoices(old.choices) === formatChoices(choices) ? old.choices : choices,
      manner,
    }));
  }, [compare, choices, params]);
  return { compared, listed, waiting: choices.some(({ source }) => pending.has(source)) };
}
