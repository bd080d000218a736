import { useMemo } from 'react';
import type { ReportTable } from '../../core/api/report.ts';
import { type ReportId, reports } from '../../core/metrics/reports.ts';
import type { FigureMarkers } from '../charts/markers.ts';
import { ErrorPanel } from '../components/error-panel.tsx';
import { DrawnReport } from '../components/report/drawn-report.tsx';
import { ReportTableView } from '../components/report/report-table.tsx';
import { Section } from '../components/section.tsx';
import { Stage } from '../components/stage.tsx';
import { FigureGrid } from '../figures/figure-grid.tsx';
import { sourceErrorOf } from '../state/failure.ts';
import { useReports } from '../state/queries.ts';
import classes from './analysis.module.css';
import type { DrawnTable, Part, Place } from './part.ts';

export interface AnalysisPartProps extends Place {
  readonly part: Part;
  readonly markers?: FigureMarkers | undefined;
}

/** One part of a page under its heading. */
export function AnalysisPart({ part, markers, ...place }: AnalysisPartProps) {
  const { source, simulation, info } = place;
  const { title, figures = [], tables = [], scope, controls, rest } = part;
  const available = info.figures.filter(({ id }) => figures.includes(id));
  return (
    <Section title={title}>
      {controls}
      {available.length > 0 && (
        <FigureGrid
          source={source}
          simulation={simulation}
          available={available}
          markers={markers}
          scope={scope}
        />
      )}
      {tables.length > 0 && <Tables {...place} part={part} />}
      {rest?.(place)}
    </Section>
  );
}

function Tables({ source, simulation, part }: Place & { readonly part: Part }) {
  const entries = useMemo(() => (part.tables ?? []).map(entryOf), [part.tables]);
  const wanted = useMemo(() => reportsOf(entries), [entries]);
  const { data, error } = useReports(source, simulation, wanted, part.scope);
  if (error !== null) return <ErrorPanel error={sourceErrorOf(error)} />;
  if (data === undefined) return <Stage text="Working out numbers" />;
  const shown = entries.flatMap((entry) => {
    const table = data.find(({ id }) => id === entry.table);
    return table === undefined ? [] : [{ ...entry, found: table }];
  });
  if (shown.length === 0) return <p className={classes.none}>There is nothing of this in the simulation.</p>;
  const fileStem = `${source}-${simulation}`;
  const wide = widthsOf(shown);
  return (
    <div className={classes.tables}>
      {shown.map(({ found, drawn, short }, place) => (
        <div
          key={`${found.id}${drawn === undefined ? '' : ' drawn'}`}
          className={classes.table}
          data-wide={wide[place] || undefined}
        >
          {drawn === undefined ? (
            <ReportTableView table={found} fileStem={fileStem} short={short} />
          ) : (
            <DrawnReport
              table={found}
              draw={drawn.draw}
              description={drawn.description}
              unit={drawn.unit}
              fileStem={fileStem}
            />
          )}
        </div>
      ))}
    </div>
  );
}

interface Entry {
  readonly table: DrawnTable['table'];
  readonly drawn: DrawnTable | undefined;
  /** As wide as its columns ask for where it is absent. */
  readonly wide: boolean | undefined;
  readonly short: boolean;
}

function entryOf(table: NonNullable<Part['tables']>[number]): Entry {
  if (typeof table === 'string') return { table, drawn: undefined, wide: undefined, short: false };
  return {
    table: table.table,
    drawn: 'draw' in table ? table : undefined,
    wide: 'wide' in table ? table.wide : undefined,
    short: 'short' in table,
  };
}

/** Which of them take the whole row: those that ask for it, and those that would stand alone in half of one. */
function widthsOf(shown: readonly (Entry & { readonly found: ReportTable })[]): readonly boolean[] {
  const asked = shown.map(({ wide, found }) => wide ?? found.columns.length > 6);
  return asked.map((own, k) => own || ((asked[k - 1] ?? true) && (asked[k + 1] ?? true)));
}

function reportsOf(entries: readonly Entry[]): readonly ReportId[] {
  return [...new Set(entries.map(({ table }) => reports[table].report))];
}
