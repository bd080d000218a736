import { useMemo } from 'react';
import type { StepRange } from './playback.ts';
import { useSimulations } from './queries.ts';

/** First and last step of a simulation; `undefined` while unknown and where it has no steps. */
export function useStepRange(source: string, simulation: string): StepRange | undefined {
  const { data } = useSimulations(source);
  const found = data?.simulations.find(({ id }) => id === simulation);
  const { firstStep: first, lastStep: last } = found ?? {};
  return useMemo(
    () => (first === undefined || last === undefined ? undefined : { first, last }),
    [first, last],
  );
}
