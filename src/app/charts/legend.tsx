import { useSyncExternalStore } from 'react';
import shared from './figure.module.css';
import type { StyledSeries } from './figure-series.ts';
import styles from './legend.module.css';
import { readableNumber } from './numbers.ts';
import type { SeriesStyle } from './palette.ts';
import { markerAt } from './paths.ts';
import { rowOf } from './scale.ts';
import { seriesVariables } from './series-variables.ts';
import type { StepCursor } from './step-cursor.ts';

export interface LegendProps {
  readonly series: readonly StyledSeries[];
  /** What the steps are called: `step`, or what else the axis counts. */
  readonly x: string;
  readonly steps: Float64Array;
  readonly cursor: StepCursor;
  /** The step read while the cursor points nowhere: the last in view. */
  readonly resting: number;
  readonly hidden: ReadonlySet<string>;
  readonly onHidden: (hidden: readonly string[]) => void;
  /** Says so when fewer points are drawn than there are. */
  readonly reduced: string | undefined;
}

/** Series of one label, one a panel; they are shown and hidden together. */
interface Entry {
  readonly label: string;
  readonly style: SeriesStyle;
  readonly series: readonly StyledSeries[];
}

function entriesOf(series: readonly StyledSeries[]): readonly Entry[] {
  const labels = [...new Set(series.map((each) => each.label))];
  return labels.flatMap((label) => {
    const same = series.filter((each) => each.label === label);
    return same[0] === undefined ? [] : [{ label, style: same[0].style, series: same }];
  });
}

/** Names of the series with their values at the step cursor: click to hide or show, double-click to show alone. */
export function Legend({ series, x, steps, cursor, resting, hidden, onHidden, reduced }: LegendProps) {
  const keys = series.map((each) => each.key);
  const shown = (entry: Entry) => entry.series.some((each) => !hidden.has(each.key));
  const toggle = (entry: Entry) => {
    const own = new Set(entry.series.map((each) => each.key));
    const rest = [...hidden].filter((key) => !own.has(key));
    onHidden(shown(entry) ? [...rest, ...own] : rest);
  };
  const isolate = (entry: Entry) => {
    const own = new Set(entry.series.map((each) => each.key));
    const others = keys.filter((key) => !own.has(key));
    const alone = others.every((key) => hidden.has(key)) && shown(entry);
    onHidden(alone ? [] : others);
  };
  return (
    <ul className={styles.legend} aria-label="Series">
      <li className={styles.readStep}>
        <StepText x={x} cursor={cursor} resting={resting} />
      </li>
      {entriesOf(series).map((entry) => (
        <li key={entry.label} className={styles.entry} style={seriesVariables(entry.style)}>
          <button
            type="button"
            className={styles.series}
            aria-pressed={shown(entry)}
            title={
              entry.series.some((each) => each.hasValues)
                ? 'Click: hide or show. Double-click: show alone.'
                : 'This series has no values.'
            }
            onClick={() => toggle(entry)}
            onDoubleClick={() => isolate(entry)}
          >
            <Swatch style={entry.style} />
            {entry.label}
            {entry.series.some((each) => each.provenance === 'derived') && <DerivedMark />}
          </button>
          {entry.series.map((each) => (
            <ValueText key={each.key} values={each.values} steps={steps} cursor={cursor} resting={resting} />
          ))}
        </li>
      ))}
      {reduced !== undefined && (
        <li
          className={styles.reduced}
          title="Each pixel column keeps its first, last, least and greatest value. Table and CSV are whole."
        >
          {reduced}
        </li>
      )}
    </ul>
  );
}

interface ReadingProps {
  readonly cursor: StepCursor;
  readonly resting: number;
}

function StepText({ x, cursor, resting }: ReadingProps & { readonly x: string }) {
  const step = useSyncExternalStore(cursor.subscribe, () => cursor.get() ?? resting);
  return (
    <>
      {x} {step}
    </>
  );
}

interface ValueProps extends ReadingProps {
  readonly values: Float64Array;
  readonly steps: Float64Array;
}

function ValueText({ values, steps, cursor, resting }: ValueProps) {
  const text = useSyncExternalStore(cursor.subscribe, () => {
    const row = rowOf(steps, cursor.get() ?? resting);
    return readableNumber(row === undefined ? Number.NaN : (values[row] ?? Number.NaN));
  });
  return <span className={styles.value}>{text}</span>;
}

export function Swatch({ style }: { readonly style: SeriesStyle }) {
  return (
    <svg className={styles.swatch} width="18" height="10" aria-hidden="true">
      <path d="M1,5h16" strokeDasharray={style.dash} />
      {style.marker !== undefined && <path className={styles.markers} d={markerAt(style.marker, 9, 5)} />}
    </svg>
  );
}

function DerivedMark() {
  return (
    <>
      <span className={shared.derived} aria-hidden="true">
        ƒ
      </span>
      <span className={shared.unseen}>, derived</span>
    </>
  );
}
