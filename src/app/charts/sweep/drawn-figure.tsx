import { IconInfoCircle } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { drawingSvg } from '../drawing/drawing-svg.ts';
import type { Drawing } from '../drawing/shape.ts';
import shared from '../figure.module.css';
import { FigureActions } from '../figure-actions.tsx';
import { FigureFrame } from '../figure-frame.tsx';
import type { HoverStore } from '../hover-store.ts';
import { inSlices } from '../in-slices.ts';
import { NotesPopover } from '../notes-popover.tsx';
import { useSaver } from '../use-saver.ts';
import { useSize } from '../use-size.ts';
import { type WindowColumn, WindowTable } from '../window-table.tsx';
import { windowTableCsv } from '../window-table-csv.ts';
import styles from './sweep.module.css';

/** The table behind a picture. */
export interface PictureTable {
  readonly caption: string;
  readonly rows: number;
  readonly head: WindowColumn;
  readonly columns: readonly WindowColumn[];
  readonly memberOf?: ((row: number) => string | undefined) | undefined;
}

export interface DrawnFigureProps {
  /** Title, and accessible name of the figure. */
  readonly name: string;
  readonly description: string;
  readonly unit?: string | undefined;
  /** How it is computed; plain sentences. */
  readonly notes: readonly string[];
  /** Lays the picture out; `undefined` where there is nothing to draw. */
  readonly draw: (width: number) => Drawing | undefined;
  /** Said where there is nothing to draw. */
  readonly empty: string;
  readonly table: PictureTable;
  readonly fileStem: string;
  readonly hover: HoverStore;
  readonly legend?: ReactNode;
  /** Below the picture. */
  readonly controls?: ReactNode;
  /** The picture on the page, `width` pixels wide, with what moves over it. */
  readonly children: (width: number) => ReactNode;
}

/** Width of pictures saved as files. */
const savedWidth = 800;

/** A picture as a figure: its table behind a button, and all of it to take home. */
export function DrawnFigure(props: DrawnFigureProps) {
  const { name, description, unit, notes, draw, empty, table, hover, controls, children } = props;
  const [asTable, setAsTable] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const width = useSize(body, true)?.width;
  const [save, problem] = useSaver(props.fileStem, name);
  const drawn = width !== undefined && draw(width) !== undefined;
  const picture = () => {
    const drawing = draw(savedWidth);
    return drawing && drawingSvg(drawing, { name, description, unit });
  };
  const savePicture = (as: 'svg' | 'png') => {
    const file = picture();
    if (file !== undefined) save[as](file);
  };
  return (
    <FigureFrame
      name={name}
      description={description}
      unit={unit}
      level={3}
      grows
      problem={problem}
      notes={
        <NotesPopover label="How is this computed?" mark={<IconInfoCircle size={15} />}>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </NotesPopover>
      }
      legend={props.legend}
      actions={
        drawn && (
          <FigureActions
            table={asTable}
            zoomed={false}
            onTable={() => setAsTable(!asTable)}
            onCsv={() =>
              void inSlices(windowTableCsv(table.head, table.columns, table.rows)).then((file) => {
                if (file !== undefined) save.csv(file);
              })
            }
            onSvg={() => savePicture('svg')}
            onPng={() => savePicture('png')}
            onResetZoom={() => undefined}
          />
        )
      }
    >
      <div ref={body} className={styles.body}>
        {width !== undefined && !drawn && <div className={`${shared.message} ${styles.state}`}>{empty}</div>}
        {drawn && asTable && (
          <div className={styles.state}>
            <WindowTable name={name} hover={hover} {...table} />
          </div>
        )}
        {drawn && !asTable && children(width)}
      </div>
      {drawn && controls}
    </FigureFrame>
  );
}
