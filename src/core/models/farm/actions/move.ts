import type { Random } from '../../../base/random.ts';
import { round } from '../../round.ts';
import type { FarmAgent } from '../farm-agent.ts';
import type { Action, Turn } from '../turn.ts';
import { coordinates, directionOf } from './directions.ts';

/** Towards resources in sight that are out of reach, else anywhere. */
export const move: Action = (agent, turn) => {
  const old = coordinates(agent);
  const [dx, dy] = vector(agent, turn);
  const place = turn.ground.inside(agent.x + dx, agent.y + dy);
  if (place.x === agent.x && place.y === agent.y) {
    const attempted = [round(agent.x + dx), round(agent.y + dy)];
    return {
      reward: -0.02,
      details: { attempted_position: attempted, current_position: old, position_changed: false },
    };
  }
  agent.x = place.x;
  agent.y = place.y;
  turn.agents.moved(agent, ...old);
  const [movedX, movedY] = [round(agent.x - old[0]), round(agent.y - old[1])];
  return {
    reward: -0.01,
    details: {
      old_position: old,
      new_position: coordinates(agent),
      distance: round(Math.sqrt(movedX * movedX + movedY * movedY)),
      direction: directionOf(movedX, movedY),
      movement_vector: [movedX, movedY],
      position_changed: true,
    },
  };
};

function vector(
  agent: FarmAgent,
  { patch, patchDistance, settings, random }: Turn,
): readonly [number, number] {
  const { max_movement: most, gathering_range } = settings.agent_behavior;
  if (patch === undefined || patchDistance <= gathering_range) return inDisc(most, random);
  const share = Math.min(1, most / patchDistance);
  return [(patch.x - agent.x) * share, (patch.y - agent.y) * share];
}

/** A vector of at most this length, every one equally likely. */
function inDisc(radius: number, random: Random): readonly [number, number] {
  for (;;) {
    const [x, y] = [random.between(-1, 1), random.between(-1, 1)];
    if (x * x + y * y <= 1) return [x * radius, y * radius];
  }
}
