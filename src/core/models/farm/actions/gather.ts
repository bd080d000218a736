import { round } from '../../round.ts';
import type { Action } from '../turn.ts';

/** From the nearest place with resources, where it is in reach. */
export const gather: Action = (agent, { patch, patchDistance, settings }) => {
  const { gathering_range, max_gather_amount } = settings.agent_behavior;
  if (patch === undefined || patchDistance > gathering_range) {
    return { reward: -0.05, details: { reason: 'nothing_in_reach', gathering_range } };
  }
  const [resourceBefore, agentBefore] = [patch.amount, agent.resources];
  const amount = Math.min(patch.amount, max_gather_amount);
  patch.amount = round(patch.amount - amount);
  agent.resources = round(agent.resources + amount);
  return {
    reward: round(0.1 * amount, 3),
    targetId: patch.resourceId,
    details: {
      amount_gathered: round(amount),
      resource_before: resourceBefore,
      resource_after: patch.amount,
      agent_resources_before: agentBefore,
      agent_resources_after: agent.resources,
      distance: round(patchDistance),
      gathering_range,
      resource_id: patch.resourceId,
      resource_depleted: patch.amount === 0,
    },
  };
};
