import type { TurningPoint } from '../../../core/api/turning-points.ts';

/** By step, the most severe of a step first; or the most severe first, the earliest of equal ones first. */
export function sortEvents(
  events: readonly TurningPoint[],
  by: 'step' | 'severity',
): readonly TurningPoint[] {
  return events.toSorted((a, b) =>
    by === 'step' ? a.step - b.step || b.severity - a.severity : b.severity - a.severity || a.step - b.step,
  );
}
