import { inOrder, strongest } from '../../analysis/events/event.ts';
import type { DetectorId, TurningPoints } from '../../api/turning-points.ts';
import type { FigureContext } from '../figures/context.ts';
import { readFrame } from '../figures/frame.ts';
import { requireOneOf } from '../known.ts';
import { detectFixed } from './detect-fixed.ts';
import { detectRelative } from './detect-relative.ts';

/** More than these nobody reads; the weakest are left out and counted. */
const MOST = 5000;

const detectors = { fixed: detectFixed, relative: detectRelative } as const satisfies Record<
  DetectorId,
  unknown
>;

/**
 * The turning points of one simulation by one detector, with what the file lacks for others. Formulas and
 * thresholds are in docs/turning-points.md. Empty for files of other families.
 *
 * @throws SourceFailure `unknown` when there is no such detector
 */
export function readTurningPoints(context: FigureContext, detector: DetectorId): TurningPoints {
  requireOneOf('detector', detector, Object.keys(detectors));
  if (context.source.family !== 'farm') return { detector, events: [], omitted: 0, off: [] };
  const found = detectors[detector](context);
  const { axis } = readFrame(context, []);
  const first = axis[0];
  const last = axis.at(-1);
  return {
    detector,
    ...strongest(inOrder(found.events), MOST),
    off: found.off,
    ...(first === undefined || last === undefined ? {} : { first, last }),
  };
}
