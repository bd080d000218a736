import type { ManualClock } from '../../recorder/clock.ts';
import type { SocietyRecorder } from '../../recorder/society-recorder.ts';
import { SocietyModel } from './society-model.ts';
import type { SocietyParameters } from './society-parameters.ts';

/** Runs a society to its end and records it as one run. */
export function recordSociety(
  recorder: SocietyRecorder,
  runId: string,
  parameters: SocietyParameters,
  {
    notes,
    pace,
  }: {
    readonly notes?: string;
    readonly pace?: { readonly clock: ManualClock; readonly millisecondsPerStep: number };
  } = {},
): void {
  const run = recorder.startRun(runId, {
    config: { ...parameters },
    ...(notes === undefined ? {} : { notes }),
  });
  const model = new SocietyModel(parameters, run);
  while (model.population > 0 && model.step < parameters.max_steps) {
    pace?.clock.advance(pace.millisecondsPerStep);
    model.advance();
  }
  recorder.endRun(runId);
}
