import type { AgentRecord, AgentStateRecord } from '../recorder/farm-records.ts';

/** A founder, as recordings in tests have them. */
export function agentRecord(agentId: string): AgentRecord {
  const place = { x: 1, y: 2 };
  return { agentId, birthTime: 0, agentType: 'system', ...place, initialResources: 5, startingHealth: 100 };
}

export function stateRecord(agentId: string, resources = 1): AgentStateRecord {
  const course = { isDefending: false, totalReward: 0.5, age: 3 };
  return { agentId, x: 1, y: 2, resources, health: 90, ...course };
}
