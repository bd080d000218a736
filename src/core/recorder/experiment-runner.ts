import { InvalidRecord } from './errors.ts';
import type { Ending, RunStore } from './run-store.ts';
import type { PlannedSimulation } from './simulation-plan.ts';
import type { Json } from './simulation-record.ts';

/**
 * A simulation, as far as the runner knows it: it logs to the recording, and yields after each step whatever it likes
 * (often the step). What it returns is stored as its results.
 */
export type Simulate<Recording, Progress> = (
  recording: Recording,
  planned: PlannedSimulation,
) => Iterator<Progress, Json | undefined> | AsyncIterator<Progress, Json | undefined>;

/** What happens while an experiment runs. */
export type RunnerEvent<Progress> =
  | { readonly kind: 'skipped' | 'started'; readonly simulation: PlannedSimulation; readonly index: number }
  | {
      readonly kind: 'step';
      readonly simulation: PlannedSimulation;
      readonly index: number;
      readonly progress: Progress;
    }
  | {
      readonly kind: 'ended';
      readonly simulation: PlannedSimulation;
      readonly index: number;
      readonly ending: Ending;
      /** Why it failed. */
      readonly error?: unknown;
    };

export interface RunnerSummary {
  readonly completed: readonly string[];
  readonly failed: readonly string[];
  readonly skipped: readonly string[];
}

/**
 * Runs the simulations of a plan one after the other. Completed ones are skipped, so that an experiment that broke off
 * goes on where it was; one that was begun and not completed starts anew, without its old rows. A simulation that
 * fails is recorded as `failed` with its error, and the next one runs.
 */
export class ExperimentRunner<Recording, Progress> {
  readonly #store: RunStore<Recording>;
  readonly #plan: readonly PlannedSimulation[];
  readonly #simulate: Simulate<Recording, Progress>;

  /** @throws InvalidRecord for a plan that names an id twice */
  constructor(
    store: RunStore<Recording>,
    plan: readonly PlannedSimulation[],
    simulate: Simulate<Recording, Progress>,
  ) {
    const twice = plan.findIndex(({ id }, index) => plan.findIndex((other) => other.id === id) !== index);
    if (twice >= 0) throw new InvalidRecord(`plan[${twice}].id`, `is taken: "${plan[twice]?.id}"`);
    this.#store = store;
    this.#plan = plan;
    this.#simulate = simulate;
  }

  /**
   * Goes on from step to step as it is asked to: who does not ask, pauses it; who calls `return` (or leaves a
   * `for await`), stops it, and the simulation that runs is kept as `stopped`.
   *
   * @throws InvalidRecord where a completed simulation of a planned id had other parameters
   * @throws what the database throws when it cannot even store how a simulation ended
   */
  async *run(): AsyncGenerator<RunnerEvent<Progress>, RunnerSummary, undefined> {
    const completed: string[] = [];
    const failed: string[] = [];
    const skipped: string[] = [];
    for (const [index, simulation] of this.#plan.entries()) {
      if (this.#isCompleted(simulation)) {
        skipped.push(simulation.id);
        yield { kind: 'skipped', simulation, index };
        continue;
      }
      const { ending, error } = yield* this.#runOne(simulation, index);
      (ending === 'completed' ? completed : failed).push(simulation.id);
      yield { kind: 'ended', simulation, index, ending, ...(error === undefined ? {} : { error }) };
    }
    return { completed, failed, skipped };
  }

  #isCompleted({ id, parameters }: PlannedSimulation): boolean {
    const stored = this.#store.find(id);
    if (stored?.status !== 'completed') return false;
    if (stored.parameters === JSON.stringify(parameters)) return true;
    throw new InvalidRecord('parameters', `of "${id}" are not those of the completed simulation of this id`);
  }

  async *#runOne(
    simulation: PlannedSimulation,
    index: number,
  ): AsyncGenerator<RunnerEvent<Progress>, Outcome, undefined> {
    const { id, parameters } = simulation;
    if (this.#store.find(id) !== undefined) this.#store.remove(id);
    const recording = this.#store.begin(id, parameters);
    let over = false;
    const end = (ending: Ending, results: Json, error?: unknown) => {
      over = true;
      return this.#end(id, recording, { ending, error }, results);
    };
    let steps: ReturnType<Simulate<Recording, Progress>> | undefined;
    try {
      yield { kind: 'started', simulation, index };
      steps = this.#simulate(recording, simulation);
      for (;;) {
        const next = await steps.next();
        if (next.done) return end('completed', next.value ?? {});
        yield { kind: 'step', simulation, index, progress: next.value };
      }
    } catch (error) {
      if (over) throw error;
      return end('failed', failure(error), error);
    } finally {
      // Neither ended nor failed: whoever asked for steps has stopped asking.
      if (!over) {
        await steps?.return?.();
        end('stopped', { termination_reason: 'stopped' });
      }
    }
  }

  /** What cannot be written must not keep the others from running. */
  #end(id: string, recording: Recording, outcome: Outcome, results: Json): Outcome {
    try {
      this.#store.end(id, recording, outcome.ending, results);
      return outcome;
    } catch (error) {
      const rows_not_written = this.#store.discard(recording);
      this.#store.end(id, recording, 'failed', { ...failure(error), rows_not_written });
      return { ending: 'failed', error };
    }
  }
}

interface Outcome {
  readonly ending: Ending;
  /** Why it failed. */
  readonly error?: unknown;
}

function failure(error: unknown): Json {
  const isError = error instanceof Error;
  return {
    error_type: isError ? error.name : typeof error,
    error_message: isError ? error.message : String(error),
  };
}
