import type { Frames, Tracks } from './tracks.ts';

type Numbers = Float64Array<ArrayBuffer>;

/**
 * Distance of each point to the nearest other one; NaN for a single point. Points are searched from the left
 * and the right until they are farther away in x alone, which leaves few to look at.
 */
export function nearestDistances(x: Numbers, y: Numbers): Numbers {
  const order = Array.from(x.keys()).sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0));
  const sx = Float64Array.from(order, (i) => x[i] ?? 0);
  const sy = Float64Array.from(order, (i) => y[i] ?? 0);
  const found = new Float64Array(x.length).fill(Number.NaN);
  if (x.length < 2) return found;
  order.forEach((point, k) => {
    let best = Number.POSITIVE_INFINITY;
    const look = (by: 1 | -1) => {
      for (let other = k + by; other >= 0 && other < sx.length; other += by) {
        const dx = (sx[other] ?? 0) - (sx[k] ?? 0);
        if (dx * dx >= best) return;
        const dy = (sy[other] ?? 0) - (sy[k] ?? 0);
        best = Math.min(best, dx * dx + dy * dy);
      }
    };
    look(1);
    look(-1);
    found[point] = Math.sqrt(best);
  });
  return found;
}

export interface Neighbours {
  /** Mean distance to the nearest other agent; NaN with fewer than two. */
  readonly distance: Numbers;
  /** The same divided by what is expected of as many points at random in the area; NaN where there is none. */
  readonly clarkEvans: Numbers;
}

/** How close agents are to each other at each step. */
export function neighboursOf(
  { x, y }: Pick<Tracks, 'x' | 'y'>,
  frames: Frames,
  area: number | undefined,
): Neighbours {
  const size = frames.step.length;
  const distance = new Float64Array(size).fill(Number.NaN);
  const clarkEvans = new Float64Array(size).fill(Number.NaN);
  for (let k = 0; k < size; k++) {
    const rows = frames.row.subarray(frames.start[k], frames.start[k + 1]);
    if (rows.length < 2) continue;
    const pick = (values: Numbers) => Float64Array.from(rows, (row) => values[row] ?? 0);
    const mean = nearestDistances(pick(x), pick(y)).reduce((sum, each) => sum + each, 0) / rows.length;
    distance[k] = mean;
    if (area !== undefined && area > 0) clarkEvans[k] = clarkEvansRatio(mean, rows.length, area);
  }
  return { distance, clarkEvans };
}

/** Mean nearest distance over 1 / (2 √(n / area)), which is what points at random have without borders. */
function clarkEvansRatio(mean: number, n: number, area: number): number {
  return mean * 2 * Math.sqrt(n / area);
}
