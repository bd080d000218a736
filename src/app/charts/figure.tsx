import { memo, useDeferredValue, useLayoutEffect, useMemo, useRef } from 'react';
import type { FigureData } from '../../core/api/simulation.ts';
import type { FigureAvailability } from '../../core/api/source.ts';
import type { FigureDefinition, FigureId } from '../../core/metrics/figures.ts';
import { fewValues } from './few-values.ts';
import styles from './figure.module.css';
import { FigureActions } from './figure-actions.tsx';
import { FigureBody } from './figure-body.tsx';
import type { FigureContent } from './figure-content.ts';
import { FigureFrame } from './figure-frame.tsx';
import { FigureNotes } from './figure-notes.tsx';
import { isEmpty, lastWithValues, panelsOf, unitOf, xHeading } from './figure-series.ts';
import { type FigureGeometry, layOut } from './geometry.ts';
import { Legend } from './legend.tsx';
import type { FigureMarkers } from './markers.ts';
import { useMountTurn } from './mount-turn.tsx';
import { type Range, rowsWithin, stepDomain } from './scale.ts';
import type { StepCursor } from './step-cursor.ts';
import { useDownloads } from './use-downloads.ts';
import { useOwnState } from './use-own-state.ts';
import { useSize } from './use-size.ts';

export interface FigureProps {
  readonly figureId: FigureId;
  readonly definition: FigureDefinition;
  readonly content: FigureContent;
  readonly availability?: FigureAvailability | undefined;
  readonly cursor: StepCursor;
  /** First and last step of the simulation, where the figure is about all of it. */
  readonly extent?: Range | undefined;
  /** Steps in view; `undefined` shows all. */
  readonly zoom: Range | undefined;
  readonly onZoom: (zoom: Range | undefined) => void;
  /** What downloads are named after, `<source>-<simulation>`. */
  readonly fileStem: string;
  /** Keys of series that are switched off; kept by the figure itself where it is not given. */
  readonly hidden?: readonly string[] | undefined;
  readonly onHidden?: ((hidden: readonly string[]) => void) | undefined;
  /** Whether the table is shown in place of the plot; kept by the figure itself where it is not given. */
  readonly table?: boolean | undefined;
  readonly onTable?: ((table: boolean) => void) | undefined;
  /** Moments to point out; none where it is not given. */
  readonly markers?: FigureMarkers | undefined;
}

const noData: FigureData = { step: new Float64Array(), series: [] };
/** Pixels beside the plot for the scale of markers that have heights. */
const scaleRoom = 70;
const noneHidden: readonly string[] = [];

/** One figure: title, legend, plot or table, and what can be taken home of it. */
export const Figure = memo(function Figure(props: FigureProps) {
  const { definition, content, cursor, onZoom } = props;
  const [hiddenKeys, setHidden] = useOwnState(props.hidden, noneHidden, props.onHidden);
  const [table, setTable] = useOwnState(props.table, false, props.onTable);
  const body = useRef<HTMLDivElement>(null);
  const data = content.phase === 'ready' ? content.data : noData;
  const panels = useMemo(() => panelsOf(definition, data), [definition, data]);
  const hidden = useMemo(() => new Set(hiddenKeys), [hiddenKeys]);
  const few = useMemo(() => fewValues(definition, data, panels), [definition, data, panels]);
  const hasValues = content.phase === 'ready' && !isEmpty(panels);
  const drawable = hasValues && few === undefined;
  const [turn, onDrawn] = useMountTurn(body, drawable);
  const shown = drawable && turn;
  const size = useSize(body, shown);
  useLayoutEffect(() => {
    if (size !== undefined) onDrawn();
  }, [size, onDrawn]);
  // All figures of a page zoom together: each is drawn when there is time.
  const [from, to] = useDeferredValue(props.zoom) ?? [];
  const zoom = useMemo<Range | undefined>(
    () => (from === undefined || to === undefined ? undefined : [from, to]),
    [from, to],
  );
  const extent = useExtent(props.extent);
  const rightRoom = props.markers?.place === 'heights' ? scaleRoom : undefined;
  const geometry = useMemo(() => {
    if (size === undefined) return undefined;
    const xLabel = definition.x?.label;
    // They come after the figure, which must not move then.
    const flags = definition.family === 'farm' && xLabel === undefined;
    return layOut(data, panels, { ...size, hidden, zoom, xLabel, extent, flags, rightRoom });
  }, [data, panels, size, hidden, zoom, definition, extent, rightRoom]);
  const save = useDownloads({
    definition,
    data,
    panels,
    hidden,
    zoom,
    extent,
    markers: props.markers,
    fileStem: props.fileStem,
  });
  const resting = useMemo(
    () => data.step[lastWithValues(panels, rowsWithin(data.step, stepDomain(data.step, zoom)))] ?? 0,
    [data, panels, zoom],
  );
  return (
    <FigureFrame
      name={definition.name}
      description={definition.description}
      unit={unitOf(panels)}
      level={2}
      id={props.figureId}
      empty={content.phase === 'ready' && !drawable && !table}
      problem={save.problem}
      notes={hasValues && (shown || !drawable) && <FigureNotes data={data} note={props.availability?.note} />}
      legend={
        shown && (
          <Legend
            panels={panels}
            x={definition.x?.label ?? 'step'}
            steps={data.step}
            cursor={cursor}
            resting={resting}
            endsEarly={resting < endInView(zoom, extent, resting)}
            period={data.period}
            hidden={hidden}
            onHidden={setHidden}
            reduced={reducedText(geometry)}
          />
        )
      }
      actions={
        hasValues &&
        (shown || !drawable) && (
          <FigureActions
            table={table}
            zoomed={props.zoom !== undefined}
            onTable={() => setTable(!table)}
            onCsv={save.csv}
            onSvg={save.svg}
            onPng={save.png}
            onResetZoom={() => onZoom(undefined)}
          />
        )
      }
    >
      <div ref={body} className={styles.body}>
        <FigureBody
          content={content}
          name={definition.name}
          empty={few ?? definition.empty}
          few={few !== undefined}
          x={xHeading(definition)}
          panels={panels}
          geometry={geometry}
          table={table}
          cursor={cursor}
          onZoom={onZoom}
          markers={props.markers}
        />
      </div>
    </FigureFrame>
  );
});

/** The same range for the same ends. */
function useExtent([first, last]: Range | readonly [] | undefined = []): Range | undefined {
  return useMemo(
    () => (first === undefined || last === undefined ? undefined : [first, last]),
    [first, last],
  );
}

/** The last step in view that the simulation has. */
function endInView(zoom: Range | undefined, extent: Range | undefined, resting: number): number {
  if (extent === undefined) return resting;
  return Math.min(extent[1], zoom?.[1] ?? extent[1]);
}

function reducedText(geometry: FigureGeometry | undefined): string | undefined {
  // Where no lines are drawn, none is reduced.
  if (geometry === undefined || geometry.drawn === 0 || geometry.drawn >= geometry.total) return undefined;
  return `${geometry.drawn.toLocaleString('en')} of ${geometry.total.toLocaleString('en')} points`;
}
