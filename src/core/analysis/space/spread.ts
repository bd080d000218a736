import type { Frames, Tracks } from './tracks.ts';

type Numbers = Float64Array<ArrayBuffer>;

export interface Spread {
  /** Mean position; NaN where nobody is. */
  readonly x: Numbers;
  readonly y: Numbers;
  /** Mean distance to that position. */
  readonly spread: Numbers;
}

/** Centre and spread at each step, of all rows or of those that belong to a group. */
export function spreadOf(
  { x, y }: Pick<Tracks, 'x' | 'y'>,
  frames: Frames,
  belongs: (row: number) => boolean,
): Spread {
  const size = frames.step.length;
  const found = {
    x: new Float64Array(size).fill(Number.NaN),
    y: new Float64Array(size).fill(Number.NaN),
    spread: new Float64Array(size).fill(Number.NaN),
  };
  for (let k = 0; k < size; k++) {
    const rows = frames.row.subarray(frames.start[k], frames.start[k + 1]).filter(belongs);
    if (rows.length === 0) continue;
    let [sumX, sumY] = [0, 0];
    for (const row of rows) {
      sumX += x[row] ?? 0;
      sumY += y[row] ?? 0;
    }
    const [meanX, meanY] = [sumX / rows.length, sumY / rows.length];
    let far = 0;
    for (const row of rows) far += Math.hypot((x[row] ?? 0) - meanX, (y[row] ?? 0) - meanY);
    found.x[k] = meanX;
    found.y[k] = meanY;
    found.spread[k] = far / rows.length;
  }
  return found;
}
