import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ReportTableId } from '../../../core/metrics/reports.ts';
import { AnalysisPage } from '../../analysis/analysis-page.tsx';
import { useReports } from '../../state/queries.ts';
import { useSource } from '../../state/use-source.ts';
import { partsFor } from './parts.tsx';

/** Who reproduces, who descends from whom, and what is inherited. */
export function LineageScreen() {
  const { source } = useParams({ from: '/source/$source/$simulation' });
  return useSource(source) === undefined ? null : <LineagePage />;
}

const attemptReports = ['reproduction'] as const;
const geneticReports = ['genetics'] as const;

function LineagePage() {
  const { source, simulation } = useParams({ from: '/source/$source/$simulation' });
  const attempts = useReports(source, simulation, attemptReports).data;
  const genetics = useReports(source, simulation, geneticReports).data;
  const parts = useMemo(() => {
    const told = (tables: typeof attempts, id: ReportTableId) => tables?.some((table) => table.id === id);
    const numbers = genetics?.find(({ id }) => id === 'genetics-numbers');
    return partsFor({
      attempts: told(attempts, 'failure-reasons'),
      weights: told(genetics, 'weights-by-action'),
      genomes: numbers?.rows.some(({ cells }) => Number(cells[1]) > 0),
    });
  }, [attempts, genetics]);
  return (
    <AnalysisPage
      page="lineage"
      parts={parts}
      needs="These analyses need agents with their parents, or attempts to reproduce, as AgentFarm records them."
    />
  );
}
