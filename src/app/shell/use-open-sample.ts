import { useCallback } from 'react';
import { nothingGiven } from '../files/given-files.ts';
import { fetchSample, type Sample } from '../files/samples.ts';
import { useServices } from '../state/services.ts';

/** Opens one of the databases that come with the app. */
export function useOpenSample(): (sample: Sample) => void {
  const { openFiles, sources } = useServices();
  return useCallback(
    (sample: Sample) => {
      openFiles(
        fetchSample(sample).then((answer) => {
          if (answer.ok) return answer.value;
          sources.report(answer.error);
          return nothingGiven;
        }),
      );
    },
    [openFiles, sources],
  );
}
