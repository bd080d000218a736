import { useMemo, useState } from 'react';
import type { ReportTable } from '../../../core/api/report.ts';
import type { Scope } from '../../../core/api/scope.ts';
import { reports } from '../../../core/metrics/reports.ts';
import type { DrawnTable, Place } from '../../analysis/part.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { DrawnReport } from '../../components/report/drawn-report.tsx';
import { Stage } from '../../components/stage.tsx';
import { sourceErrorOf } from '../../state/failure.ts';
import { useReports } from '../../state/queries.ts';

export interface ReportFigureProps extends Pick<Place, 'source' | 'simulation'> {
  readonly drawn: DrawnTable;
  readonly scope: Scope | undefined;
}

/** A table of numbers as a figure by itself, outside the list of a part; nothing where there is no such table. */
export function ReportFigure({ source, simulation, drawn, scope }: ReportFigureProps) {
  const { table, draw, description, unit } = drawn;
  const wanted = useMemo(() => [reports[table].report], [table]);
  const { data, error } = useReports(source, simulation, wanted, scope);
  // While another step is read the picture of the last one stays: it must not vanish between two.
  const [last, setLast] = useState<ReportTable>();
  const found = data?.find(({ id }) => id === table);
  if (found !== undefined && found !== last) setLast(found);
  const shown = data === undefined ? last : found;
  if (error !== null) return <ErrorPanel error={sourceErrorOf(error)} />;
  if (shown === undefined) return data === undefined ? <Stage text="Looking where everybody is" /> : null;
  return (
    <DrawnReport
      table={shown}
      draw={draw}
      description={description}
      unit={unit}
      fileStem={`${source}-${simulation}`}
    />
  );
}
