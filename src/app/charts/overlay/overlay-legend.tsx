import { useSyncExternalStore } from 'react';
import styles from '../legend.module.css';
import { Swatch } from '../legend.tsx';
import { rowOf } from '../scale.ts';
import { seriesVariables } from '../series-variables.ts';
import type { StepCursor } from '../step-cursor.ts';
import { legendEntries } from './legend-entries.ts';
import own from './overlay.module.css';
import type { OverlayModel } from './overlay-model.ts';
import type { OverlayTerms } from './overlay-types.ts';
import type { Remark } from './remarks.ts';
import { placeText } from './terms.ts';

export interface OverlayLegendProps {
  readonly model: OverlayModel;
  readonly terms: OverlayTerms;
  readonly cursor: StepCursor;
  /** The place read while the cursor points nowhere: the last in view. */
  readonly resting: number;
  readonly hidden: ReadonlySet<string>;
  readonly onHidden: (hidden: readonly string[]) => void;
  readonly remarks: readonly Remark[];
}

/** Groups with what surrounds them and N, members where they are few; each with its value at the cursor. */
export function OverlayLegend(props: OverlayLegendProps) {
  const { model, terms, cursor, resting, hidden, onHidden, remarks } = props;
  const entries = legendEntries(model, terms);
  const toggle = (key: string) =>
    onHidden(hidden.has(key) ? [...hidden].filter((each) => each !== key) : [...hidden, key]);
  const isolate = (key: string) => {
    const others = entries.map((entry) => entry.key).filter((each) => each !== key);
    const alone = others.every((each) => hidden.has(each)) && !hidden.has(key);
    onHidden(alone ? [] : others);
  };
  return (
    <ul className={`${styles.legend} ${own.legend}`} aria-label="Series">
      <li className={styles.readStep}>
        <Place model={model} terms={terms} cursor={cursor} resting={resting} />
      </li>
      {entries.map(({ key, text, style, title, read, short }) => (
        <li
          key={key}
          className={styles.entry}
          style={style && seriesVariables(style)}
          data-short={short || undefined}
        >
          <button
            type="button"
            className={styles.series}
            aria-pressed={!hidden.has(key)}
            title={title}
            onClick={() => toggle(key)}
            onDoubleClick={() => isolate(key)}
          >
            {style !== undefined && <Swatch style={style} />}
            <span className={own.label}>{text}</span>
          </button>
          {read !== undefined && <Reading x={model.x} read={read} cursor={cursor} resting={resting} />}
        </li>
      ))}
      {remarks.map(({ text, title }) => (
        <li key={text} className={styles.reduced} title={title}>
          {text}
        </li>
      ))}
    </ul>
  );
}

interface AtCursor {
  readonly cursor: StepCursor;
  readonly resting: number;
}

function Place({ model, terms, cursor, resting }: AtCursor & Pick<OverlayLegendProps, 'model' | 'terms'>) {
  const x = useSyncExternalStore(cursor.subscribe, () => cursor.get() ?? resting);
  if (model.x.length === 0) return null;
  return placeText(terms, x);
}

interface ReadingProps extends AtCursor {
  readonly x: Float64Array;
  readonly read: (row: number) => string;
}

function Reading({ x, read, cursor, resting }: ReadingProps) {
  const text = useSyncExternalStore(cursor.subscribe, () => {
    const row = rowOf(x, cursor.get() ?? resting);
    return row === undefined ? '–' : read(row);
  });
  return <span className={`${styles.value} ${own.value}`}>{text}</span>;
}
