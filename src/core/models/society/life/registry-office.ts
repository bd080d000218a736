import type { Random } from '../../../base/random.ts';
import { round } from '../../round.ts';
import { TOWN_SIDE } from '../actions/talk.ts';
import { about, type Citizen, newCitizen } from '../citizen.ts';
import { emptyInventory, type Good, goodNames, goods } from '../goods.ts';
import { type Bank, cents } from '../money/bank.ts';
import { familyNames, givenNames } from '../names.ts';
import { type PersonaName, personaNames, personas } from '../personas.ts';
import type { SocietyLog } from '../society-log.ts';
import type { SocietySettings } from '../society-settings.ts';

/** Steps that the goods last with which an adult begins. */
const PROVISIONS = 8;

/** Where everybody who lives in the society is registered. */
export class RegistryOffice {
  readonly #settings: SocietySettings;
  readonly #random: Random;
  readonly #bank: Bank;
  readonly #log: SocietyLog;
  #count = 0;
  /** Makers of each good so far. */
  readonly #makers = emptyInventory();

  constructor(settings: SocietySettings, random: Random, bank: Bank, log: SocietyLog) {
    this.#settings = settings;
    this.#random = random;
    this.#bank = bank;
    this.#log = log;
  }

  /** An adult who moves in, with some goods and a first deposit. @param age in steps */
  welcome(step: number, age: number): Citizen {
    const place = {
      x: round(this.#random.between(0, TOWN_SIDE), 1),
      y: round(this.#random.between(0, TOWN_SIDE), 1),
    };
    const citizen = this.#register(step, { ...place, familyName: this.#pick(familyNames), parents: [] }, age);
    for (const good of goodNames) {
      const use = goods[good].use * this.#settings.needs.consumption * PROVISIONS;
      citizen.holds[good] = Math.round(use * this.#random.between(0.5, 2));
    }
    const change = about(cents(this.#settings.bank.initial_deposit), 2 / 3, this.#random);
    if (change > 0) {
      this.#bank.move(citizen.checking, { step, type: 'deposit', change, description: 'Initial deposit' });
    }
    return citizen;
  }

  /** A child, where its parents are. */
  bear(step: number, parents: readonly [Citizen, Citizen]): Citizen {
    const [{ x, y, familyName }] = parents;
    const child = this.#register(step, { x, y, familyName, parents }, 0);
    for (const parent of parents) parent.children.push(child);
    return child;
  }

  #register(step: number, origin: Pick<Citizen, 'x' | 'y' | 'familyName' | 'parents'>, age: number): Citizen {
    const id = `agent_${this.#count++}`;
    const makes = this.#occupation();
    const persona = this.#persona();
    const name = this.#pick(givenNames);
    const citizen = newCitizen({
      ...{ id, name, makes, persona, ...origin },
      employed: this.#random.chance(this.#settings.work.employment),
      birthStep: step - age,
      adultFrom: origin.parents.length === 0 ? step : step + this.#settings.family.childhood,
      checking: this.#bank.open(id, 'checking'),
    });
    const { character } = personas[persona];
    this.#log.logAgents([
      {
        agentId: id,
        persona: `${name} ${origin.familyName}, ${goods[makes].maker}: ${character}.`,
        type: persona,
        creationStep: step,
      },
    ]);
    return citizen;
  }

  /** The good that lacks makers most: first each has one, then each its share of them. */
  #occupation(): Good {
    const filled = (good: Good) => this.#makers[good] / goods[good].makers;
    const makes = goodNames.reduce((least, good) => (filled(good) < filled(least) ? good : least));
    this.#makers[makes]++;
    return makes;
  }

  #persona(): PersonaName {
    const parts = personaNames.map((name) => this.#settings.personas[name]);
    return personaNames[this.#random.weighted(parts)] ?? 'worker';
  }

  #pick<T>(items: readonly [T, ...T[]] | readonly T[]): T {
    return items[this.#random.below(items.length)] as T;
  }
}
