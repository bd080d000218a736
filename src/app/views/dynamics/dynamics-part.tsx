import type { SourceInfo } from '../../../core/api/source.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { ReportTableView } from '../../components/report/report-table.tsx';
import { Section } from '../../components/section.tsx';
import { Stage } from '../../components/stage.tsx';
import { FigureGrid } from '../../figures/figure-grid.tsx';
import { figuresOnPage } from '../../figures/figures-on-page.ts';
import { sourceErrorOf } from '../../state/failure.ts';
import { useReport } from '../../state/queries.ts';
import classes from './dynamics.module.css';
import type { Part } from './parts.ts';

export interface DynamicsPartProps {
  readonly source: string;
  readonly simulation: string;
  readonly info: SourceInfo;
  readonly part: Part;
}

/** One part of the page under its heading. */
export function DynamicsPart({ source, simulation, info, part }: DynamicsPartProps) {
  const available = figuresOnPage(info, 'dynamics', part.figures);
  return (
    <Section title={part.title}>
      {available.length > 0 && <FigureGrid source={source} simulation={simulation} available={available} />}
      <Tables source={source} simulation={simulation} part={part} />
    </Section>
  );
}

function Tables({ source, simulation, part }: Omit<DynamicsPartProps, 'info'>) {
  const { data, error } = useReport(source, simulation, part.report);
  if (error !== null) return <ErrorPanel error={sourceErrorOf(error)} />;
  if (data === undefined) return <Stage text="Working out numbers" />;
  const tables = part.tables.flatMap((id) => data.find((table) => table.id === id) ?? []);
  if (tables.length === 0) {
    const none = part.report === 'advantage' ? 'Fewer than two types to compare.' : 'Nothing to count.';
    return <p className={classes.none}>{none}</p>;
  }
  return (
    <div className={classes.tables}>
      {tables.map((table) => (
        <div key={table.id} className={classes.table} data-wide={table.columns.length > 6 || undefined}>
          <ReportTableView table={table} fileStem={`${source}-${simulation}`} />
        </div>
      ))}
    </div>
  );
}
