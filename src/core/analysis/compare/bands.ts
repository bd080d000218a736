import type { Band, Centre } from '../../api/compare.ts';
import { quantile } from '../population/statistics.ts';
import { bootstrapOf } from './bootstrap.ts';
import { type Sample, sampleOf } from './sample.ts';
import { type Interval, t95 } from './student.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** Each as long as the axis. */
export interface GroupBand {
  /** Members that have a value there. */
  readonly counts: Numbers;
  /** NaN where none has. */
  readonly centre: Numbers;
  /** NaN where fewer than two have. */
  readonly lower: Numbers;
  readonly upper: Numbers;
}

/** What surrounds the middle of some known, ascending values; `undefined` for fewer than two. */
type Surround = (ascending: Numbers, sample: Sample) => Interval | undefined;

/**
 * The middle of a group at each point, and what surrounds it, over the members that have a value there. One standard
 * deviation (÷ n − 1), one standard error and Student's interval lie around the mean, also where the median is drawn;
 * the bootstrap's interval is that of the middle itself.
 *
 * @param values row after row, one a member, each `points` long; NaN where it has no value
 * @param rows the members of the group
 */
export function groupCourse(
  values: Numbers,
  points: number,
  rows: readonly number[],
  centre: Centre,
  band: Band,
): GroupBand {
  const [counts, middle, lower, upper] = [1, 2, 3, 4].map(() =>
    new Float64Array(points).fill(Number.NaN),
  ) as [Numbers, Numbers, Numbers, Numbers];
  const surround = surroundOf(band, centre, rows.length);
  const column = new Float64Array(rows.length);
  for (let point = 0; point < points; point++) {
    let n = 0;
    for (const row of rows) {
      const value = values[row * points + point] ?? Number.NaN;
      if (!Number.isNaN(value)) column[n++] = value;
    }
    const ascending = column.subarray(0, n).sort();
    const sample = sampleOf(ascending);
    counts[point] = n;
    middle[point] = centre === 'mean' ? sample.mean : quantile(ascending, 0.5);
    const [low, high] = (n < 2 ? undefined : surround(ascending, sample)) ?? [];
    lower[point] = low ?? Number.NaN;
    upper[point] = high ?? Number.NaN;
  }
  return { counts, centre: middle, lower, upper };
}

function surroundOf(band: Band, centre: Centre, most: number): Surround {
  switch (band) {
    case 'none':
      return () => undefined;
    case 'range':
      return (ascending) => [ascending[0] ?? Number.NaN, ascending.at(-1) ?? Number.NaN];
    case 'sd':
      return (_, { mean, sd }) => [mean - sd, mean + sd];
    case 'se':
      return (_, { n, mean, sd }) => [mean - sd / Math.sqrt(n), mean + sd / Math.sqrt(n)];
    case 't95':
      return (_, sample) => t95(sample);
    case 'bootstrap':
      return bootstrapOf(centre, most);
  }
}
