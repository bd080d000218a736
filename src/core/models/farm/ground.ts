import type { Random } from '../../base/random.ts';
import type { ResourceRecord } from '../../recorder/farm-records.ts';
import { round } from '../round.ts';
import type { FarmSettings } from './farm-settings.ts';
import { NearGrid, type Place } from './near-grid.ts';

/** A place where resources grow; it is its own record. */
export interface Patch extends Omit<ResourceRecord, 'amount'> {
  amount: number;
}

/** The plane that agents live on, from (0, 0) to its width and height. */
export class Ground {
  readonly width: number;
  readonly height: number;
  readonly patches: readonly Patch[];
  readonly #resources: FarmSettings['resources'];
  readonly #seen: NearGrid<Patch>;
  readonly #sight: number;

  constructor({ environment, resources, agent_behavior }: FarmSettings, random: Random) {
    this.width = environment.width;
    this.height = environment.height;
    this.#resources = resources;
    this.patches = Array.from({ length: resources.initial_resources }, (_, index) => ({
      resourceId: `r${index + 1}`,
      ...this.anywhere(random),
      amount: resources.max_resource_amount,
    }));
    this.#sight = agent_behavior.perception_radius;
    const places = Math.max(1, resources.initial_resources);
    this.#seen = new NearGrid(this.width, this.height, Math.sqrt((this.width * this.height) / places));
    for (const patch of this.patches) this.#seen.add(patch);
  }

  anywhere(random: Random): Place {
    return { x: round(random.between(0, this.width)), y: round(random.between(0, this.height)) };
  }

  /** The nearest place in sight that has something to gather. */
  patchInSight(from: Place): Patch | undefined {
    return this.#seen.nearest(from, this.#sight, hasSomething);
  }

  /** Each place grows with the chance of the configuration. */
  regrow(random: Random): void {
    const { resource_regen_rate, resource_regen_amount, max_resource_amount } = this.#resources;
    if (resource_regen_rate === 0 || resource_regen_amount === 0) return;
    for (const patch of this.patches) {
      if (!random.chance(resource_regen_rate)) continue;
      patch.amount = Math.min(max_resource_amount, round(patch.amount + resource_regen_amount));
    }
  }

  /** The place so far away, or the fence. */
  inside(x: number, y: number): Place {
    return {
      x: round(Math.max(0, Math.min(this.width, x))),
      y: round(Math.max(0, Math.min(this.height, y))),
    };
  }
}

function hasSomething(patch: Patch): boolean {
  return patch.amount > 0;
}
