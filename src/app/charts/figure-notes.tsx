import { IconInfoCircle, IconMathFunction } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { FigureData, FigureSeries } from '../../core/api/simulation.ts';
import { type MetricId, metrics } from '../../core/metrics/registry.ts';
import styles from './figure.module.css';

export interface FigureNotesProps {
  readonly data: FigureData;
  /** A sentence about the figure as a whole, e.g. why parts of it are missing. */
  readonly note?: string | undefined;
}

/**
 * How the numbers of a figure come about: a mark in the title, a panel on hover, focus or click.
 * The panel scrolls by itself, so however many notes there are, the figure keeps its shape.
 */
export function FigureNotes({ data, note }: FigureNotesProps) {
  const id = useId();
  const [open, setOpen] = useState<'closed' | 'hovered' | 'kept'>('closed');
  const derived = data.series.filter((series) => series.provenance === 'derived');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only shows what the button inside shows too.
    <span
      className={styles.notes}
      onMouseEnter={() => setOpen((now) => (now === 'closed' ? 'hovered' : now))}
      onMouseLeave={() => setOpen((now) => (now === 'hovered' ? 'closed' : now))}
      onBlur={() => setOpen('closed')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen('closed');
      }}
    >
      <button
        type="button"
        className={styles.notesButton}
        aria-label={derived.length === 0 ? 'How is this computed?' : 'Derived: how is this computed?'}
        aria-expanded={open !== 'closed'}
        aria-controls={id}
        onFocus={() => setOpen((now) => (now === 'closed' ? 'hovered' : now))}
        onClick={() => setOpen((now) => (now === 'kept' ? 'closed' : 'kept'))}
      >
        {derived.length === 0 ? <IconInfoCircle size={15} /> : <IconMathFunction size={15} />}
        {derived.length > 0 && 'derived'}
      </button>
      {open !== 'closed' && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reachable by keyboard.
        <div id={id} className={styles.notesPanel} role="note" tabIndex={0}>
          {note !== undefined && <p>{note}</p>}
          {groupByMetric(data.series).map(({ metric, series }) => (
            <MetricNote key={metric} metric={metric} series={series} />
          ))}
        </div>
      )}
    </span>
  );
}

function MetricNote({
  metric,
  series,
}: {
  readonly metric: MetricId;
  readonly series: readonly FigureSeries[];
}) {
  const { name, unit, definition } = metrics[metric];
  return (
    <>
      <p>
        <strong>{name}</strong> <span className={styles.unit}>{unit}</span>
        <br />
        {definition}
      </p>
      {groupByNote(series).map(({ note, labels }) => (
        <p key={note} className={styles.derivation}>
          <span className={styles.derived}>ƒ</span> {labels.join(', ')}: {note}
        </p>
      ))}
    </>
  );
}

function groupByMetric(series: readonly FigureSeries[]) {
  const ids = [...new Set(series.map((each) => each.metric))];
  return ids.map((metric) => ({ metric, series: series.filter((each) => each.metric === metric) }));
}

/** Many series are mostly derived the same way: one sentence for all of them. */
function groupByNote(series: readonly FigureSeries[]) {
  const derived = series.filter((each) => each.provenance === 'derived');
  const notes = [...new Set(derived.map((each) => noteOf(each)))];
  return notes.map((note) => ({
    note,
    labels: derived.filter((each) => noteOf(each) === note).map((each) => each.label),
  }));
}

function noteOf(series: FigureSeries): string {
  return series.note ?? 'Derived from other columns.';
}
