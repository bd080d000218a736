import type { Citizen } from '../citizen.ts';
import { goodNames } from '../goods.ts';
import type { Town } from '../town.ts';
import type { Choice } from './choice.ts';

/** Makes some units of its own good; with tools one more. */
export function gatherResources(citizen: Citizen, { random, settings, remember }: Town): Choice {
  const helped = citizen.holds.tools > 0 ? 1 : 0;
  const quantity = random.below(settings.work.productivity + 1) + helped;
  const good = citizen.makes;
  citizen.holds[good] += quantity;
  remember(citizen, `Gathered ${quantity} ${good}`, 0.3, ['work', good]);
  return { parameters: { resource: good, quantity } };
}

/** Makes something precious of two units of materials. */
export function createObject(citizen: Citizen, { step, log, serial, remember }: Town): Choice {
  if (citizen.holds.materials < 2) {
    remember(citizen, 'Had no materials to make anything of', 0.3, ['work']);
    return { parameters: { created: false } };
  }
  citizen.holds.materials -= 2;
  citizen.holds.luxury += 1;
  const asset_id = `asset_${serial('object') + 1}`;
  log.logEvent({
    step,
    type: 'ASSET_CREATED',
    agentId: citizen.id,
    details: { asset_id, asset_type: 'luxury', materials: 2 },
  });
  remember(citizen, 'Made something precious of materials', 0.9, ['work', 'luxury']);
  return { parameters: { created: true, asset_id } };
}

/** Looks at prices: at that which differs most from where it started. */
export function marketResearch(citizen: Citizen, { exchange, remember, random }: Town): Choice {
  const good = random.pick(goodNames) ?? 'food';
  const price = Math.round(exchange.price(good)) / 100;
  const { bid, ask } = exchange.book(good).best;
  remember(citizen, `The price of ${good} is about ${price}`, 0.4, ['market', good]);
  return {
    parameters: {
      resource: good,
      price,
      best_bid: bid === undefined ? null : bid / 100,
      best_ask: ask === undefined ? null : ask / 100,
    },
  };
}

export function rest(citizen: Citizen, { remember, random }: Town): Choice {
  citizen.needs.comfort = Math.min(1, citizen.needs.comfort + 0.2);
  if (random.chance(0.3)) remember(citizen, 'Rested and recovered', 0.2, ['home']);
  return { parameters: { comfort: Math.round(citizen.needs.comfort * 100) / 100 } };
}
