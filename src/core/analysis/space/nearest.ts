import type { Frames, Tracks } from './tracks.ts';

type Numbers = Float64Array<ArrayBuffer>;

/**
 * Distance of each point to the nearest other one; NaN for a single point. Many points are searched from the left
 * and the right until they are farther away in x alone, which leaves few to look at.
 */
export function nearestDistances(x: Numbers, y: Numbers): Numbers {
  return x.length <= FEW ? byComparing(x, y) : bySearching(x, y);
}

/** Up to so many points are compared each with each sooner than they are sorted. */
const FEW = 200;

function byComparing(x: Numbers, y: Numbers): Numbers {
  const squares = new Float64Array(x.length).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < x.length; i++) {
    const [px, py] = [x[i] ?? 0, y[i] ?? 0];
    let best = squares[i] ?? 0;
    for (let j = i + 1; j < x.length; j++) {
      const dx = (x[j] ?? 0) - px;
      const dy = (y[j] ?? 0) - py;
      const square = dx * dx + dy * dy;
      if (square < best) best = square;
      if (square < (squares[j] ?? 0)) squares[j] = square;
    }
    squares[i] = best;
  }
  return x.length < 2 ? new Float64Array(x.length).fill(Number.NaN) : squares.map(Math.sqrt);
}

function bySearching(x: Numbers, y: Numbers): Numbers {
  const order = Array.from(x.keys()).sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0));
  const sx = Float64Array.from(order, (i) => x[i] ?? 0);
  const sy = Float64Array.from(order, (i) => y[i] ?? 0);
  const found = new Float64Array(x.length).fill(Number.NaN);
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
    const mean =
      nearestDistances(pick(x, rows), pick(y, rows)).reduce((sum, each) => sum + each, 0) / rows.length;
    distance[k] = mean;
    if (area !== undefined && area > 0) clarkEvans[k] = clarkEvansRatio(mean, rows.length, area);
  }
  return { distance, clarkEvans };
}

/** A plain loop: `Float64Array.from` is several times slower. */
function pick(values: Numbers, rows: ArrayLike<number>): Numbers {
  const picked = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i] ?? 0] ?? 0;
  return picked;
}

/** Mean nearest distance over 1 / (2 √(n / area)), which is what points at random have without borders. */
function clarkEvansRatio(mean: number, n: number, area: number): number {
  return mean * 2 * Math.sqrt(n / area);
}
