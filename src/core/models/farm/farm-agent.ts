import type { Random } from '../../base/random.ts';
import type { AgentRecord, AgentStateRecord } from '../../recorder/farm-records.ts';
import { round } from '../round.ts';

export const actionTypes = ['move', 'gather', 'attack', 'share', 'defend', 'reproduce', 'pass'] as const;
export type ActionType = (typeof actionTypes)[number];
export type Weights = Readonly<Record<ActionType, number>>;

/** An agent is its own record, so that none is made in each step. */
type Recorded = Required<
  Pick<AgentRecord, 'agentId' | 'birthTime' | 'agentType' | 'initialResources' | 'genomeId' | 'generation'>
>;

/** What the states of an agent change. */
type Changing = { -readonly [Key in keyof Omit<AgentStateRecord, 'agentId' | 'z'>]-?: AgentStateRecord[Key] };

export interface FarmAgent extends Recorded, Changing {
  readonly actionWeights: Weights;
  /** The same in the order of `actionTypes`: they are read in every turn. */
  readonly inclinations: Float64Array;
  readonly learns: boolean;
  /** The parent, empty for founders: what AgentFarm takes for the genome when it counts them. */
  readonly parentId: string;
  /** What the agent expects of each action when it is fed, then when it is hungry; in the order of `actionTypes`. */
  readonly expected: Float64Array;
  alive: boolean;
  /** Whether it defended itself until this turn. */
  wasDefending: boolean;
  children: number;
  actions: number;
}

export type Birth = Recorded &
  Pick<FarmAgent, 'actionWeights' | 'learns' | 'parentId' | 'x' | 'y' | 'startingHealth'>;

export function bornAgent(birth: Birth): FarmAgent {
  return {
    ...birth,
    inclinations: Float64Array.from(actionTypes, (type) => birth.actionWeights[type]),
    expected: new Float64Array(2 * actionTypes.length),
    alive: true,
    wasDefending: false,
    children: 0,
    actions: 0,
    resources: birth.initialResources,
    health: birth.startingHealth ?? 0,
    starvationCounter: 0,
    isDefending: false,
    totalReward: 0,
    age: 0,
  };
}

/** The weights of a child: each at most so large a share more or less than the parent's. */
export function mutated(weights: Weights, mutation: number, random: Random): Weights {
  const changed = actionTypes.map((type) => [
    type,
    round(weights[type] * random.between(1 - mutation, 1 + mutation), 4),
  ]);
  return Object.fromEntries(changed) as Weights;
}
