import type { Scene } from './farm-actions.ts';
import { type ActionType, actionTypes, type FarmAgent } from './farm-agent.ts';
import { distance } from './farm-world.ts';

/**
 * The action that an agent takes: at random by its weights, by what makes sense where it is,
 * and by what it has learned to expect; now and then without all of that, to explore.
 */
export function choose(agent: FarmAgent, scene: Scene): ActionType {
  const { random, parameters } = scene;
  if (agent.learns && random.chance(parameters['learning.epsilon'])) {
    return random.pick(actionTypes) ?? 'pass';
  }
  const sense = senseOfActions(agent, scene);
  const weights = actionTypes.map((type) => {
    const learned = agent.learns ? Math.max(0.3, 1 + 2 * agent.expected[type]) : 1;
    return agent.weights[type] * sense[type] * learned;
  });
  return actionTypes[random.weighted(weights)] ?? 'pass';
}

/** How much sense each action makes: 1 for as much as usual. */
function senseOfActions(agent: FarmAgent, scene: Scene): Readonly<Record<ActionType, number>> {
  const { parameters, patch, neighbour } = scene;
  const inReach =
    patch !== undefined && distance(agent, patch) <= parameters['agent_behavior.gathering_range'];
  const hungry = agent.resources < 3;
  const poorer = neighbour !== undefined && neighbour.resources < agent.resources - 2;
  const ready = agent.resources >= parameters['agent_behavior.min_reproduction_resources'];
  return {
    move: inReach ? 0.15 : 2,
    gather: inReach ? (hungry ? 4 : 1.5) : 0.02,
    attack: neighbour === undefined ? 0.01 : hungry ? 1.5 : 0.6,
    share: poorer && !hungry ? 1 : 0.02,
    defend: agent.health < 0.6 * parameters['combat.starting_health'] ? 2 : 0.5,
    reproduce: ready ? 2 : 0.06,
    pass: hungry ? 0.3 : 1,
  };
}

/**
 * The agent learns what to expect of an action: the old estimate moves towards the reward by
 * the learning rate (Sutton and Barto, Reinforcement Learning, 2nd edition, equation 2.5).
 */
export function learn(agent: FarmAgent, action: ActionType, reward: number, learningRate: number): void {
  agent.expected[action] += learningRate * (reward - agent.expected[action]);
}
