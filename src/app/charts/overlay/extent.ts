import type { Band } from '../../../core/api/compare.ts';
import { type Range, rowsWithin } from '../scale.ts';
import type { Course } from './course.ts';
import type { Visible } from './visible.ts';

export interface ValueExtent {
  /** Least and greatest value in view; from above to below when there is none. */
  readonly extent: Range;
  /** Whether some band goes on beyond the extent. */
  readonly cut: boolean;
}

/**
 * What the value axis must show: all courses and middles in view, and of bands what is no farther off than half of how far
 * the courses are from each other. An interval of two members can be a dozen times as wide as they lie apart.
 */
export function extentOf({ members, groups }: Visible, domain: Range, band: Band): ValueExtent {
  const courses = new Span();
  for (const { course } of members) if (course !== undefined) courses.add(course, domain);
  for (const { centre } of groups) courses.add(centre, domain);
  const all = new Span(courses);
  if (band !== 'none') {
    for (const { centre, lower, upper } of groups) {
      all.add({ x: centre.x, y: lower }, domain);
      all.add({ x: centre.x, y: upper }, domain);
    }
  }
  if (courses.low > courses.high) return { extent: [courses.low, courses.high], cut: false };
  const room = (courses.high - courses.low) / 2 || Math.abs(courses.high) || 1;
  const low = Math.max(all.low, courses.low - room);
  const high = Math.min(all.high, courses.high + room);
  return { extent: [low, high], cut: low > all.low || high < all.high };
}

class Span {
  low: number;
  high: number;

  constructor({ low, high } = { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY }) {
    this.low = low;
    this.high = high;
  }

  add({ x, y }: Course, domain: Range): void {
    const { start, end } = rowsWithin(x, domain);
    // Any comparison with NaN is false.
    for (let row = start; row < end; row++) {
      const value = y[row] as number;
      // The lower edge of a band that a logarithmic scale cannot show.
      if (value === Number.NEGATIVE_INFINITY) continue;
      if (value < this.low) this.low = value;
      if (value > this.high) this.high = value;
    }
  }
}
