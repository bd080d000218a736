/** Most points of a sparkline; more could not be seen at its width. */
const SPARKLINE_POINTS = 96;

/**
 * A series reduced to at most `most` points (at least 4) for a small drawing: the first and the
 * last value stay, and so do the smallest and the largest of each of equally wide buckets between
 * them, in the order in which they occur. NaN never replaces a value of its bucket.
 */
export function reduceSeries(values: ArrayLike<number>, most = SPARKLINE_POINTS): Float64Array<ArrayBuffer> {
  const n = values.length;
  if (n <= most) return Float64Array.from(values);
  const at = (index: number) => values[index] ?? Number.NaN;
  const buckets = Math.floor((most - 2) / 2);
  const points = [at(0)];
  for (let bucket = 0; bucket < buckets; bucket++) {
    const from = 1 + Math.floor((bucket * (n - 2)) / buckets);
    const to = 1 + Math.floor(((bucket + 1) * (n - 2)) / buckets);
    let low = from;
    let high = from;
    for (let index = from + 1; index < to; index++) {
      if (!(at(index) >= at(low))) low = Number.isNaN(at(index)) ? low : index;
      if (!(at(index) <= at(high))) high = Number.isNaN(at(index)) ? high : index;
    }
    // Two points from each bucket, also where they are the same one, so that points stay equally far apart.
    points.push(at(Math.min(low, high)), at(Math.max(low, high)));
  }
  points.push(at(n - 1));
  return Float64Array.from(points);
}
