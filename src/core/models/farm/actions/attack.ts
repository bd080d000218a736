import { round } from '../../round.ts';
import type { FarmAgent } from '../farm-agent.ts';
import type { Action, Turn } from '../turn.ts';
import { coordinates, directionOf } from './directions.ts';

/** Resources that the damage of one point of health takes from the victim, and hands to the attacker. */
const LOOT = 0.1;

/** The nearest other agent in reach; whoever defends itself is spared a share of the damage. */
export const attack: Action = (agent, turn) => {
  const { neighbour: target, neighbourDistance, settings, counts, log, step } = turn;
  const { attack_range } = settings.combat;
  counts.attacks++;
  if (target === undefined || neighbourDistance > attack_range) {
    return { reward: -0.05, details: { reason: 'nobody_in_reach', attack_range } };
  }
  const damage = damageTo(target, turn);
  const details = {
    target_id: target.agentId,
    distance: round(neighbourDistance),
    attack_range,
    target_position: coordinates(target),
    attacker_position: coordinates(agent),
    attack_direction: directionOf(target.x - agent.x, target.y - agent.y),
    target_defending: target.isDefending,
  };
  const loot = damage === 0 ? 0 : strike(agent, target, damage, turn);
  log.logInteraction({
    step,
    sourceType: 'agent',
    sourceId: agent.agentId,
    targetType: 'agent',
    targetId: target.agentId,
    interactionType: 'attack',
    actionType: 'attack',
    details: { damage_dealt: damage },
  });
  return {
    reward: damage === 0 ? -0.1 : round(0.02 * damage + 0.1 * loot, 3),
    targetId: target.agentId,
    details: { ...details, damage_dealt: damage, target_alive: target.alive },
  };
};

function damageTo(target: FarmAgent, { random, settings }: Turn): number {
  const { hit_chance, attack_base_damage, defense_damage_reduction } = settings.combat;
  if (!random.chance(hit_chance)) return 0;
  const strength = attack_base_damage * random.between(0.5, 1.5);
  const spared = target.isDefending ? 1 - defense_damage_reduction : 1;
  return round(Math.min(target.health, strength * spared), 1);
}

/** Answers with the loot. */
function strike(
  agent: FarmAgent,
  target: FarmAgent,
  damage: number,
  { log, step, counts, die }: Turn,
): number {
  const before = target.health;
  target.health = round(before - damage, 1);
  counts.hits++;
  const incident = { step, agentId: target.agentId, healthBefore: before, healthAfter: target.health };
  log.logHealthIncident({ ...incident, cause: 'combat_damage', details: { damage_dealt: damage } });
  const loot = round(Math.min(target.resources, LOOT * damage));
  target.resources = round(target.resources - loot);
  agent.resources = round(agent.resources + loot);
  if (target.health === 0) die(target, 'combat_damage');
  return loot;
}
