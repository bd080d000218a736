import { firstAtOrAfter } from './axis.ts';

export interface DbscanParameters {
  /** Points at most this far apart are neighbours. */
  readonly eps: number;
  /** A point with at least as many neighbours, itself among them, is at the core of a cluster. */
  readonly minPoints: number;
}

/** Points that belong to no cluster. */
export const OUTLIER = -1;

const UNSEEN = -2;

/**
 * Density-based clusters of points by their Euclidean distance, after Ester, Kriegel, Sander and Xu, "A density-based
 * algorithm for discovering clusters in large spatial databases with noise" (KDD 1996). Answers the number of its cluster for
 * each point, from 0 in the order of their first core points, or {@link OUTLIER}. A point within reach of several
 * clusters that is no core point goes to the first of them.
 */
export function dbscan(
  points: readonly (readonly number[])[],
  { eps, minPoints }: DbscanParameters,
): Int32Array<ArrayBuffer> {
  const neighboursOf = neighbourhoods(points, eps);
  const cluster = new Int32Array(points.length).fill(UNSEEN);
  const isOpen = (point: number) => cluster[point] === UNSEEN || cluster[point] === OUTLIER;
  /** Takes in what is within reach of the seeds; what was an outlier so far is no core point and reaches nothing. */
  const grow = (own: number, seeds: number[]) => {
    for (let k = 0; k < seeds.length; k++) {
      const point = seeds[k] ?? 0;
      if (!isOpen(point)) continue;
      const further = cluster[point] === UNSEEN ? neighboursOf(point) : [];
      cluster[point] = own;
      if (further.length < minPoints) continue;
      for (const next of further) if (isOpen(next)) seeds.push(next);
    }
  };
  let clusters = 0;
  for (let point = 0; point < points.length; point++) {
    if (cluster[point] !== UNSEEN) continue;
    const seeds = neighboursOf(point);
    if (seeds.length < minPoints) cluster[point] = OUTLIER;
    else grow(clusters++, seeds);
  }
  return cluster;
}

/** Finds neighbours along the first coordinate: only points that are near in it are measured at all. */
function neighbourhoods(points: readonly (readonly number[])[], eps: number): (point: number) => number[] {
  const first = points.map((point) => point[0] ?? 0);
  const order = points.map((_, k) => k).sort((a, b) => (first[a] ?? 0) - (first[b] ?? 0) || a - b);
  const ascending = Float64Array.from(order, (point) => first[point] ?? 0);
  return (point) => {
    const [centre, at] = [points[point] ?? [], first[point] ?? 0];
    // A little wider than eps, so that rounding loses none; the distance itself decides.
    const from = firstAtOrAfter(ascending, at - eps * 1.001);
    const found: number[] = [];
    for (let place = from; (ascending[place] ?? Number.POSITIVE_INFINITY) <= at + eps * 1.001; place++) {
      const other = order[place] ?? 0;
      if (distance(centre, points[other] ?? []) <= eps) found.push(other);
    }
    return found;
  };
}

function distance(a: readonly number[], b: readonly number[]): number {
  let squares = 0;
  for (let k = 0; k < a.length; k++) squares += ((a[k] ?? 0) - (b[k] ?? 0)) ** 2;
  return Math.sqrt(squares);
}
