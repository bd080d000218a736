import { useMemo } from 'react';
import type { Place } from '../../analysis/part.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Stage } from '../../components/stage.tsx';
import { sourceErrorOf } from '../../state/failure.ts';
import { useReports, useSimulations } from '../../state/queries.ts';
import { readFamily } from './family.ts';
import { ForestFigure } from './forest-figure.tsx';

const forestReports = ['forest'] as const;

/** The family forest of a simulation, or why there is none. */
export function FamilyForest({ source, simulation }: Place) {
  const { data, error } = useReports(source, simulation, forestReports);
  const { data: list } = useSimulations(source);
  const lastStep = list?.simulations.find(({ id }) => id === simulation)?.lastStep ?? 0;
  const table = data?.[0];
  const family = useMemo(() => table && readFamily(table, lastStep), [table, lastStep]);
  if (error !== null) return <ErrorPanel error={sourceErrorOf(error)} />;
  if (data === undefined) return <Stage text="Putting the family together" />;
  if (table === undefined || family === undefined || family.name.length === 0) {
    return <EmptyState>{table?.notes[0] ?? 'There are no agents.'}</EmptyState>;
  }
  return <ForestFigure table={table} family={family} source={source} simulation={simulation} />;
}
