import type { Random } from '../../base/random.ts';
import { round } from '../round.ts';

export const actionTypes = ['move', 'gather', 'attack', 'share', 'defend', 'reproduce', 'pass'] as const;
export type ActionType = (typeof actionTypes)[number];
export type Weights = Readonly<Record<ActionType, number>>;

export const agentTypes = ['system', 'independent', 'control'] as const;
export type AgentType = (typeof agentTypes)[number];

/** How a type is inclined to act: the system shares, independents attack, control is in between. */
export const inclinations: Readonly<Record<AgentType, Weights>> = {
  system: { move: 0.28, gather: 0.32, attack: 0.02, share: 0.14, defend: 0.06, reproduce: 0.14, pass: 0.04 },
  independent: {
    move: 0.28,
    gather: 0.32,
    attack: 0.14,
    share: 0.02,
    defend: 0.06,
    reproduce: 0.14,
    pass: 0.04,
  },
  control: { move: 0.28, gather: 0.32, attack: 0.07, share: 0.07, defend: 0.06, reproduce: 0.14, pass: 0.06 },
};

export interface FarmAgent {
  readonly id: string;
  readonly type: AgentType;
  readonly birthStep: number;
  readonly genomeId: string;
  /** The parent, empty for founders: what AgentFarm takes for the genome when it counts them. */
  readonly parentId: string;
  readonly generation: number;
  readonly weights: Weights;
  /** What the agent expects of each action; control agents never learn. */
  readonly expected: Record<ActionType, number>;
  readonly learns: boolean;
  alive: boolean;
  x: number;
  y: number;
  resources: number;
  health: number;
  starvation: number;
  defending: boolean;
  reward: number;
  children: number;
  actions: number;
}

export interface Birth {
  readonly id: string;
  readonly type: AgentType;
  readonly step: number;
  readonly x: number;
  readonly y: number;
  readonly resources: number;
  readonly health: number;
  readonly genomeId: string;
  readonly parentId: string;
  readonly generation: number;
  readonly weights: Weights;
}

export function bornAgent(birth: Birth): FarmAgent {
  const expected = Object.fromEntries(actionTypes.map((type) => [type, 0])) as Record<ActionType, number>;
  return {
    ...birth,
    birthStep: birth.step,
    expected,
    learns: birth.type !== 'control',
    alive: true,
    starvation: 0,
    defending: false,
    reward: 0,
    children: 0,
    actions: 0,
  };
}

/** The weights of a child: each up to a tenth more or less than the parent's. */
export function mutated(weights: Weights, random: Random): Weights {
  const changed = actionTypes.map((type) => [type, round(weights[type] * random.between(0.9, 1.1), 3)]);
  return Object.fromEntries(changed) as Weights;
}
