import styles from './figure.module.css';
import type { FigureContent } from './figure-content.ts';
import { isEmpty, type PanelSeries } from './figure-series.ts';
import { FigureTable } from './figure-table.tsx';
import type { FigureGeometry } from './geometry.ts';
import type { FigureMarkers } from './markers.ts';
import { Plot } from './plot.tsx';
import type { Range } from './scale.ts';
import type { StepCursor } from './step-cursor.ts';

export interface FigureBodyProps {
  readonly content: FigureContent;
  readonly name: string;
  /** Said where there is nothing to draw; without it, that no values are stored. */
  readonly empty?: string | undefined;
  /** Whether `empty` tells all values there are; the table has them, too. */
  readonly few: boolean;
  /** Heading of x in the table. */
  readonly x: string;
  readonly panels: readonly PanelSeries[];
  /** What to draw; `undefined` until it is this figure's turn. */
  readonly geometry: FigureGeometry | undefined;
  readonly table: boolean;
  readonly cursor: StepCursor;
  readonly onZoom: (zoom: Range | undefined) => void;
  readonly markers?: FigureMarkers | undefined;
}

/** What stands under the title; while it loads it is as high as the plot, so that nothing jumps. */
export function FigureBody({
  content,
  name,
  empty = `No values are stored for ${name}.`,
  few,
  x,
  panels,
  geometry,
  table,
  cursor,
  onZoom,
  markers,
}: FigureBodyProps) {
  switch (content.phase) {
    case 'loading':
      return (
        <div className={styles.skeleton} role="status">
          {content.text}
        </div>
      );
    case 'failed':
      return (
        <div className={styles.message} role="alert">
          {content.message}
        </div>
      );
    case 'ready': {
      if (isEmpty(panels) || (few && !table)) return <div className={styles.message}>{empty}</div>;
      const steps = content.data.step;
      const series = panels.flatMap((panel) => panel.series);
      if (table && (few || geometry !== undefined))
        return <FigureTable name={name} x={x} steps={steps} series={series} />;
      if (geometry === undefined) return <div className={styles.skeleton} />;
      return (
        <Plot
          geometry={geometry}
          steps={steps}
          cursor={cursor}
          onZoom={onZoom}
          name={name}
          markers={markers}
        />
      );
    }
  }
}
