import type { RecordingProgress, SimulationProgress } from '../../core/api/recording.ts';
import type { PartProgress } from '../../worker/recording/recording-api.ts';

/** Milliseconds over which the speed is measured. */
const WINDOW = 4000;

const ended: ReadonlySet<SimulationProgress['status']> = new Set(['completed', 'failed', 'stopped']);

/** Sums up what the parts of a recording tell, with the speed of the last seconds. */
export function sumUp(
  onProgress: (progress: RecordingProgress) => void,
  now: () => number = () => performance.now(),
): (parts: readonly (PartProgress | undefined)[]) => void {
  let marks: { readonly at: number; readonly steps: number }[] = [{ at: now(), steps: 0 }];
  return (parts) => {
    const known = parts.filter((part) => part !== undefined);
    const steps = total(known, (part) => part.steps);
    // A part that is done has nothing to pause.
    const working = known.filter((part) => part.simulations.some(({ status }) => !ended.has(status)));
    const paused = working.length > 0 && working.every(({ phase }) => phase === 'paused');
    const at = now();
    // What was before a pause says nothing about the speed after it.
    marks = paused ? [{ at, steps }] : [...marks.filter((mark) => at - mark.at <= WINDOW), { at, steps }];
    const [first] = marks;
    const seconds = (at - (first?.at ?? at)) / 1000;
    const stepsPerSecond = seconds > 0 ? (steps - (first?.steps ?? 0)) / seconds : 0;
    const simulations = inOrder(parts);
    const left = simulations.reduce(
      (sum, one) => sum + (ended.has(one.status) ? 0 : one.steps - one.step),
      0,
    );
    const planned = simulations.reduce((sum, one) => sum + one.steps, 0);
    const unkept = known.find((part) => part.unkept !== undefined)?.unkept;
    onProgress({
      phase: paused ? 'paused' : 'running',
      simulations,
      done: planned === 0 ? 0 : 1 - left / planned,
      rows: total(known, (part) => part.rows),
      bytes: total(known, (part) => part.bytes),
      stepsPerSecond,
      secondsLeft: stepsPerSecond > 0 ? left / stepsPerSecond : undefined,
      ...(unkept === undefined ? {} : { unkept }),
      views: known.flatMap(({ view }) => (view === undefined ? [] : [view])),
    });
  };
}

/** Simulations were dealt out to the parts like cards, so they are gathered: the order is that of the plan. */
function inOrder(parts: readonly (PartProgress | undefined)[]): readonly SimulationProgress[] {
  const rounds = Math.max(0, ...parts.map((part) => part?.simulations.length ?? 0));
  return Array.from({ length: rounds }, (_, round) => parts.map((part) => part?.simulations[round]))
    .flat()
    .filter((simulation) => simulation !== undefined);
}

function total(parts: readonly PartProgress[], of: (part: PartProgress) => number): number {
  return parts.reduce((sum, part) => sum + of(part), 0);
}
