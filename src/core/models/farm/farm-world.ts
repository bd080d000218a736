import type { Random } from '../../base/random.ts';
import { round } from '../round.ts';
import type { FarmAgent } from './farm-agent.ts';
import type { FarmParameters } from './farm-parameters.ts';

/** A place where resources grow. */
export interface Patch {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  amount: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

export function distance(a: Place, b: Place): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}

/** Things found by place: a grid of square boxes, so that only near ones are looked at. */
export class Neighbourhood<T extends Place> {
  readonly #boxes = new Map<number, T[]>();
  readonly #size: number;

  constructor(things: readonly T[], size: number) {
    this.#size = size;
    for (const thing of things) {
      const key = this.#key(Math.floor(thing.x / size), Math.floor(thing.y / size));
      const box = this.#boxes.get(key);
      if (box) box.push(thing);
      else this.#boxes.set(key, [thing]);
    }
  }

  /** The nearest one within the size of a box that is wanted; the first of equally near ones. */
  nearest(from: Place, wanted: (thing: T) => boolean): T | undefined {
    let best: T | undefined;
    let bestDistance = this.#size;
    const column = Math.floor(from.x / this.#size);
    const row = Math.floor(from.y / this.#size);
    for (let x = column - 1; x <= column + 1; x++) {
      for (let y = row - 1; y <= row + 1; y++) {
        for (const thing of this.#boxes.get(this.#key(x, y)) ?? []) {
          const away = distance(from, thing);
          if (away > bestDistance || (away === bestDistance && best) || !wanted(thing)) continue;
          best = thing;
          bestDistance = away;
        }
      }
    }
    return best;
  }

  #key(column: number, row: number): number {
    return (row + 1) * 65536 + column + 1;
  }
}

/** The ground that agents live on. */
export class FarmWorld {
  readonly width: number;
  readonly height: number;
  readonly patches: readonly Patch[];
  readonly #parameters: FarmParameters;
  readonly #byPlace: Neighbourhood<Patch>;

  constructor(parameters: FarmParameters, random: Random) {
    this.#parameters = parameters;
    this.width = parameters['environment.width'];
    this.height = parameters['environment.height'];
    this.patches = Array.from({ length: parameters['resources.initial_resources'] }, (_, index) => ({
      id: `r${index + 1}`,
      x: random.below(this.width),
      y: random.below(this.height),
      amount: parameters['resources.max_resource_amount'],
    }));
    this.#byPlace = new Neighbourhood(this.patches, parameters['agent_behavior.perception_radius']);
  }

  /** The nearest place in sight that has something to gather. */
  patchInSight(agent: FarmAgent): Patch | undefined {
    return this.#byPlace.nearest(agent, (patch) => patch.amount > 0);
  }

  regrow(random: Random): void {
    const rate = this.#parameters['resources.resource_regen_rate'];
    const most = this.#parameters['resources.max_resource_amount'];
    for (const patch of this.patches) {
      if (!random.chance(rate)) continue;
      patch.amount = Math.min(
        most,
        round(patch.amount + this.#parameters['resources.resource_regen_amount']),
      );
    }
  }

  /** The place so many cells away, inside the world. */
  shifted(from: Place, dx: number, dy: number): Place {
    return { x: clamp(from.x + dx, this.width - 1), y: clamp(from.y + dy, this.height - 1) };
  }
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}
