import { IconInfoCircle, IconMathFunction } from '@tabler/icons-react';
import type { FigureData, FigureSeries } from '../../core/api/simulation.ts';
import { type MetricId, metrics } from '../../core/metrics/registry.ts';
import styles from './figure.module.css';
import { NotesPopover } from './notes-popover.tsx';

export interface FigureNotesProps {
  readonly data: FigureData;
  /** A sentence about the figure as a whole, e.g. why parts of it are missing. */
  readonly note?: string | undefined;
}

/** How the numbers of a figure come about. */
export function FigureNotes({ data, note }: FigureNotesProps) {
  const derived = data.series.some((series) => series.provenance === 'derived');
  return (
    <NotesPopover
      label={derived ? 'Derived: how is this computed?' : 'How is this computed?'}
      mark={derived ? <DerivedMark /> : <IconInfoCircle size={15} />}
    >
      {note !== undefined && <p>{note}</p>}
      {groupByMetric(data.series).map(({ metric, series }) => (
        <MetricNote key={metric} metric={metric} series={series} />
      ))}
    </NotesPopover>
  );
}

function DerivedMark() {
  return (
    <>
      <IconMathFunction size={15} />
      derived
    </>
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
