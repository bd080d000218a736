import type { Random } from '../../base/random.ts';
import type { Details } from '../../recorder/farm-records.ts';
import { round } from '../round.ts';
import type { ActionType, FarmAgent } from './farm-agent.ts';
import type { FarmLog } from './farm-log.ts';
import type { FarmParameters } from './farm-parameters.ts';
import { distance, type FarmWorld, type Patch } from './farm-world.ts';

/** What an agent can see and touch while it acts. */
export interface Scene {
  readonly step: number;
  readonly parameters: FarmParameters;
  readonly random: Random;
  readonly world: FarmWorld;
  readonly log: FarmLog;
  /** Living agents, newborns included. */
  readonly population: number;
  /** Nearest place with resources in sight. */
  readonly patch: Patch | undefined;
  /** Nearest other living agent within reach. */
  readonly neighbour: FarmAgent | undefined;
  readonly die: (agent: FarmAgent, cause: string) => void;
  /** A child is born; answers its id. */
  readonly bear: (parent: FarmAgent) => string;
}

/** What came of an action. */
interface Outcome {
  readonly reward: number;
  readonly targetId?: string;
  readonly details?: Details;
}

type Action = (agent: FarmAgent, scene: Scene) => Outcome;

export const actions: Readonly<Record<ActionType, Action>> = {
  move(agent, { world, patch, random, parameters }) {
    const most = parameters['agent_behavior.max_movement'];
    const [dx, dy] = patch
      ? [toward(patch.x - agent.x, most), toward(patch.y - agent.y, most)]
      : [random.below(2 * most + 1) - most, random.below(2 * most + 1) - most];
    Object.assign(agent, world.shifted(agent, dx, dy));
    return { reward: 0.01 };
  },

  gather(agent, { patch, parameters }) {
    if (!patch || distance(agent, patch) > parameters['agent_behavior.gathering_range']) {
      return { reward: -0.05, details: { reason: 'nothing in reach' } };
    }
    const amount = Math.min(patch.amount, parameters['agent_behavior.max_gather_amount']);
    patch.amount = round(patch.amount - amount);
    agent.resources = round(agent.resources + amount);
    return {
      reward: round(0.05 + amount / 10),
      targetId: patch.id,
      details: { amount_gathered: amount, resource_after: patch.amount },
    };
  },

  attack(agent, { neighbour, random, parameters, log, step, die }) {
    if (!neighbour) return { reward: -0.05, details: { reason: 'nobody in reach' } };
    const hit = random.chance(neighbour.defending ? 0.35 : 0.7);
    const strength = parameters['combat.attack_base_damage'] * random.between(0.5, 1.5);
    const damage = hit
      ? round(Math.min(neighbour.health, neighbour.defending ? strength / 2 : strength), 1)
      : 0;
    const target = { targetId: neighbour.id };
    if (damage === 0) return { reward: -0.05, ...target, details: { damage_dealt: 0 } };
    const before = neighbour.health;
    neighbour.health = round(before - damage, 1);
    const incident = { step, agentId: neighbour.id, healthBefore: before, healthAfter: neighbour.health };
    log.logHealthIncident({ ...incident, cause: 'combat_damage', details: { damage_dealt: damage } });
    const loot = round(Math.min(neighbour.resources, damage / 10));
    neighbour.resources = round(neighbour.resources - loot);
    agent.resources = round(agent.resources + loot);
    const killed = neighbour.health <= 0;
    if (killed) die(neighbour, 'combat_damage');
    return {
      reward: round(0.1 + loot / 10),
      ...target,
      details: { damage_dealt: damage, target_alive: !killed },
    };
  },

  share(agent, { neighbour }) {
    if (!neighbour || agent.resources <= neighbour.resources) {
      return { reward: -0.02, details: { reason: 'nobody in need' } };
    }
    const amount = round(Math.min(2, (agent.resources - neighbour.resources) / 2));
    agent.resources = round(agent.resources - amount);
    neighbour.resources = round(neighbour.resources + amount);
    return { reward: 0.08, targetId: neighbour.id, details: { amount_shared: amount } };
  },

  defend(agent, { parameters, log, step }) {
    const before = agent.health;
    agent.defending = true;
    agent.health = round(Math.min(parameters['combat.starting_health'], before + 3), 1);
    const healing = round(agent.health - before, 1);
    if (healing > 0) {
      const incident = { step, agentId: agent.id, healthBefore: before, healthAfter: agent.health };
      log.logHealthIncident({ ...incident, cause: 'healing' });
    }
    return { reward: 0.02, details: { healing_applied: healing } };
  },

  reproduce(agent, { parameters, population, random, log, step, bear }) {
    const before = agent.resources;
    const failure =
      before < parameters['agent_behavior.min_reproduction_resources']
        ? 'insufficient_resources'
        : population >= parameters['population.max_population']
          ? 'population_limit'
          : random.chance(parameters['agent_behavior.reproduction_chance'])
            ? undefined
            : 'chance';
    const event = {
      step,
      parentId: agent.id,
      parentX: agent.x,
      parentY: agent.y,
      parentGeneration: agent.generation,
      parentResourcesBefore: before,
    };
    if (failure !== undefined) {
      const outcome = { failureReason: failure };
      log.logReproduction({ ...event, parentResourcesAfter: before, outcome });
      return { reward: -0.05, details: { reason: failure } };
    }
    agent.resources = round(before - parameters['agent_behavior.offspring_cost']);
    const offspringId = bear(agent);
    const resources = parameters['agent_behavior.offspring_initial_resources'];
    const outcome = { offspringId, generation: agent.generation + 1, resources };
    log.logReproduction({ ...event, parentResourcesAfter: agent.resources, outcome });
    return {
      reward: 0.5,
      targetId: offspringId,
      details: { resources_before: before, resources_after: agent.resources },
    };
  },

  pass: () => ({ reward: 0 }),
};

function toward(delta: number, most: number): number {
  return Math.max(-most, Math.min(most, delta));
}
