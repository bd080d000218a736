import type { Random } from '../../base/random.ts';
import type { Details } from '../../recorder/farm-records.ts';
import type { Bank } from './bank.ts';
import type { Market } from './market.ts';
import type { SocietyAgent } from './society-agent.ts';
import type { SocietyLog } from './society-log.ts';
import { type Resource, resources, type SocietyParameters } from './society-parameters.ts';

export const societyActions = [
  'market_trade',
  'gather_resources',
  'talk_to',
  'banking_action',
  'move_to',
  'rest',
] as const;
export type SocietyAction = (typeof societyActions)[number];

/** What an agent can reach while it acts. */
export interface Town {
  readonly step: number;
  readonly parameters: SocietyParameters;
  readonly random: Random;
  readonly bank: Bank;
  readonly market: Market;
  readonly log: SocietyLog;
  readonly others: readonly SocietyAgent[];
  readonly remember: (
    agent: SocietyAgent,
    content: string,
    importance: number,
    related?: SocietyAgent,
  ) => void;
}

/** What an agent does, and the parameters of it for the log. */
export const carryOut: Readonly<Record<SocietyAction, (agent: SocietyAgent, town: Town) => Details>> = {
  market_trade(agent, { step, market, random, remember }) {
    const surplus = resources.find((resource) => resource === agent.makes && agent.holds[resource] > 2);
    const needed = resources.filter((resource) => agent.holds[resource] === 0);
    const side = surplus !== undefined && (needed.length === 0 || random.chance(0.55)) ? 'sell' : 'buy';
    const resource: Resource = (side === 'sell' ? surplus : random.pick(needed)) ?? 'food';
    const price =
      market.price(resource) * (side === 'sell' ? random.between(0.9, 1.04) : random.between(0.96, 1.1));
    const limit = Math.round(price);
    const affordable = Math.floor(agent.balance / limit);
    const quantity = side === 'sell' ? agent.holds[resource] - 1 : Math.min(affordable, 1 + random.below(3));
    if (quantity <= 0) {
      remember(agent, `Could not afford ${resource} at ${limit / 100}`, 0.4);
      return { resource, quantity: 0 };
    }
    market.submit({ agent, side, resource, quantity, limit, step });
    return { order_type: side, resource, quantity, price: limit / 100 };
  },

  gather_resources(agent, { random, parameters, remember }) {
    const amount = 1 + random.below(parameters.productivity);
    agent.holds[agent.makes] += amount;
    if (random.chance(0.5)) remember(agent, `Gathered ${amount} ${agent.makes}`, 0.3);
    return { resource: agent.makes, quantity: amount };
  },

  talk_to(agent, { random, others, step, log, remember, bank }) {
    const friends = others.filter((other) => agent.bonds.has(other.id));
    const other = random.pick(friends.length > 0 && random.chance(0.6) ? friends : others);
    if (!other) return {};
    const strength = Math.min(1, (agent.bonds.get(other.id) ?? 0) + 0.15);
    const newConnection = !agent.bonds.has(other.id);
    agent.bonds.set(other.id, strength);
    other.bonds.set(agent.id, strength);
    log.logEvent({
      step,
      type: 'SOCIAL_INTERACTION',
      agentId: agent.id,
      otherAgentId: other.id,
      details: {
        interaction_type: 'talk_to',
        new_connection: newConnection,
        connection_strength: Math.round(strength * 100) / 100,
      },
    });
    remember(agent, `Talked with ${other.id}`, 0.6, other);
    if (other.balance < 2000 && agent.balance > 6000 && strength > 0.4) {
      bank.transfer(step, agent, other, 500 + 100 * random.below(10), 'Gift');
    }
    return { target_id: other.id };
  },

  banking_action(agent, { random, bank, step }) {
    const cents = 100 * (5 + random.below(20));
    if (agent.cash >= cents && random.chance(0.6)) {
      agent.cash -= cents;
      bank.move(agent, { step, type: 'deposit', change: cents, description: 'Agent deposit' });
      return { action: 'deposit', amount: cents / 100 };
    }
    if (agent.balance < cents) return { action: 'statement' };
    agent.cash += cents;
    bank.move(agent, { step, type: 'withdrawal', change: -cents, description: 'Agent withdrawal' });
    return { action: 'withdraw', amount: cents / 100 };
  },

  move_to(agent, { random, remember }) {
    const [x, y] = [random.below(100), random.below(100)];
    if (random.chance(0.3)) remember(agent, `Moved towards (${x}, ${y})`, 0.1);
    return { x, y };
  },

  rest(agent, { random, remember }) {
    if (random.chance(0.3)) remember(agent, 'Rested and recovered', 0.2);
    return {};
  },
};
