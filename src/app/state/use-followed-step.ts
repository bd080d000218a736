import { useIsFetching } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import type { ReportId } from '../../core/metrics/reports.ts';
import { useServices } from './services.ts';

/**
 * The pinned step, as fast as a report about it can be answered: while an answer is awaited the step stays, so that
 * playing shows every picture that there is time for and cancels none.
 */
export function useFollowedStep(source: string, simulation: string, report: ReportId): number | undefined {
  const { cursor } = useServices();
  const pinned = useSyncExternalStore(cursor.subscribe, cursor.pinned);
  const awaited = useIsFetching({ queryKey: ['source', source, 'report', simulation, report] }) > 0;
  const [step, setStep] = useState(pinned);
  if (!awaited && step !== pinned) setStep(pinned);
  return step;
}
