import type { MetricDefinition } from '../definition.ts';
import { ofPositions } from './basis.ts';

/** AgentFarm: how agents move. */
export const farmMovementMetrics = {
  space_speed: {
    ...ofPositions,
    name: 'Speed',
    unit: 'cells per step',
    definition:
      'Mean over the agents of the distance from their last known position divided by the steps since then; standing still counts as 0.',
    formula: 'mean of √(Δx² + Δy²) / Δs',
  },
  space_moving_share: {
    ...ofPositions,
    name: 'Agents that move',
    unit: 'share',
    definition: 'Share of the agents with an earlier position that are not where they were.',
    formula: 'agents with a distance ≥ 10⁻⁶ / agents with an earlier position',
  },
  space_path: {
    ...ofPositions,
    name: 'Path length',
    unit: 'cells',
    definition: 'Sum of the straight lines from each known position of an agent to its next.',
    formula: 'L = Σ √(Δx² + Δy²)',
  },
  space_path_agents: {
    ...ofPositions,
    name: 'Agents by path length',
    unit: 'agents',
    definition:
      'Agents whose path is at least as long as the length on the axis and shorter than the next one.',
    formula: 'number of agents with L in the class',
  },
  space_straightness_agents: {
    ...ofPositions,
    name: 'Agents by straightness',
    unit: 'agents',
    definition:
      'Agents whose path is at least as straight as the number on the axis, in percent, and less than the next one; only those that moved, and the last class holds straight lines too.',
    formula: 'number of agents with 100 D / L in the class',
  },
  space_net: {
    ...ofPositions,
    name: 'Net displacement',
    unit: 'cells',
    definition: 'Distance of the last known position of an agent from its first.',
    formula: 'D = √((x(last) − x(first))² + (y(last) − y(first))²)',
  },
  space_straightness: {
    ...ofPositions,
    name: 'Straightness',
    unit: 'share',
    definition: '1 for a straight line, 0 for a way that ends where it began; only for agents that moved.',
    formula: 'D / L',
  },
  space_agent_speed: {
    ...ofPositions,
    name: 'Mean speed',
    unit: 'cells per step',
    definition: 'Path length divided by the steps from the first to the last known position.',
    formula: 'L / (s(last) − s(first))',
  },
  space_turn: {
    ...ofPositions,
    name: 'Mean turn',
    unit: 'degrees',
    definition:
      'Mean size of the change of direction from one move of an agent to its next, from 0 (straight on) to 180 (back); steps at which it stands still are passed over.',
    formula: 'mean of |θ(next) − θ|, taken to −180 … 180, before its sign is dropped',
  },
  space_path_entropy: {
    ...ofPositions,
    name: 'Path entropy',
    unit: 'bits',
    definition:
      'How evenly the moves of an agent are spread over eight directions of 45 degrees and standing still (shorter than 10⁻⁶): 0 where all are alike.',
    formula: 'H = −Σ p log2 p over the 9 ways (Shannon 1948), p the share of the moves of the agent',
  },
  space_path_evenness: {
    ...ofPositions,
    name: 'Path entropy, normalised',
    unit: 'share',
    definition: 'Path entropy as a share of the greatest that nine ways can have, log2 9 = 3.17 bits.',
    formula: 'H / log2 9',
  },
  space_home_range: {
    ...ofPositions,
    name: 'Home range',
    unit: 'square cells',
    definition: 'Area of the smallest convex shape around all known positions of an agent.',
    formula: 'area of the convex hull',
  },
  space_fidelity: {
    ...ofPositions,
    name: 'Site fidelity',
    unit: 'share',
    definition:
      'Share of its recorded steps that an agent spends at exactly the place where it is most often.',
    formula: 'steps at the most frequent (x, y) / recorded steps',
  },
  space_agents: {
    ...ofPositions,
    name: 'Agents that move or stay',
    unit: 'agents',
    definition: 'Agents with at least two recorded positions.',
    formula: 'number of agents with positions at two steps',
  },
  space_positions: {
    ...ofPositions,
    name: 'Recorded positions',
    unit: 'steps',
    definition: 'Steps at which the position of the agent is known.',
    formula: 'number of distinct steps with x and y',
  },
  space_moves: {
    ...ofPositions,
    name: 'Moves in a direction',
    unit: 'moves',
    definition:
      'Ways from one recorded position of an agent to its next, by direction in eighths of a turn: east is growing x, north growing y, and each eighth lies on both sides of its direction; shorter than 10⁻⁶ is standing still.',
    formula: 'round(θ / 45°), θ = atan2(Δy, Δx)',
  },
  space_move_share: {
    ...ofPositions,
    name: 'Share of moves',
    unit: 'share',
    definition: 'Moves in a direction, or times of standing still, as a share of all.',
    formula: 'moves in the direction / all ways',
  },
} as const satisfies Record<string, MetricDefinition>;
