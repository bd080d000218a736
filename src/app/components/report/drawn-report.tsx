import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { ReportTable } from '../../../core/api/report.ts';
import { drawingSvg } from '../../charts/drawing/drawing-svg.ts';
import { DrawingView } from '../../charts/drawing/drawing-view.tsx';
import type { Drawing } from '../../charts/drawing/shape.ts';
import figure from '../../charts/figure.module.css';
import { FigureActions } from '../../charts/figure-actions.tsx';
import { fileNameOf } from '../../charts/figure-csv.ts';
import { pngOf, saveFile } from '../../charts/save-file.ts';
import { useSize } from '../../charts/use-size.ts';
import { ReportGrid } from './report-grid.tsx';
import { ReportNotes } from './report-notes.tsx';
import classes from './report-table.module.css';
import { saveReportCsv } from './save-report.ts';

/** Lays a table out as a picture of at most `width` pixels; `undefined` where it has nothing to draw. */
export type Draw = (table: ReportTable, width: number) => Drawing | undefined;

export interface DrawnReportProps {
  readonly table: ReportTable;
  readonly draw: Draw;
  /** One sentence: what the figure shows. */
  readonly description: string;
  readonly unit?: string | undefined;
  readonly fileStem: string;
  /** Choices that belong to this figure, below its title. */
  readonly controls?: ReactNode;
}

/** Width of pictures saved as files. */
const savedWidth = 800;

/** A table of numbers drawn as a figure, with the table itself behind a button. */
export function DrawnReport({ table, draw, description, unit, fileStem, controls }: DrawnReportProps) {
  const [asTable, setAsTable] = useState(false);
  const [problem, setProblem] = useState<string>();
  const body = useRef<HTMLDivElement>(null);
  const width = useSize(body, true)?.width;
  const drawing = useMemo(() => (width === undefined ? undefined : draw(table, width)), [table, draw, width]);
  const scrolls = !asTable && drawing !== undefined && width !== undefined && drawing.width > width;
  const saved = () => {
    const picture = draw(table, savedWidth);
    return picture && drawingSvg(picture, { name: table.name, description, unit });
  };
  const save = (extension: string, content: Blob) =>
    saveFile(fileNameOf(fileStem, table.name, extension), content);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the role is written out so that it can be asked for as an attribute.
    <div className={classes.box} role="figure" aria-label={table.name} data-drawn={table.id}>
      <div className={classes.head}>
        <div className={figure.heading}>
          <h3 className={classes.title} title={description}>
            {table.name}
          </h3>
          {unit !== undefined && <span className={figure.unit}>{unit}</span>}
        </div>
        {table.rows.length > 0 && (
          <FigureActions
            table={asTable}
            zoomed={false}
            onTable={() => setAsTable(!asTable)}
            onCsv={() => saveReportCsv(table, fileStem)}
            onSvg={() => {
              const file = saved();
              if (file !== undefined) save('svg', new Blob([file.text], { type: 'image/svg+xml' }));
            }}
            onPng={() => {
              const file = saved();
              if (file === undefined) return;
              pngOf(file.text, file.width, file.height, 2).then(
                (blob) => save('png', blob),
                () => setProblem('This browser could not draw the picture. Save SVG works without drawing.'),
              );
            }}
            onResetZoom={() => undefined}
          />
        )}
      </div>
      {problem !== undefined && (
        <p className={figure.problem} role="alert">
          {problem}
        </p>
      )}
      {controls}
      {/* What scrolls must be reachable by keyboard. */}
      <div ref={body} className={classes.drawing} tabIndex={scrolls ? 0 : undefined}>
        {asTable ? (
          <ReportGrid table={table} />
        ) : (
          <Picture table={table} drawing={drawing} measured={width !== undefined} />
        )}
      </div>
      <ReportNotes table={table} />
    </div>
  );
}

function Picture({
  table,
  drawing,
  measured,
}: {
  readonly table: ReportTable;
  readonly drawing: Drawing | undefined;
  readonly measured: boolean;
}) {
  if (drawing !== undefined) return <DrawingView drawing={drawing} />;
  if (!measured) return null;
  return <p className={classes.empty}>{table.notes[0] ?? 'There is nothing to draw.'}</p>;
}
