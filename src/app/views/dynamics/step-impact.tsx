import { useMemo } from 'react';
import type { Place } from '../../analysis/part.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { ReportTableView } from '../../components/report/report-table.tsx';
import { sourceErrorOf } from '../../state/failure.ts';
import { useReports } from '../../state/queries.ts';
import { useViewSearch } from '../../state/use-view-search.ts';

const wanted = ['step-impact'] as const;

/** What was before and after the pinned step. */
export function StepImpact({ source, simulation }: Place) {
  const { step } = useViewSearch();
  const scope = useMemo(() => (step === undefined ? undefined : ({ scope: 'step', step } as const)), [step]);
  const { data, error } = useReports(source, simulation, wanted, scope);
  if (error !== null) return <ErrorPanel error={sourceErrorOf(error)} />;
  const table = data?.[0];
  return table === undefined ? null : <ReportTableView table={table} fileStem={`${source}-${simulation}`} />;
}
