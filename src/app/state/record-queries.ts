import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { RecordingPlan } from '../../core/api/recording.ts';
import type { RecordingClient } from '../client/recording-client.ts';
import { unwrap } from './failure.ts';
import { useServices } from './services.ts';

/** Milliseconds for which an answer about a plan that nobody looks at is kept. */
const FORGET = 30_000;

export const modelsQuery = (recorder: RecordingClient) =>
  queryOptions({
    queryKey: ['record', 'models'],
    queryFn: async () => unwrap(await recorder.models()),
  });

export function useModels() {
  return useQuery(modelsQuery(useServices().recorder));
}

/** What cannot be in a plan; while the newest is asked about, what was said of the one before. */
export function usePlanProblems(plan: RecordingPlan) {
  const { recorder } = useServices();
  return useQuery({
    queryKey: ['record', 'check', plan],
    queryFn: async () => unwrap(await recorder.check(plan)),
    placeholderData: keepPreviousData,
    gcTime: FORGET,
  });
}

/** What a sound plan will take; asked for when `plan` is given, which runs it for a moment. */
export function useEstimate(plan: RecordingPlan | undefined) {
  const { recorder } = useServices();
  return useQuery({
    queryKey: ['record', 'estimate', plan && { ...plan, name: '', hypothesis: undefined }],
    queryFn: async ({ signal }) => {
      if (plan === undefined) throw new Error('There is no plan to try.');
      return unwrap(await recorder.estimate(plan, signal));
    },
    enabled: plan !== undefined,
    gcTime: FORGET,
  });
}
