import type { ExperimentDatabase } from './experiment-database.ts';
import type { SimulationOptions } from './farm-database.ts';
import type { SimulationContext } from './simulation-context.ts';
import type { Json } from './simulation-record.ts';
import type { SocietyRecorder } from './society-recorder.ts';
import type { SocietyRun } from './society-run.ts';

/** How a simulation ended. */
export type Ending = 'completed' | 'failed' | 'stopped';

/** What a runner needs of the database into which it records; `Recording` is what a simulation logs to. */
export interface RunStore<Recording> {
  /** What is stored of a simulation; `undefined` where there is nothing. */
  find(id: string): { readonly status: string | undefined; readonly parameters: string } | undefined;
  /** Removes every row of a simulation. */
  remove(id: string): void;
  begin(id: string, parameters: Json): Recording;
  /** Drops what is gathered and not written; answers how many rows. */
  discard(recording: Recording): number;
  /** Writes what is gathered, and how the simulation ended. @throws FlushFailed */
  end(id: string, recording: Recording, ending: Ending, results: Json): void;
}

/** Simulations of an experiment. Results are its `results_summary`. */
export function experimentStore(
  experiment: ExperimentDatabase,
  now: () => number,
  options: SimulationOptions = {},
): RunStore<SimulationContext> {
  return {
    find: (id) => experiment.getSimulation(id),
    remove: (id) => experiment.removeSimulation(id),
    begin: (id, parameters) => {
      const context = experiment.createSimulationContext(id, parameters, options);
      context.saveConfiguration(parameters);
      return context;
    },
    discard: ({ logger }) => (logger.closed ? 0 : logger.discardAllPending()),
    end: (id, context, ending, results) => {
      context.close();
      experiment.updateSimulationRecord(id, { status: ending, results, endTime: now() });
    },
  };
}

/** Runs of a society, whose table has no results: they are added to its notes. */
export function societyStore(recorder: SocietyRecorder): RunStore<SocietyRun> {
  return {
    find: (id) => {
      const run = recorder.getRun(id);
      return run && { status: run.status, parameters: run.config ?? '{}' };
    },
    remove: (id) => recorder.removeRun(id),
    begin: (id, config) => recorder.startRun(id, { config }),
    discard: (run) => (run.closed ? 0 : run.discardAllPending()),
    end: (id, _, ending, results) => {
      recorder.endRun(id, ending);
      if (Object.keys(results).length > 0) recorder.updateNotes(id, results);
    },
  };
}
