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
  /** Steps without resources that it survives. */
  readonly starvationThreshold?: number;
  /** Steps without resources so far. */
  readonly starvationCounter?: number;
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
  /** Attacks in the step. */
  readonly combatEncounters?: number;
  /** Attacks in the step that did damage. */
  readonly successfulAttacks?: number;
  /** Resources given to others in the step. */
  readonly resourcesShared?: number;
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
  /** Steps of the agent's own states before and after; the rows refer to these states. */
  readonly stateBefore?: number;
  readonly stateAfter?: number;
  /** Resources of the agent before and after. */
  readonly resourcesBefore?: number;
  readonly resourcesAfter?: number;
  readonly reward?: number;
  readonly details?: Details;
  /** The decision module that chose the action and learned from its reward, where there is one. */
  readonly module?: DecisionModule;
}

export interface DecisionModule {
  /** Kind of decision module. */
  readonly type: string;
  readonly id: string;
  /** Number of the action in the module. */
  readonly action: number;
  /** Its name there; the type of the action, unless told otherwise. */
  readonly actionName?: string;
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

/** An edge between two things: who acted upon whom. */
export interface InteractionRecord {
  readonly step: number;
  /** E.g. `agent`, `resource`; where it is `agent`, the id is that of an agent. */
  readonly sourceType: string;
  readonly sourceId: string;
  readonly targetType: string;
  readonly targetId: string;
  /** E.g. `share`, `attack`, `gather`, `reproduce`. */
  readonly interactionType: string;
  readonly actionType?: string;
  readonly details?: Details;
}
