import { meanOf } from '../population/statistics.ts';

/** Resources this near count as near. */
const NEAR = 30;
/** Who dies within so many steps dies early. */
export const EARLY = 100;

/** An agent that was there at the start; NaN for what is not known. */
export interface InitialAgent {
  readonly x: number;
  readonly y: number;
  readonly death: number;
  readonly offspring: number;
}

/** A resource at the first step. */
export interface InitialResource {
  readonly x: number;
  readonly y: number;
  readonly amount: number;
}

/** How a group of agents began; NaN where it cannot be told. */
export interface Genesis {
  readonly agents: number;
  /** Mean number and amount of the resources within 30 cells of an agent. */
  readonly nearResources: number;
  readonly nearAmount: number;
  readonly earlyDeaths: number;
  readonly survival: number;
  readonly offspringPerAgent: number;
}

/** What the first agents found, and what became of them in the first 100 steps. */
export function genesisOf(
  agents: readonly InitialAgent[],
  resources: readonly InitialResource[] | undefined,
): Genesis {
  const placed = agents.filter(({ x, y }) => !Number.isNaN(x) && !Number.isNaN(y));
  const near =
    resources === undefined
      ? []
      : placed.map((agent) => resources.filter(({ x, y }) => Math.hypot(x - agent.x, y - agent.y) < NEAR));
  const amount = near.map((list) => list.reduce((sum, each) => sum + each.amount, 0));
  const earlyDeaths = agents.filter(({ death }) => death <= EARLY).length;
  return {
    agents: agents.length,
    nearResources: meanOf(near.map((list) => list.length)),
    nearAmount: meanOf(amount),
    earlyDeaths,
    survival: 1 - earlyDeaths / agents.length,
    offspringPerAgent: agents.reduce((sum, { offspring }) => sum + offspring, 0) / agents.length,
  };
}
