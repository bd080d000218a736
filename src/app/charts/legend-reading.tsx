import { useSyncExternalStore } from 'react';
import styles from './legend.module.css';
import { readableNumber } from './numbers.ts';
import { rowOf } from './scale.ts';
import type { StepCursor } from './step-cursor.ts';

interface ReadingProps {
  readonly steps: Float64Array;
  readonly cursor: StepCursor;
  /** The step read while the cursor points nowhere: the last in view that has a row. */
  readonly resting: number;
}

export interface StepTextProps extends ReadingProps {
  /** What the steps are called: `step`, or what else the axis counts. */
  readonly x: string;
  /** Whether the simulation goes on after the resting step. */
  readonly endsEarly: boolean;
  /** Steps that share their values, where the figure is about periods. */
  readonly period: number | undefined;
}

/** The step that is read; it alone is rendered when the cursor moves. */
export function StepText({ x, steps, cursor, resting, endsEarly, period }: StepTextProps) {
  const step = useSyncExternalStore(cursor.subscribe, cursor.get);
  const read = step ?? resting;
  const text = period === undefined ? `${x} ${read}` : periodText(read, period, steps);
  return step === undefined && endsEarly ? `${text} (last)` : text;
}

/** The steps of the period that a step is in, as far as there are rows. */
function periodText(step: number, period: number, steps: Float64Array): string {
  const start = Math.floor(step / period) * period;
  const from = Math.max(start, steps[0] ?? start);
  const to = Math.max(step, Math.min(start + period - 1, steps.at(-1) ?? step));
  return from === to ? `step ${from}` : `steps ${from} to ${to}`;
}

interface ValueProps extends ReadingProps {
  readonly values: Float64Array;
  /** Whether only one of several series has a value, which then says that it is so. */
  readonly isState?: boolean;
}

/** The value of one series at the step that is read. */
export function ValueText({ values, isState = false, steps, cursor, resting }: ValueProps) {
  const text = useSyncExternalStore(cursor.subscribe, () => {
    const row = rowOf(steps, cursor.get() ?? resting);
    const value = row === undefined ? Number.NaN : (values[row] ?? Number.NaN);
    if (isState) return Number.isNaN(value) ? '' : '✓';
    return readableNumber(value);
  });
  return <span className={styles.value}>{text}</span>;
}
