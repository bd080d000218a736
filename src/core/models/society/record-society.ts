import type { ModelConfiguration } from '../../api/recording.ts';
import type { ManualClock } from '../../recorder/clock.ts';
import type { SocietyRecorder } from '../../recorder/society-recorder.ts';
import { society } from './society.ts';

export interface RecordSocietyOptions {
  readonly notes?: string;
  /** Moves a clock, for recordings that are the same every time. */
  readonly pace?: { readonly clock: ManualClock; readonly millisecondsPerStep: number };
}

/** Runs a society to its end and records it as one run. */
export function recordSociety(
  recorder: SocietyRecorder,
  runId: string,
  configuration: ModelConfiguration,
  { notes, pace }: RecordSocietyOptions = {},
): void {
  const completed = society.complete(configuration);
  const steps = Number(completed[society.stepsPath]);
  const run = recorder.startRun(runId, { config: completed, ...(notes === undefined ? {} : { notes }) });
  const running = society.start(completed, run);
  while (running.population > 0 && running.step < steps) {
    pace?.clock.advance(pace.millisecondsPerStep);
    running.advance();
  }
  recorder.endRun(runId);
}
