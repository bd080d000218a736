import { meanOf } from '../population/statistics.ts';

/** Where an agent began; NaN where it is not known. */
export interface Begun {
  readonly x: number;
  readonly y: number;
}

/** A resource at the first step. */
export interface InitialResource {
  readonly x: number;
  readonly y: number;
  readonly amount: number;
}

/** How well placed some agents were at the beginning, each a mean over them; NaN where it is not known. */
export interface Position {
  /** Distance to the nearest resource, and mean distance to all. */
  readonly nearest: number;
  readonly distance: number;
  /** Mean of distance / (amount + 1): a large resource counts as nearer. */
  readonly weighted: number;
  /** Number and amount of the resources less than 30 cells away. */
  readonly nearResources: number;
  readonly nearAmount: number;
}

/** Resources this near count as near. */
const NEAR = 30;

/** What the agents with a place found around them. */
export function positionOf(agents: readonly Begun[], resources: readonly InitialResource[] = []): Position {
  const placed = agents.filter(({ x, y }) => Number.isFinite(x + y));
  const there = resources.filter(({ x, y, amount }) => Number.isFinite(x + y + amount));
  const found = there.length === 0 ? [] : placed.map((agent) => around(agent, there));
  const mean = (of: (each: Position) => number) => meanOf(found.map(of));
  return {
    nearest: mean((each) => each.nearest),
    distance: mean((each) => each.distance),
    weighted: mean((each) => each.weighted),
    nearResources: mean((each) => each.nearResources),
    nearAmount: mean((each) => each.nearAmount),
  };
}

function around(agent: Begun, resources: readonly InitialResource[]): Position {
  let [nearest, sum, weighted, nearResources, nearAmount] = [Number.POSITIVE_INFINITY, 0, 0, 0, 0];
  for (const { x, y, amount } of resources) {
    const distance = Math.hypot(x - agent.x, y - agent.y);
    nearest = Math.min(nearest, distance);
    sum += distance;
    weighted += distance / (Math.max(0, amount) + 1);
    if (distance >= NEAR) continue;
    nearResources += 1;
    nearAmount += amount;
  }
  const n = resources.length;
  return { nearest, distance: sum / n, weighted: weighted / n, nearResources, nearAmount };
}
