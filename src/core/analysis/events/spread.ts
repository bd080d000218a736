type List = ArrayLike<number>;

/** The values that are known. */
function knownOf(values: List): readonly number[] {
  return Array.from(values).filter((value) => Number.isFinite(value));
}

/** Mean of the known values; NaN without any. */
export function meanOf(values: List): number {
  const known = knownOf(values);
  return known.length === 0 ? Number.NaN : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Sample standard deviation (divided by n − 1) of the known values; NaN for fewer than two. */
export function deviationOf(values: List): number {
  const known = knownOf(values);
  if (known.length < 2) return Number.NaN;
  const mean = meanOf(known);
  return Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (known.length - 1));
}

/** Mean of each value and up to `width − 1` known ones before it; NaN where all are unknown. */
export function trailingMean(values: Float64Array<ArrayBuffer>, width: number): Float64Array<ArrayBuffer> {
  return values.map((_, i) => meanOf(values.subarray(Math.max(0, i - width + 1), i + 1)));
}
