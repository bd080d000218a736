import type { Random } from '../../base/random.ts';
import { bornAgent, type FarmAgent, mutated } from './farm-agent.ts';
import type { FarmSettings } from './farm-settings.ts';
import type { Ground } from './ground.ts';

/** Where agents come from. */
export class Nursery {
  readonly #settings: FarmSettings;
  readonly #random: Random;
  #count = 0;
  #newborns: FarmAgent[] = [];

  constructor(settings: FarmSettings, random: Random) {
    this.#settings = settings;
    this.#random = random;
  }

  /** The agents of the first step, type by type. */
  founders(ground: Ground): readonly FarmAgent[] {
    const { agent_types, agent_behavior, combat } = this.#settings;
    return Object.entries(agent_types).flatMap(([agentType, { count, learns, action_weights }]) =>
      Array.from({ length: count }, () =>
        bornAgent({
          agentId: this.#nextId(),
          birthTime: 0,
          agentType,
          ...ground.anywhere(this.#random),
          initialResources: agent_behavior.initial_resource_level,
          startingHealth: combat.starting_health,
          genomeId: `::${this.#count}`,
          generation: 0,
          parentId: '',
          learns,
          actionWeights: action_weights,
        }),
      ),
    );
  }

  /** A child beside its parent, with mutated weights; it acts from the next step on. */
  bear(parent: FarmAgent, step: number): FarmAgent {
    parent.children++;
    const { reproduction, combat } = this.#settings;
    const child = bornAgent({
      agentId: this.#nextId(),
      birthTime: step,
      agentType: parent.agentType,
      x: parent.x,
      y: parent.y,
      initialResources: reproduction.offspring_initial_resources,
      startingHealth: combat.starting_health,
      genomeId: `${parent.agentId}:${parent.children}`,
      generation: parent.generation + 1,
      parentId: parent.agentId,
      learns: parent.learns,
      actionWeights: mutated(parent.actionWeights, reproduction.mutation, this.#random),
    });
    this.#newborns.push(child);
    return child;
  }

  /** The children that were born since the last time. */
  leave(): readonly FarmAgent[] {
    const left = this.#newborns;
    this.#newborns = [];
    return left;
  }

  #nextId(): string {
    this.#count++;
    return `a${this.#count}`;
  }
}
