import type { ParallelAxis } from './parallel-axes.ts';
import type { ParallelLayout } from './parallel-layout.ts';

/** Pixels from a line within which it is meant. */
const reach = 14;

/** The member whose line passes nearest above or below a point; `undefined` where none is near. */
export function nearestLine(
  axes: readonly ParallelAxis[],
  { x, top, bottom }: Pick<ParallelLayout, 'x' | 'top' | 'bottom'>,
  members: readonly number[],
  px: number,
  py: number,
): number | undefined {
  const right = Math.max(
    1,
    x.findIndex((axis) => axis >= px) === -1 ? x.length - 1 : x.findIndex((axis) => axis >= px),
  );
  const [from, to] = [x[right - 1] ?? 0, x[right] ?? 1];
  const part = Math.min(1, Math.max(0, (px - from) / (to - from)));
  const [before, after] = [axes[right - 1]?.places, axes[right]?.places];
  let nearest: number | undefined;
  let least = reach;
  for (const member of members) {
    const place = (before?.[member] ?? Number.NaN) * (1 - part) + (after?.[member] ?? Number.NaN) * part;
    const far = Math.abs(bottom - place * (bottom - top) - py);
    // Any comparison with NaN is false.
    if (far < least) {
      least = far;
      nearest = member;
    }
  }
  return nearest;
}
