import {
  memo,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Trajectories } from '../../../core/api/compare.ts';
import { FigureActions } from '../figure-actions.tsx';
import { FigureFrame } from '../figure-frame.tsx';
import type { HoverStore } from '../hover-store.ts';
import { useMountTurn } from '../mount-turn.tsx';
import { type Range, rowsWithin, stepDomain } from '../scale.ts';
import { createSelectionStore, type SelectionStore } from '../selection-store.ts';
import type { StepCursor } from '../step-cursor.ts';
import { useOwnState } from '../use-own-state.ts';
import { useSize } from '../use-size.ts';
import { useWhileSeen } from '../while-seen.ts';
import { lookOf } from './member-look.ts';
import styles from './overlay.module.css';
import { OverlayBody } from './overlay-body.tsx';
import { overlayColumns } from './overlay-columns.ts';
import { layOutOverlay } from './overlay-layout.ts';
import { OverlayLegend } from './overlay-legend.tsx';
import { modelOf } from './overlay-model.ts';
import { OverlayNotes } from './overlay-notes.tsx';
import {
  markHeight,
  type OverlayContent,
  type OverlayGroup,
  type OverlayLayout,
  type OverlayMark,
  type OverlayMember,
  type OverlayTerms,
} from './overlay-types.ts';
import { emptyText, remarksOf } from './remarks.ts';
import { useOverlayDownloads } from './use-overlay-downloads.ts';
import { visibleOf } from './visible.ts';

export interface OverlayFigureProps extends OverlayTerms {
  /** Registry name of the metric; accessible name of the figure. */
  readonly name: string;
  readonly unit: string;
  readonly description: string;
  readonly content: OverlayContent;
  /** In the order of the question. */
  readonly members: readonly OverlayMember[];
  readonly groups: readonly OverlayGroup[];
  readonly layout: OverlayLayout;
  readonly log: boolean;
  readonly hover: HoverStore;
  /** Members that brushes keep; all where it is absent. */
  readonly selection?: SelectionStore | undefined;
  /** In the unit of the axis: steps, or shares of the duration. */
  readonly cursor: StepCursor;
  /** In the same unit; `undefined` shows all. */
  readonly zoom: Range | undefined;
  readonly onZoom: (zoom: Range | undefined) => void;
  /** What downloads are named after. */
  readonly fileStem: string;
  readonly marks: readonly OverlayMark[];
  /** Entries of the legend that are switched off, and the page of small multiples; kept by itself where not given. */
  readonly hidden?: readonly string[] | undefined;
  readonly onHidden?: ((hidden: readonly string[]) => void) | undefined;
  readonly page?: number | undefined;
  readonly onPage?: ((page: number) => void) | undefined;
}

const nothing: Trajectories = {
  series: { metric: 'total_agents' },
  x: new Float64Array(),
  values: new Float64Array(),
  members: [],
  groups: [],
  sql: [],
};

const nothingHidden: readonly string[] = [];
const unbrushed = createSelectionStore();

/** Pixels of one large panel with its axis. */
const plotHeight = 270;

/** The courses of a metric in many simulations: members faint, middles of groups bold with what surrounds them. */
export const OverlayFigure = memo(function OverlayFigure(props: OverlayFigureProps) {
  const { name, unit, description, content, members, groups, layout, log, onZoom, marks } = props;
  const { alignment, centre, band, smoothing, baseline } = props;
  const terms = useMemo(
    (): OverlayTerms => ({ alignment, centre, band, smoothing, baseline }),
    [alignment, centre, band, smoothing, baseline],
  );
  const [hiddenKeys, setHidden] = useOwnState(props.hidden, nothingHidden, props.onHidden);
  const [table, setTable] = useState(false);
  const [page, setPage] = useOwnState(props.page, 0, props.onPage);
  const body = useRef<HTMLDivElement>(null);
  const hover = useWhileSeen(props.hover, body);
  const cursor = useWhileSeen(props.cursor, body);
  // Right after another choice of members the answer may still be that to the choice before.
  const answered = content.phase === 'ready' && content.data.members.length === members.length;
  const data = answered ? content.data : nothing;
  const model = useMemo(
    () => modelOf(data, answered ? members : [], groups, log),
    [data, answered, members, groups, log],
  );
  const hidden = useMemo(() => new Set(hiddenKeys), [hiddenKeys]);
  const visible = useMemo(() => visibleOf(model, hidden), [model, hidden]);
  const { selection = unbrushed } = props;
  const brushed = useDeferredValue(useSyncExternalStore(selection.subscribe, selection.get));
  const look = useMemo(() => lookOf(visible, brushed), [visible, brushed]);
  const empty = answered ? emptyText(model, name) : undefined;
  const drawable = answered && empty === undefined;
  const [turn, onDrawn] = useMountTurn(body, drawable);
  const shown = drawable && turn;
  const width = useSize(body, shown)?.width;
  // All figures of a page zoom together: each is drawn when there is time.
  const [from, to] = useDeferredValue(props.zoom) ?? [];
  const zoom = useMemo<Range | undefined>(
    () => (from === undefined || to === undefined ? undefined : [from, to]),
    [from, to],
  );
  const above = marks.length > 0 ? markHeight : 0;
  const geometry = useMemo(
    () =>
      width === undefined
        ? undefined
        : layOutOverlay(model, visible, { width, height: plotHeight, layout, terms, zoom, page, above }),
    [model, visible, width, layout, terms, zoom, page, above],
  );
  const columns = useMemo(
    () => overlayColumns(data, answered ? members : [], groups, terms, unit),
    [data, answered, members, groups, terms, unit],
  );
  const save = useOverlayDownloads({
    model,
    columns,
    name,
    description,
    unit,
    terms,
    layout,
    zoom,
    page,
    marks,
    hidden,
    brushed,
    fileStem: props.fileStem,
  });
  useLayoutEffect(() => {
    // The table is there at once; the plot says by itself when it is complete.
    if (table && width !== undefined) onDrawn();
  }, [table, width, onDrawn]);
  const resting = model.x[rowsWithin(model.x, stepDomain(model.x, zoom)).last] ?? 0;
  return (
    <FigureFrame
      name={name}
      description={description}
      unit={unit}
      level={3}
      id={`compare ${data.series.metric}`}
      grows
      problem={save.problem}
      notes={shown && <OverlayNotes data={data} members={members} terms={terms} />}
      legend={
        shown && (
          <OverlayLegend
            model={model}
            terms={terms}
            cursor={cursor}
            resting={resting}
            hidden={hidden}
            onHidden={setHidden}
            remarks={remarksOf(model, terms, geometry, brushed)}
          />
        )
      }
      actions={
        shown && (
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
        <OverlayBody
          content={content}
          empty={empty}
          name={name}
          model={model}
          geometry={shown ? geometry : undefined}
          look={look}
          brushed={brushed}
          terms={terms}
          columns={columns}
          table={table}
          marks={marks}
          hover={hover}
          cursor={cursor}
          onZoom={onZoom}
          onPage={setPage}
          onDrawn={onDrawn}
        />
      </div>
    </FigureFrame>
  );
});
