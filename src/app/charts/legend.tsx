import { Fragment, useMemo } from 'react';
import shared from './figure.module.css';
import type { PanelSeries } from './figure-series.ts';
import styles from './legend.module.css';
import { type LegendEntry, legendContent } from './legend-content.ts';
import { StepText, type StepTextProps, ValueText } from './legend-reading.tsx';
import type { SeriesStyle } from './palette.ts';
import { markerAt } from './paths.ts';
import { seriesVariables } from './series-variables.ts';

export interface LegendProps extends StepTextProps {
  readonly panels: readonly PanelSeries[];
  readonly hidden: ReadonlySet<string>;
  readonly onHidden: (hidden: readonly string[]) => void;
  /** Says so when fewer points are drawn than there are. */
  readonly reduced: string | undefined;
}

/** Names of the series with their values at the step cursor: click to hide or show, double-click to show alone. */
export function Legend(props: LegendProps) {
  const { panels, steps, cursor, resting, hidden, onHidden, reduced } = props;
  const { order, entries } = useMemo(() => legendContent(panels), [panels]);
  const keys = panels.flatMap((panel) => panel.series.map((each) => each.key));
  const keysOf = (entry: LegendEntry) => new Set(entry.values.map(({ series }) => series.key));
  const shown = (entry: LegendEntry) => entry.values.some(({ series }) => !hidden.has(series.key));
  const toggle = (entry: LegendEntry) => {
    const own = keysOf(entry);
    const rest = [...hidden].filter((key) => !own.has(key));
    onHidden(shown(entry) ? [...rest, ...own] : rest);
  };
  const isolate = (entry: LegendEntry) => {
    const own = keysOf(entry);
    const others = keys.filter((key) => !own.has(key));
    const alone = others.every((key) => hidden.has(key)) && shown(entry);
    onHidden(alone ? [] : others);
  };
  return (
    <ul className={styles.legend} aria-label="Series">
      <li
        className={styles.readStep}
        title={props.endsEarly ? `There are no values after ${props.x} ${resting}.` : undefined}
      >
        <StepText {...props} />
      </li>
      {order.length > 0 && (
        <li className={styles.order} aria-hidden="true" title="The values of each series, panel by panel">
          {order.join(' · ')}
        </li>
      )}
      {entries.map((entry) => (
        <li key={entry.label} className={styles.entry} style={seriesVariables(entry.style)}>
          <button
            type="button"
            className={styles.series}
            aria-pressed={shown(entry)}
            title={
              entry.values.some(({ series }) => series.hasValues)
                ? 'Click: hide or show. Double-click: show alone.'
                : 'This series has no values.'
            }
            onClick={() => toggle(entry)}
            onDoubleClick={() => isolate(entry)}
          >
            <Swatch style={entry.style} />
            {entry.label}
            {entry.values.some(({ series }) => series.provenance === 'derived') && <DerivedMark />}
          </button>
          <span className={styles.values} data-several={entry.values.length > 1 || undefined}>
            {entry.values.map(({ series, of, isState }, k) => (
              <Fragment key={series.key}>
                {k > 0 && (
                  <span className={styles.between} aria-hidden="true">
                    ·
                  </span>
                )}
                {of !== undefined && (
                  <span className={entry.inOrder ? shared.unseen : styles.of}>{`${of} `}</span>
                )}
                <ValueText
                  values={series.values}
                  isState={isState}
                  steps={steps}
                  cursor={cursor}
                  resting={resting}
                />
              </Fragment>
            ))}
          </span>
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
