import { round } from '../../round.ts';
import type { Action } from '../turn.ts';

/** Until its next turn the agent is spared a share of the damage; it heals. */
export const defend: Action = (agent, { settings, log, step }) => {
  const { starting_health, defense_cost, defense_healing } = settings.combat;
  const [resources, health, wasDefending] = [agent.resources, agent.health, agent.wasDefending];
  const cost = Math.min(resources, defense_cost);
  agent.isDefending = true;
  agent.resources = round(resources - cost);
  agent.health = round(Math.min(starting_health, health + defense_healing), 1);
  const healing = round(agent.health - health, 1);
  if (healing > 0) {
    const incident = { step, agentId: agent.agentId, healthBefore: health, healthAfter: agent.health };
    log.logHealthIncident({ ...incident, cause: 'healing', details: { healing } });
  }
  return {
    reward: round(0.01 * healing - 0.1 * cost, 3),
    details: {
      duration: 1,
      healing: defense_healing,
      healing_applied: healing,
      cost: round(cost),
      resources_before: resources,
      resources_after: agent.resources,
      health_before: health,
      health_after: agent.health,
      was_defending_before: wasDefending,
    },
  };
};
