/** Which of the two detectors looks for turning points; formulas and thresholds are in docs/turning-points.md. */
export type DetectorId = 'fixed' | 'relative';

/** Kinds that the detector with fixed thresholds finds. */
export type FixedKind =
  | 'population_crash'
  | 'population_boom'
  | 'resource_depletion'
  | 'mass_combat'
  | 'health_critical'
  | 'agent_death'
  | 'agent_birth';

/** Kinds that the detector finds which measures a simulation against its own course. */
export type RelativeKind =
  | 'population_shift'
  | 'resource_crisis'
  | 'intense_combat'
  | 'combat_pattern_change'
  | 'reproduction_shift'
  | 'reproduction_resource_crisis'
  | 'reproduction_failure'
  | 'health_crisis'
  | 'health_decline'
  | 'learning_spike'
  | 'reward_shift'
  | 'record';

export type TurningPointKind = FixedKind | RelativeKind;

/** One moment that stands out. */
export interface TurningPoint {
  /** Unique among the turning points of one detector and simulation, and the same whenever it is asked for. */
  readonly id: string;
  readonly kind: TurningPointKind;
  readonly step: number;
  /** 0 to 1. */
  readonly severity: number;
  /** What triggered it, with its numbers; one plain sentence. */
  readonly text: string;
  /** Step of the value it is compared with; equal to `step` where there is none. */
  readonly since: number;
  /** The measured value before and at the step, and what it had to pass; where they apply. */
  readonly previous?: number;
  readonly current?: number;
  readonly threshold?: number;
  /** The agents behind it, where the detector knows them; others are found with {@link EventQuery}. */
  readonly agents: readonly string[];
}

/** A kind that one file and simulation cannot yield. */
export interface SwitchedOff {
  readonly kind: TurningPointKind;
  /** What is missing; one plain sentence. */
  readonly reason: string;
}

export interface TurningPoints {
  readonly detector: DetectorId;
  /** Ascending by step, the most severe of a step first. */
  readonly events: readonly TurningPoint[];
  /** How many weaker ones were left out because there are too many to send. */
  readonly omitted: number;
  readonly off: readonly SwitchedOff[];
  /** First and last step that were looked at; absent without steps. */
  readonly first?: number;
  readonly last?: number;
}

/** Asks who was behind a turning point. */
export interface EventQuery {
  readonly kind: TurningPointKind;
  readonly since: number;
  readonly step: number;
  /** The agents it names, if any. */
  readonly agents: readonly string[];
}

/** What an agent has to do with a turning point. */
export type EventRole = 'died' | 'born' | 'attacked' | 'lost health' | 'tried to reproduce' | 'involved';

export interface EventAgent {
  readonly id: string;
  readonly role: EventRole;
  readonly type?: string;
  readonly birth?: number;
  readonly death?: number;
  readonly generation?: number;
  /** Cause of death: its last health incident at the step of death; `unknown` without one, absent while it lives. */
  readonly cause?: string;
}

/** The agents behind a turning point; `total` counts those that are left out too. */
export interface EventAgents {
  readonly agents: readonly EventAgent[];
  readonly total: number;
}

export interface DeathCause {
  readonly cause: string;
  readonly deaths: number;
  /** Share of all deaths, 0 to 1. */
  readonly share: number;
}

/** Deaths by cause, the most frequent first. */
export interface DeathsByCause {
  readonly causes: readonly DeathCause[];
  readonly deaths: number;
  /** Why no cause can be told, where the file does not record health incidents. */
  readonly note?: string;
}

export interface StateAtStep {
  readonly health?: number;
  readonly resources?: number;
  readonly age?: number;
  readonly x?: number;
  readonly y?: number;
  readonly reward?: number;
  readonly defending?: boolean;
}

export interface ActionAtStep {
  readonly type: string;
  readonly target?: string;
  readonly reward?: number;
}

export interface IncidentAtStep {
  readonly before?: number;
  readonly after?: number;
  readonly cause?: string;
}

/** One step in the life of one agent; `state` is absent where none is stored. */
export interface LifeStep {
  readonly step: number;
  readonly state?: StateAtStep;
  readonly actions: readonly ActionAtStep[];
  readonly incidents: readonly IncidentAtStep[];
}

/** The last steps of an agent up to a step, ascending, without gaps. */
export interface LastSteps {
  readonly agent: EventAgent;
  readonly steps: readonly LifeStep[];
  /** What of it this file does not record, one plain sentence each. */
  readonly missing: readonly string[];
}
