import type { Random } from '../../base/random.ts';
import type { Details } from '../../recorder/farm-records.ts';
import type { FarmAgent } from './farm-agent.ts';
import type { FarmLog } from './farm-log.ts';
import type { FarmSettings } from './farm-settings.ts';
import type { Ground, Patch } from './ground.ts';
import type { NearGrid } from './near-grid.ts';

/** What an agent can see and touch when its turn has come. */
export interface Turn {
  readonly step: number;
  readonly settings: FarmSettings;
  readonly random: Random;
  readonly ground: Ground;
  readonly agents: NearGrid<FarmAgent>;
  readonly log: FarmLog;
  readonly counts: StepCounts;
  /** Living agents, newborns included. */
  readonly population: number;
  /** Nearest place with resources in sight, and how far it is. */
  readonly patch: Patch | undefined;
  readonly patchDistance: number;
  /** Nearest other living agent that can be attacked or given to, and how far it is. */
  readonly neighbour: FarmAgent | undefined;
  readonly neighbourDistance: number;
  readonly die: (agent: FarmAgent, cause: string) => void;
  readonly bear: (parent: FarmAgent) => FarmAgent;
}

/** What happened in a step. */
export interface StepCounts {
  births: number;
  deaths: number;
  /** Attacks, those on nobody too. */
  attacks: number;
  /** Attacks that did damage. */
  hits: number;
  /** Resources given to others. */
  shared: number;
}

/** What came of an action. */
export interface Outcome {
  readonly reward: number;
  /** The agent or the place that was acted upon. */
  readonly targetId?: string;
  readonly details?: Details;
}

export type Action = (agent: FarmAgent, turn: Turn) => Outcome;
