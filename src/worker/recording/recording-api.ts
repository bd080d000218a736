import type {
  LiveView,
  OfferedModel,
  PlanProblem,
  RecordingEstimate,
  RecordingPlan,
  SimulationProgress,
} from '../../core/api/recording.ts';
import type { Answer } from '../../core/api/workspace-api.ts';

/** Which simulations of a plan a worker records: those whose number leaves the rest `part` when divided by `parts`. */
export interface RecordingPart {
  /** Names the folder in which its files lie. */
  readonly recording: string;
  readonly part: number;
  readonly parts: number;
}

/** How far a part is. */
export interface PartProgress {
  readonly phase: 'running' | 'paused';
  /** Of the part's own simulations. */
  readonly simulations: readonly SimulationProgress[];
  /** Steps made since the recording began. */
  readonly steps: number;
  readonly rows: number;
  readonly bytes: number;
  readonly unkept?: 'full' | 'failed' | undefined;
  /** The simulation that runs. */
  readonly view?: LiveView | undefined;
}

/** How a part ended. */
export interface PartEnd {
  readonly status: 'completed' | 'stopped';
  readonly progress: PartProgress;
  /** The whole part as a database, where there was no room to complete its files: those have what was kept before. */
  readonly unkept?: Uint8Array<ArrayBuffer> | undefined;
}

/** Parts that are in memory alone, by their number. */
export type UnkeptParts = ReadonlyMap<number, Uint8Array<ArrayBuffer>>;

/** A recording as one database. */
export interface JoinedRecording {
  readonly file: File;
  /** Whether it lies on disk; otherwise the parts are still there, as far as they were kept, and it is in memory. */
  readonly kept: boolean;
}

/** What a recording worker offers. It records one part at a time. */
export interface RecordingApi {
  models(): Promise<readonly OfferedModel[]>;
  check(plan: RecordingPlan): Promise<readonly PlanProblem[]>;
  /** Tries the plan for a moment, in memory. */
  estimate(plan: RecordingPlan): Promise<Answer<RecordingEstimate>>;
  /** Records a part, or goes on with it; answers when it has ended. */
  record(
    plan: RecordingPlan,
    part: RecordingPart,
    onProgress: (progress: PartProgress) => void,
  ): Promise<Answer<PartEnd>>;
  pause(): Promise<void>;
  /** Goes on; what could not be kept is tried again. */
  resume(): Promise<void>;
  /** Ends after the step that runs; the simulation that runs is kept as `stopped`. */
  stop(): Promise<void>;
  /** At most so many steps a second; as fast as can be where it is absent. */
  limit(stepsPerSecond: number | undefined): Promise<void>;
  /**
   * Joins the parts of a recording into one database, also those that a crash left: their simulations that had not
   * ended are kept as `stopped`. Where there is no room for that on disk, it is done in memory.
   */
  join(
    plan: RecordingPlan,
    recording: string,
    parts: number,
    unkept: UnkeptParts,
  ): Promise<Answer<JoinedRecording>>;
  /** A recording that was joined, as it lies there: nothing is written, so that who reads it already goes on reading. */
  file(plan: RecordingPlan, recording: string): Promise<Answer<File>>;
  /** Removes a recording with all its files. */
  remove(recording: string): Promise<void>;
}
