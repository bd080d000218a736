import { Random } from '../../base/random.ts';
import { Bank } from './bank.ts';
import { Market, type Trade } from './market.ts';
import { carryOut, societyActions, type Town } from './society-actions.ts';
import { newAgent, type SocietyAgent } from './society-agent.ts';
import { familyLife, inherit } from './society-families.ts';
import type { SocietyLog } from './society-log.ts';
import { resources, type SocietyParameters } from './society-parameters.ts';

/** How readily each action is chosen, in the order of `societyActions`. */
const readiness = [0.34, 0.24, 0.16, 0.08, 0.1, 0.08];

/**
 * A small society: agents make one resource each, trade for the others at prices that follow
 * demand and supply, keep accounts, talk, marry, die and remember. The same parameters, seed
 * included, give the same run.
 */
export class SocietyModel {
  readonly #parameters: SocietyParameters;
  readonly #random: Random;
  readonly #log: SocietyLog;
  readonly #bank: Bank;
  readonly #market: Market;
  #agents: SocietyAgent[] = [];
  #agentCount = 0;
  #tradeCount = 0;
  #step = 0;

  /** Accounts are opened at step 0, which is logged at once. */
  constructor(parameters: SocietyParameters, log: SocietyLog) {
    this.#parameters = parameters;
    this.#random = Random.seeded(parameters.seed);
    this.#log = log;
    this.#bank = new Bank(log, this.#random);
    this.#market = new Market(parameters.price_sensitivity, this.#random);
    for (let index = 0; index < parameters.agent_count; index++) this.#welcome();
    this.#actAll();
  }

  /** Steps made so far. */
  get step(): number {
    return this.#step;
  }

  get population(): number {
    return this.#agents.length;
  }

  /** Makes one step and logs all of it. */
  advance(): void {
    this.#step++;
    const { newcomer_interval: interval } = this.#parameters;
    if (interval > 0 && this.#step % interval === 0) this.#welcome();
    this.#actAll();
  }

  #actAll(): void {
    for (const agent of this.#random.shuffled(this.#agents)) {
      const town = this.#town(agent);
      if (this.#step >= this.#parameters.mortality_start && this.#random.chance(this.#parameters.mortality)) {
        inherit(agent, town);
        this.#agents = this.#agents.filter((other) => other.alive);
        continue;
      }
      this.#act(agent, town);
      familyLife(agent, town);
      this.#consume(agent);
    }
    for (const trade of this.#market.clear(this.#step)) this.#settle(trade);
    this.#bankDay();
    this.#log.endStep();
  }

  #town(agent: SocietyAgent): Town {
    return {
      step: this.#step,
      parameters: this.#parameters,
      random: this.#random,
      bank: this.#bank,
      market: this.#market,
      log: this.#log,
      others: this.#agents.filter((other) => other !== agent),
      remember: (who, content, importance, related) => this.#remember(who, content, importance, related),
    };
  }

  #act(agent: SocietyAgent, town: Town): void {
    const action = societyActions[this.#random.weighted(readiness)] ?? 'rest';
    const parameters = carryOut[action](agent, town);
    this.#log.logEvent({
      step: this.#step,
      type: 'AGENT_ACTION_CHOSEN',
      agentId: agent.id,
      details: { action_type: action, parameters },
    });
  }

  /** Now and then an agent uses up a unit of something. */
  #consume(agent: SocietyAgent): void {
    const resource = this.#random.pick(resources) ?? 'food';
    if (agent.holds[resource] > 0 && this.#random.chance(0.6)) agent.holds[resource]--;
  }

  #settle({ buy, sell, quantity, price }: Trade): void {
    const [buyer, seller] = [buy.agent, sell.agent];
    const cost = quantity * price;
    // An order stands for some steps: money or goods may be gone by now.
    if (buyer === seller || !buyer.alive || !seller.alive) return;
    if (buyer.balance < cost || seller.holds[sell.resource] < quantity) return;
    const transactionId = `txn_${buy.resource}_${String(this.#tradeCount++).padStart(6, '0')}_${this.#parameters.seed}`;
    const step = this.#step;
    seller.holds[sell.resource] -= quantity;
    buyer.holds[buy.resource] += quantity;
    const trade = { transactionId, quantity, pricePerUnit: price / 100, totalCost: cost / 100 };
    this.#log.logTrade({ ...trade, step, resource: buy.resource, buyerId: buyer.id, sellerId: seller.id });
    const type = 'trade_settlement';
    const bought = `Bought ${quantity} ${buy.resource}`;
    const sold = `Sold ${quantity} ${buy.resource}`;
    this.#bank.move(buyer, { step, type, change: -cost, description: bought, counterpartyId: seller.id });
    this.#bank.move(seller, { step, type, change: cost, description: sold, counterpartyId: buyer.id });
    this.#log.logEvent({
      step,
      type: 'TRADE_COMPLETED',
      agentId: buyer.id,
      otherAgentId: seller.id,
      details: {
        transaction_id: transactionId,
        resource_type: buy.resource,
        quantity,
        price_per_unit: price / 100,
      },
    });
    this.#remember(buyer, `${bought} for ${cost / 100}`, 0.8, seller);
  }

  /** Salaries, fees and interest, each on its day. */
  #bankDay(): void {
    const step = this.#step;
    const parameters = this.#parameters;
    const due = (interval: number) => step > 0 && step % interval === 0;
    for (const agent of this.#agents) {
      if (agent.employed && due(parameters.salary_interval)) {
        const change = Math.round(parameters.salary_cents * this.#random.between(0.8, 1.2));
        this.#bank.move(agent, {
          step,
          type: 'salary',
          change,
          description: 'Weekly salary',
          counterpartyId: 'employer_1',
        });
      }
      if (due(parameters.fee_interval) && agent.balance >= parameters.fee_cents) {
        this.#bank.move(agent, {
          step,
          type: 'fee',
          change: -parameters.fee_cents,
          description: 'Monthly fee',
        });
      }
      const interest = Math.round((agent.balance * parameters.interest_rate) / 12);
      if (due(parameters.interest_interval) && interest > 0) {
        this.#bank.move(agent, {
          step,
          type: 'interest_payment',
          change: interest,
          description: 'Monthly interest earned',
        });
      }
    }
  }

  #welcome(): void {
    const agent = newAgent(this.#agentCount++, this.#parameters.employment, this.#random);
    this.#agents.push(agent);
    const change = Math.round(this.#parameters.initial_deposit_cents * this.#random.between(0.3, 1.7));
    this.#bank.move(agent, { step: this.#step, type: 'deposit', change, description: 'Initial deposit' });
  }

  #remember(agent: SocietyAgent, content: string, importance: number, related?: SocietyAgent): void {
    this.#log.logMemory({
      memoryId: this.#random
        .text(32, '0123456789abcdef')
        .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
      step: this.#step,
      agentId: agent.id,
      content,
      importance,
      ...(related ? { relatedAgentId: related.id } : {}),
    });
  }
}
