import { round } from '../../round.ts';
import type { Action } from '../turn.ts';

/** To the nearest other agent in reach, where it has less: at most half of the difference. */
export const share: Action = (agent, { neighbour, neighbourDistance, settings, counts, log, step }) => {
  const { share_range, max_share_amount } = settings.agent_behavior;
  if (neighbour === undefined || neighbourDistance > share_range) {
    return { reward: -0.05, details: { reason: 'nobody_in_reach', share_range } };
  }
  const [before, targetBefore] = [agent.resources, neighbour.resources];
  const amount = round(Math.min(max_share_amount, (before - targetBefore) / 2));
  if (amount <= 0) return { reward: -0.02, details: { reason: 'nobody_in_need', share_range } };
  agent.resources = round(before - amount);
  neighbour.resources = round(targetBefore + amount);
  counts.shared += amount;
  const reward = round(0.05 + 0.05 * amount, 3);
  log.logInteraction({
    step,
    sourceType: 'agent',
    sourceId: agent.agentId,
    targetType: 'agent',
    targetId: neighbour.agentId,
    interactionType: 'share',
    actionType: 'share',
    details: { amount_shared: amount },
  });
  return {
    reward,
    targetId: neighbour.agentId,
    details: {
      target_id: neighbour.agentId,
      amount_shared: amount,
      agent_resources_before: before,
      agent_resources_after: agent.resources,
      target_resources_before: targetBefore,
      target_resources_after: neighbour.resources,
      share_range,
      reward_earned: reward,
    },
  };
};
