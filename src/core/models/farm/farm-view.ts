import type { LiveView } from '../../api/recording.ts';
import { round } from '../round.ts';
import type { FarmAgent } from './farm-agent.ts';
import type { FarmSettings } from './farm-settings.ts';
import type { Turn } from './turn.ts';

/** A look at a farm as it is now. */
export function farmView(
  { step, ground, counts }: Turn,
  living: readonly FarmAgent[],
  types: readonly string[],
  { resources: { max_resource_amount } }: FarmSettings,
): Omit<LiveView, 'simulation'> {
  const numbers = Object.fromEntries(types.map((type) => [type, 0]));
  const agents = new Float64Array(3 * living.length);
  let [resources, health, reward] = [0, 0, 0];
  living.forEach(({ agentType, x, y, ...agent }, index) => {
    numbers[agentType] = (numbers[agentType] ?? 0) + 1;
    agents.set([x, y, types.indexOf(agentType)], 3 * index);
    resources += agent.resources;
    health += agent.health;
    reward += agent.totalReward;
  });
  const places = new Float64Array(3 * ground.patches.length);
  ground.patches.forEach(({ x, y, amount }, index) => {
    places.set([x, y, amount / max_resource_amount], 3 * index);
  });
  const mean = (sum: number) => (living.length === 0 ? 0 : sum / living.length);
  return {
    step,
    counts: numbers,
    values: {
      total_resources: round(ground.patches.reduce((sum, { amount }) => sum + amount, 0)),
      average_agent_resources: mean(resources),
      average_agent_health: mean(health),
      average_reward: mean(reward),
      births: counts.births,
      deaths: counts.deaths,
    },
    agents,
    resources: places,
    plane: [ground.width, ground.height],
  };
}
