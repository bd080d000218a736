import { memo } from 'react';
import shared from './figure.module.css';
import { readableNumber } from './numbers.ts';
import { linePaths } from './paths.ts';
import styles from './plot.module.css';
import type { Scale } from './scale.ts';

export interface SparklineProps {
  /** At most some hundred values, evenly spaced; NaN where there is none. */
  readonly values: Float64Array;
  /** What the line shows, e.g. `Agents alive`. */
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
}

const room = 2.5;

/** A line without axes for tables and headline numbers; its label tells first, least, greatest and last value. */
export const Sparkline = memo(function Sparkline({ values, label, width = 96, height = 24 }: SparklineProps) {
  const known = values.filter((value) => !Number.isNaN(value));
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) {
    return <span className={shared.unseen}>{`${label}: no values`}</span>;
  }
  const least = known.reduce((a, b) => Math.min(a, b));
  const greatest = known.reduce((a, b) => Math.max(a, b));
  const rows = Uint32Array.from(values, (_, i) => i);
  const places = Float64Array.from(rows);
  const x: Scale = { domain: [0, Math.max(1, values.length - 1)], range: [room, width - room] };
  const flat = least === greatest;
  const domain = flat ? ([least - 1, least + 1] as const) : ([least, greatest] as const);
  const { line, dots } = linePaths(places, values, rows, x, { domain, range: [height - room, room] });
  const told = `${label}: from ${readableNumber(first)} to ${readableNumber(last)}, least ${readableNumber(least)}, greatest ${readableNumber(greatest)}`;
  return (
    <svg
      className={styles.sparkline}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={told}
    >
      <path d={line} />
      {dots !== '' && <path className={styles.dots} d={dots} />}
    </svg>
  );
});
