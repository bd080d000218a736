import type { LiveView, ModelConfiguration, ModelDescription, PlanProblem } from '../api/recording.ts';

/** A simulation that runs, step by step. */
export interface RunningModel {
  /** Steps made so far; the initial state is step 0 and is recorded at once. */
  readonly step: number;
  readonly population: number;
  /** Makes one step and logs all of it. */
  advance(): void;
  /** A look at it as it is now. */
  view(): Omit<LiveView, 'simulation'>;
}

/**
 * A simulation that can be recorded. It is seeded and deterministic: the same configuration, seed included, gives the
 * same rows (times aside), in a browser and in Node.
 *
 * @typeParam Log what it tells about itself to; the recorder has one
 */
export interface Model<Log> {
  readonly description: ModelDescription;
  /** Dotted paths of the seed and of the number of steps in the configuration. */
  readonly seedPath: string;
  readonly stepsPath: string;
  /** What of a configuration cannot be, by path; empty for a sound one. What it lacks is at its default. */
  check(configuration: ModelConfiguration): readonly PlanProblem[];
  /** The configuration with everything that it lacks at its default, as it is recorded. */
  complete(configuration: ModelConfiguration): ModelConfiguration;
  /** Begins a sound configuration: founders and step 0 are logged at once. */
  start(configuration: ModelConfiguration, log: Log): RunningModel;
}
