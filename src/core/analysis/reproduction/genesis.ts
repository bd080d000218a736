import { type Begun, type InitialResource, type Position, positionOf } from '../advantage/position.ts';

/** Who dies within so many steps dies early. */
export const EARLY = 100;

/** An agent that was there at the start; NaN for what is not known. */
export interface InitialAgent extends Begun {
  readonly death: number;
  readonly offspring: number;
}

/** How a group of agents began; NaN where it cannot be told. */
export interface Genesis extends Position {
  readonly agents: number;
  readonly earlyDeaths: number;
  readonly survival: number;
  readonly offspringPerAgent: number;
}

/** What the first agents found, and what became of them in the first 100 steps. */
export function genesisOf(
  agents: readonly InitialAgent[],
  resources: readonly InitialResource[] | undefined,
): Genesis {
  const earlyDeaths = agents.filter(({ death }) => death <= EARLY).length;
  return {
    agents: agents.length,
    ...positionOf(agents, resources),
    earlyDeaths,
    survival: 1 - earlyDeaths / agents.length,
    offspringPerAgent: agents.reduce((sum, { offspring }) => sum + offspring, 0) / agents.length,
  };
}
