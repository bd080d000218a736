import type { RecordingPlan, SimulationProgress } from '../../core/api/recording.ts';
import { StorageFailure } from '../../core/database/durable/byte-target.ts';
import type { DurableDatabase } from '../../core/database/durable/durable-database.ts';
import { bytesOf, rowsOf } from '../../core/models/estimate-plan.ts';
import type { RunningModel } from '../../core/models/model.ts';
import { type PlanRecording, recordPlan } from '../../core/models/record-plan.ts';
import { systemClock } from '../../core/recorder/clock.ts';
import type { RunnerEvent } from '../../core/recorder/experiment-runner.ts';
import type { PlannedSimulation } from '../../core/recorder/simulation-plan.ts';
import type { Pace } from './pace.ts';
import type { PartEnd, PartProgress } from './recording-api.ts';

/** Milliseconds between two words about how far a recording is. */
const TELL_EVERY = 200;
/** The same before a word about a simulation that has just begun. */
const TELL_OF_BEGINNING = 40;

/** One part of a recording, from its first step to its last. */
export class RecordingSession {
  readonly #pace: Pace;
  readonly #database: DurableDatabase;
  readonly #recording: PlanRecording;
  readonly #simulations: Map<string, SimulationProgress>;
  readonly #onProgress: (progress: PartProgress) => void;
  #running: { readonly id: string; readonly model: RunningModel } | undefined;
  #steps = 0;
  #told = 0;

  constructor(
    database: DurableDatabase,
    pace: Pace,
    plan: RecordingPlan,
    simulations: readonly PlannedSimulation[],
    onProgress: (progress: PartProgress) => void,
  ) {
    this.#database = database;
    this.#pace = pace;
    this.#recording = recordPlan(database, plan, simulations, systemClock);
    this.#simulations = new Map(
      simulations.map(({ id }) => [
        id,
        { simulation: id, status: 'waiting', step: 0, steps: plan.steps, population: 0 },
      ]),
    );
    this.#onProgress = onProgress;
  }

  /** Runs until every simulation has ended, or until it is stopped. */
  async run(): Promise<PartEnd> {
    const { events } = this.#recording;
    this.#tell(true);
    for (;;) {
      await this.#pace.turn();
      if (this.#pace.stopped) break;
      const next = await events.next();
      if (next.done) return this.#end('completed');
      this.#take(next.value);
      // Rows that cannot be kept wait in memory: it must not fill up.
      const unkept = this.#database.unkept !== undefined;
      if (unkept) this.#pace.pause();
      const begins = next.value.kind === 'step' && next.value.progress.step === 0;
      this.#tell(unkept, begins ? TELL_OF_BEGINNING : TELL_EVERY);
    }
    await events.return(undefined);
    this.#simulations.forEach((one, id) => {
      if (one.status === 'running') this.#simulations.set(id, { ...one, status: 'stopped' });
    });
    return this.#end('stopped');
  }

  /** What is gathered is written, so that a pause loses nothing to a crash. @throws FlushFailed */
  pause(): void {
    this.#pace.pause();
    this.#recording.flush();
    this.#keep();
    this.#tell(true);
  }

  /** Goes on, unless what is in memory still cannot be kept. @throws FlushFailed */
  resume(): void {
    this.#recording.flush();
    if (this.#keep()) this.#pace.resume();
    this.#tell(true);
  }

  /** Whether all that is written would survive a crash now. */
  #keep(): boolean {
    try {
      this.#database.keep();
      return true;
    } catch (error) {
      if (!(error instanceof StorageFailure)) throw error;
      return false;
    }
  }

  #end(status: 'completed' | 'stopped'): PartEnd {
    this.#recording.end(status);
    const progress = this.#progress();
    try {
      this.#database.finish();
      return { status, progress };
    } catch (error) {
      if (!(error instanceof StorageFailure)) throw error;
      // Rows that only memory has can still be taken home.
      const unkept = this.#database.export();
      this.#database.close();
      return { status, progress, unkept };
    }
  }

  #take(event: RunnerEvent<RunningModel>): void {
    const { id } = event.simulation;
    const old = this.#simulations.get(id);
    if (old === undefined) return;
    const set = (change: Partial<SimulationProgress>) => this.#simulations.set(id, { ...old, ...change });
    switch (event.kind) {
      case 'skipped':
        set({ status: 'completed', step: old.steps });
        break;
      case 'started':
        set({ status: 'running' });
        break;
      case 'step': {
        const { step, population } = event.progress;
        if (step > 0) this.#steps++;
        this.#running = { id, model: event.progress };
        set({ step, population });
        break;
      }
      case 'ended':
        this.#running = undefined;
        set({
          status: event.ending,
          ...(event.error === undefined ? {} : { error: messageOf(event.error) }),
        });
        break;
    }
  }

  #tell(now: boolean, every = TELL_EVERY): void {
    const time = performance.now();
    if (!now && time - this.#told < every) return;
    this.#told = time;
    this.#onProgress(this.#progress());
  }

  #progress(): PartProgress {
    const { unkept } = this.#database;
    const running = this.#running;
    return {
      phase: this.#pace.paused ? 'paused' : 'running',
      simulations: [...this.#simulations.values()],
      steps: this.#steps,
      rows: rowsOf(this.#database),
      bytes: bytesOf(this.#database),
      ...(unkept === undefined ? {} : { unkept: unkept.reason }),
      ...(running === undefined ? {} : { view: { simulation: running.id, ...running.model.view() } }),
    };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
