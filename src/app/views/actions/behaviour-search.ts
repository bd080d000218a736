import { z } from 'zod';

/** The traits that agents can be drawn by. */
export const traits = ['interaction', 'reward', 'success', 'attack', 'share'] as const;

export type Trait = (typeof traits)[number];

const trait = z.enum(traits).optional().catch(undefined);

const schema = z.object({
  /** Axes of the picture of the agents. */
  across: trait,
  up: trait,
  /** Number of the cluster that is looked at; 0 for the outliers. */
  cluster: z.number().int().min(0).optional().catch(undefined),
});

export interface BehaviourSearch {
  readonly across: Trait | undefined;
  readonly up: Trait | undefined;
  readonly cluster: number | undefined;
}

/** What the address says about the picture of the agents; anything else in it is ignored. */
export function readBehaviourSearch(raw: unknown): BehaviourSearch {
  const { across, up, cluster } = schema.safeParse(raw).data ?? {};
  return { across, up, cluster };
}
