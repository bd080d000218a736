/** What a simulation hands to the recorder, in its own terms. Steps count from 0. */

export type Details = Readonly<Record<string, unknown>>;

export interface AgentRecord {
  readonly agentId: string;
  /** Step at which it came to life; 0 for founders. */
  readonly birthTime: number;
  /** Any word; Terrarium colours `system`, `independent` and `control` alike everywhere. */
  readonly agentType: string;
  readonly x: number;
  readonly y: number;
  readonly initialResources: number;
  readonly startingHealth: number;
  /** `::n` for founders, `parent:n` for the n-th child of one parent, `parent:parent:n` for that of two. */
  readonly genomeId?: string;
  /** 0, unless told otherwise. */
  readonly generation?: number;
  /** Weight of each action type. */
  readonly actionWeights?: Readonly<Record<string, number>>;
}

export interface AgentStateRecord {
  readonly agentId: string;
  readonly x: number;
  readonly y: number;
  readonly z?: number;
  readonly resources: number;
  readonly health: number;
  readonly startingHealth?: number;
  /** Steps without resources so far. */
  readonly starvationCounter?: number;
  readonly isDefending: boolean;
  /** Reward collected since birth. */
  readonly totalReward: number;
  /** In steps. */
  readonly age: number;
}

export interface ResourceRecord {
  readonly resourceId: string;
  readonly amount: number;
  readonly x: number;
  readonly y: number;
}

/** Population-wide numbers of one step; what is absent is stored as NULL, `resourcesConsumed` as 0. */
export interface StepMetrics {
  readonly totalAgents?: number;
  /** Agents alive by type. */
  readonly agentTypeCounts?: Readonly<Record<string, number>>;
  readonly totalResources?: number;
  readonly averageAgentResources?: number;
  readonly births?: number;
  readonly deaths?: number;
  readonly currentMaxGeneration?: number;
  /** Resources in the environment as a share of their maximum. */
  readonly resourceEfficiency?: number;
  /** In nats. */
  readonly resourceDistributionEntropy?: number;
  readonly averageAgentHealth?: number;
  readonly averageAgentAge?: number;
  readonly averageReward?: number;
  readonly geneticDiversity?: number;
  readonly dominantGenomeRatio?: number;
  readonly resourcesConsumed?: number;
}

export interface ActionRecord {
  readonly step: number;
  readonly agentId: string;
  readonly actionType: string;
  /** The agent or the resource acted upon. */
  readonly targetId?: string;
  readonly reward?: number;
  readonly details?: Details;
}

export interface LearningRecord {
  readonly step: number;
  readonly agentId: string;
  /** Kind of decision module. */
  readonly moduleType: string;
  readonly moduleId: string;
  /** Number of the action in the module. */
  readonly actionTaken: number;
  /** Its name. */
  readonly actionTakenMapped: string;
  readonly reward: number;
}

export interface HealthIncidentRecord {
  readonly step: number;
  readonly agentId: string;
  readonly healthBefore: number;
  readonly healthAfter: number;
  /** E.g. `combat_damage`, `healing`, `starvation`. */
  readonly cause: string;
  readonly details?: Details;
}

export interface ReproductionRecord {
  readonly step: number;
  readonly parentId: string;
  readonly parentX: number;
  readonly parentY: number;
  readonly parentGeneration: number;
  readonly parentResourcesBefore: number;
  readonly parentResourcesAfter: number;
  readonly outcome:
    | { readonly offspringId: string; readonly generation: number; readonly resources: number }
    | { readonly failureReason: string };
}

/** A record that cannot be stored; nothing of it was. */
export class InvalidRecord extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InvalidRecord';
  }
}
