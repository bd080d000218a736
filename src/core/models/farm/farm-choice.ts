import { type ActionType, actionTypes, type FarmAgent } from './farm-agent.ts';
import type { FarmSettings } from './farm-settings.ts';
import type { Turn } from './turn.ts';

/** Steps that an agent who is not hungry can live from what it has. */
const PROVISIONS = 8;

/** The least that bad experience leaves of an inclination. */
const LEAST_TRUST = 0.2;

/** Whether what an agent has lasts for less than a few steps. */
export function isHungry({ resources }: FarmAgent, { agent_behavior }: FarmSettings): boolean {
  return resources < PROVISIONS * agent_behavior.base_consumption_rate;
}

const weights = new Float64Array(actionTypes.length);

/** Where each action stands among all. */
const place = Object.fromEntries(actionTypes.map((type, index) => [type, index])) as Readonly<
  Record<ActionType, number>
>;

/**
 * The action that an agent takes: at random by its weights, by what makes sense where it is,
 * and by what it has learned to expect; now and then without all of that, to explore.
 */
export function choose(agent: FarmAgent, hungry: boolean, turn: Turn): ActionType {
  const { random, settings } = turn;
  const { epsilon, influence } = settings.learning;
  if (agent.learns && random.chance(epsilon)) return random.pick(actionTypes) ?? 'pass';
  weigh(agent, hungry, turn);
  const learned = hungry ? actionTypes.length : 0;
  let total = 0;
  for (let index = 0; index < actionTypes.length; index++) {
    const expected = agent.expected[learned + index] ?? 0;
    const trust = agent.learns ? Math.max(LEAST_TRUST, 1 + influence * expected) : 1;
    const weight = (agent.inclinations[index] ?? 0) * (weights[index] ?? 0) * trust;
    weights[index] = weight;
    total += weight;
  }
  let rest = random.unit() * total;
  for (let index = 0; index < actionTypes.length; index++) {
    rest -= weights[index] ?? 0;
    if (rest < 0) return actionTypes[index] ?? 'pass';
  }
  return 'pass';
}

/** How much sense each action makes, 1 for as much as usual, into {@link weights}: a function each would take twice as long. */
function weigh({ resources, health }: FarmAgent, hungry: boolean, turn: Turn): void {
  const { neighbour, neighbourDistance, patch, patchDistance, settings } = turn;
  const { agent_behavior, combat, reproduction } = settings;
  const food = patch !== undefined && patchDistance <= agent_behavior.gathering_range;
  const canAttack = neighbour !== undefined && neighbourDistance <= combat.attack_range;
  const canShare = neighbour !== undefined && neighbourDistance <= agent_behavior.share_range;
  weights[place.move] = food ? 0.15 : 2;
  weights[place.gather] = food ? (hungry ? 4 : 1.5) : 0.02;
  weights[place.attack] = canAttack ? (hungry ? 1.5 : 0.6) : 0.01;
  weights[place.share] = canShare && neighbour.resources < resources - 2 && !hungry ? 1 : 0.02;
  weights[place.defend] = health < 0.6 * combat.starting_health ? 2 : 0.3;
  weights[place.reproduce] = resources >= reproduction.min_reproduction_resources ? 2 : 0.06;
  weights[place.pass] = hungry ? 0.3 : 1;
}

/**
 * The agent learns what to expect of an action, when it is fed and when it is hungry apart: the old estimate moves
 * towards the reward by the learning rate (Sutton and Barto, Reinforcement Learning, 2nd edition, equation 2.5).
 */
export function learn(
  agent: FarmAgent,
  hungry: boolean,
  action: ActionType,
  reward: number,
  rate: number,
): void {
  const index = (hungry ? actionTypes.length : 0) + actionTypes.indexOf(action);
  const expected = agent.expected[index] ?? 0;
  agent.expected[index] = expected + rate * (reward - expected);
}
