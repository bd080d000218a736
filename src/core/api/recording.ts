import type { Cell } from '../base/columns.ts';

/** The simulations that Terrarium can run itself. */
export type ModelId = 'farm' | 'society';

/** A JSON object as `simulations.parameters` and `simulation_runs.config_snapshot` hold it. */
export type ModelConfiguration = Readonly<Record<string, unknown>>;

/** One parameter of a model, as data: forms, checks and documents are made of it. */
export interface ParameterDescription {
  /** Dotted path in the configuration, e.g. `resources.resource_regen_rate`. */
  readonly path: string;
  readonly label: string;
  /** Heading under which it stands. */
  readonly group: string;
  readonly unit?: string | undefined;
  /** One sentence: what it does. */
  readonly help: string;
  readonly kind: 'integer' | 'number' | 'boolean';
  readonly default: number | boolean;
  /** Both ends are allowed. */
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** A kind of agent that a configuration may add: any name, so many of them, and what they are inclined to. */
export interface AgentTypeDescription {
  /** Dotted path of the object that holds the types by name. */
  readonly path: string;
  /** What each type has, with paths inside its object. */
  readonly parameters: readonly ParameterDescription[];
  /** The types of the default configuration. */
  readonly names: readonly string[];
}

export interface ModelDescription {
  readonly id: ModelId;
  readonly name: string;
  readonly family: 'farm' | 'society';
  /** A few sentences: what it simulates. */
  readonly summary: string;
  readonly parameters: readonly ParameterDescription[];
  /** Where agents have types of any name; absent where they have none. */
  readonly agentTypes?: AgentTypeDescription | undefined;
  readonly defaults: ModelConfiguration;
  readonly presets: readonly {
    readonly id: string;
    readonly name: string;
    /** One sentence. */
    readonly summary: string;
    /** What it changes, by dotted path. */
    readonly values: Readonly<Record<string, Cell | boolean>>;
  }[];
}

/** A model, with where its configuration holds what a plan says apart from it. */
export interface OfferedModel extends ModelDescription {
  /** Dotted paths. */
  readonly seedPath: string;
  readonly stepsPath: string;
}

/** A parameter that takes one value after the other. */
export interface SweepAxis {
  readonly path: string;
  readonly values: readonly number[];
}

/** What is to be recorded: every combination of the sweep, each so many times with seeds that follow each other. */
export interface RecordingPlan {
  readonly model: ModelId;
  /** Of the file, without `.db`; also the experiment's id. */
  readonly name: string;
  readonly hypothesis?: string | undefined;
  readonly configuration: ModelConfiguration;
  readonly seed: number;
  readonly replicates: number;
  readonly steps: number;
  /** At most two. */
  readonly sweep: readonly SweepAxis[];
}

/** Something in a plan that cannot be; `path` names the field or the parameter. */
export interface PlanProblem {
  readonly path: string;
  /** One plain sentence. */
  readonly problem: string;
}

/** What a plan will take, measured on a short trial of it. */
export interface RecordingEstimate {
  readonly simulations: number;
  readonly rows: number;
  readonly bytes: number;
  readonly seconds: number;
  /** Steps that the trial made. */
  readonly trialSteps: number;
}

export interface SimulationProgress {
  readonly simulation: string;
  readonly status: 'waiting' | 'running' | 'completed' | 'stopped' | 'failed';
  readonly step: number;
  readonly steps: number;
  readonly population: number;
  /** Why it failed. */
  readonly error?: string | undefined;
}

/** A look at a running simulation. */
export interface LiveView {
  readonly simulation: string;
  readonly step: number;
  /** Agents of each type, or of the whole population where there are no types. */
  readonly counts: Readonly<Record<string, number>>;
  /** Further numbers by metric, e.g. `total_resources` or `trades`. */
  readonly values: Readonly<Record<string, number>>;
  /** Where agents are: x, y and the place of the type among the keys of `counts`, one after the other. */
  readonly agents?: Float64Array<ArrayBuffer> | undefined;
  /** Where resources are: x, y and the share of the greatest amount, one after the other. */
  readonly resources?: Float64Array<ArrayBuffer> | undefined;
  /** Width and height of the plane. */
  readonly plane?: readonly [width: number, height: number] | undefined;
}

export type RecordingPhase = 'running' | 'paused' | 'finished' | 'stopped' | 'failed';

export interface RecordingProgress {
  readonly phase: RecordingPhase;
  readonly simulations: readonly SimulationProgress[];
  /** Share of all steps that are done, from 0 to 1. */
  readonly done: number;
  readonly rows: number;
  readonly bytes: number;
  readonly stepsPerSecond: number;
  readonly secondsLeft: number | undefined;
  /** Why the newest rows would not survive a crash: the disk is full, or cannot be written. */
  readonly unkept?: 'full' | 'failed' | undefined;
  /** Why the recording as a whole failed; one plain sentence. */
  readonly failure?: string | undefined;
  readonly views: readonly LiveView[];
}
