import type { LiveView } from '../../api/recording.ts';
import { Random } from '../../base/random.ts';
import type { RunningModel } from '../model.ts';
import { actions } from './actions/actions.ts';
import { chooseAction } from './choose.ts';
import { type Citizen, isAdult } from './citizen.ts';
import { die } from './life/death.ts';
import { familyLife } from './life/family.ts';
import { consume, diesOfAge } from './life/needs.ts';
import { RegistryOffice } from './life/registry-office.ts';
import { Exchange } from './market/exchange.ts';
import { type TradeTotals, tradeAll } from './market/settlement.ts';
import { Bank } from './money/bank.ts';
import { bankDay } from './money/bank-day.ts';
import type { SocietyLog } from './society-log.ts';
import type { SocietySettings } from './society-settings.ts';
import { societyView } from './society-view.ts';
import type { Town } from './town.ts';

/** A society that runs; see docs/models/society.md. */
export class SocietyModel implements RunningModel {
  readonly #settings: SocietySettings;
  readonly #log: SocietyLog;
  readonly #office: RegistryOffice;
  readonly #town: { -readonly [Key in keyof Town]: Town[Key] };
  readonly #serials = { family: 0, loan: 0, object: 0 };
  #citizens: readonly Citizen[];
  #trades = 0;
  #totals: TradeTotals = { trades: 0, value: 0 };

  /** Founders and their first deposits are logged at once. */
  constructor(settings: SocietySettings, log: SocietyLog) {
    const random = Random.seeded(settings.seed);
    const bank = new Bank(log, settings);
    this.#settings = settings;
    this.#log = log;
    this.#office = new RegistryOffice(settings, random, bank, log);
    const { mortality_start } = settings.family;
    this.#citizens = Array.from({ length: settings.population.agents }, () =>
      this.#office.welcome(0, random.below(mortality_start + 1)),
    );
    this.#town = {
      ...{ step: 0, settings, random, bank, log, citizens: this.#citizens },
      exchange: new Exchange(settings, random),
      serial: (of) => this.#serials[of]++,
      remember: (citizen, content, importance, tags = [], related = undefined) =>
        this.#remember(citizen, content, importance, tags, related),
      bear: (parents) => this.#join(this.#office.bear(this.#town.step, parents)),
    };
    for (const citizen of this.#citizens) {
      this.#town.remember(
        citizen,
        `I am ${citizen.name} ${citizen.familyName} and make ${citizen.makes}`,
        0.5,
        ['self'],
      );
    }
    log.endStep();
  }

  get step(): number {
    return this.#town.step;
  }

  get population(): number {
    return this.#citizens.length;
  }

  advance(): void {
    const town = this.#town;
    town.step++;
    this.#comeAndGrowUp();
    town.exchange.expire(town.step);
    for (const citizen of town.random.shuffled(this.#citizens)) {
      if (citizen.alive && isAdult(citizen, town.step)) this.#live(citizen);
    }
    this.#totals = tradeAll(town, () => this.#trades++);
    town.exchange.movePrices();
    bankDay(this.#citizens, town);
    this.#log.endStep();
  }

  view(): Omit<LiveView, 'simulation'> {
    return societyView(this.#town, this.#totals);
  }

  /** Newcomers, and children who are grown up from now on. */
  #comeAndGrowUp(): void {
    const { step, log } = this.#town;
    const { newcomer_interval, max_agents } = this.#settings.population;
    const isDue = newcomer_interval > 0 && step % newcomer_interval === 0;
    if (isDue && this.population < max_agents) {
      const age = this.#town.random.below(this.#settings.family.mortality_start + 1);
      this.#join(this.#office.welcome(step, age));
    }
    for (const { adultFrom, parents, id } of this.#citizens) {
      if (adultFrom !== step || parents.length === 0) continue;
      log.logEvent({
        step,
        type: 'AGENT_CAME_OF_AGE',
        agentId: id,
        details: { parents: parents.map((p) => p.id) },
      });
    }
  }

  #live(citizen: Citizen): void {
    const town = this.#town;
    const cause = diesOfAge(citizen, town) ? 'age' : consume(citizen, town) ? 'hunger' : undefined;
    if (cause !== undefined) {
      die(citizen, cause, town);
      this.#settle(this.#citizens.filter(({ alive }) => alive));
      return;
    }
    const action = chooseAction(citizen, town);
    const { parameters, otherId } = actions[action](citizen, town);
    this.#log.logEvent({
      step: town.step,
      type: 'AGENT_ACTION_CHOSEN',
      agentId: citizen.id,
      ...(otherId === undefined ? {} : { otherAgentId: otherId }),
      details: { action_type: action, parameters },
    });
    familyLife(citizen, town);
  }

  #join(citizen: Citizen): Citizen {
    this.#settle([...this.#citizens, citizen]);
    return citizen;
  }

  #settle(citizens: readonly Citizen[]): void {
    this.#citizens = citizens;
    this.#town.citizens = citizens;
  }

  #remember(
    citizen: Citizen,
    content: string,
    importance: number,
    tags: readonly string[],
    related: Citizen | undefined,
  ): void {
    this.#log.logMemory({
      step: this.#town.step,
      agentId: citizen.id,
      content,
      importance,
      tags,
      ...(related === undefined ? {} : { relatedAgentId: related.id }),
    });
  }
}
