/** Counts numbers and adds them up. */
export class Tally {
  count = 0;
  sum = 0;

  add(value: number): void {
    this.count += 1;
    this.sum += value;
  }

  /** NaN without any. */
  get mean(): number {
    return this.count === 0 ? Number.NaN : this.sum / this.count;
  }
}

/** Part divided by whole; NaN where there is no whole. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? Number.NaN : part / whole;
}

/**
 * Whether all values are the same but for rounding: then they have no spread, and what divides by their spread has no
 * meaning.
 */
export function isConstant(values: ArrayLike<number>): boolean {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let k = 0; k < values.length; k++) {
    const value = values[k] ?? Number.NaN;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return !(high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high)));
}
