import { round } from '../round.ts';
import type { FarmAgent } from './farm-agent.ts';
import type { Turn } from './turn.ts';

/** What a step costs an agent, whatever it did: food, health where there is none, and one step of its life. */
export function grow(agent: FarmAgent, { settings, random, log, step, die }: Turn): void {
  const { base_consumption_rate, starvation_damage, old_age, old_age_mortality } = settings.agent_behavior;
  agent.age++;
  agent.resources = round(Math.max(0, agent.resources - base_consumption_rate));
  if (agent.resources === 0) {
    const before = agent.health;
    agent.starvationCounter++;
    agent.health = round(Math.max(0, before - starvation_damage), 1);
    const incident = { step, agentId: agent.agentId, healthBefore: before, healthAfter: agent.health };
    log.logHealthIncident({ ...incident, cause: 'starvation' });
    if (agent.health === 0) {
      die(agent, 'starvation');
      return;
    }
  } else {
    agent.starvationCounter = 0;
  }
  if (agent.age >= old_age && random.chance(old_age_mortality)) die(agent, 'old_age');
}
