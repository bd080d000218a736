import { type Citizen, minorsOf } from '../citizen.ts';
import { type Good, goodNames, goods } from '../goods.ts';
import type { Town } from '../town.ts';
import type { Choice } from './choice.ts';

/** Steps that a household wants its stock to last. */
const STOCK_STEPS = 14;
/** Units of what it makes that an agent does not sell. */
const RESERVE = 1;

/** Offers what it has too much of, or bids for what it has too little of, whatever is more pressing. */
export function marketTrade(citizen: Citizen, town: Town): Choice {
  const wanted = wants(citizen, town);
  const spare =
    Math.floor(citizen.holds[citizen.makes]) - wantedStock(citizen, citizen.makes, town) - RESERVE;
  const sells = spare > 0 && (wanted === undefined || town.random.chance(0.55));
  if (sells) return sell(citizen, spare, town);
  return wanted === undefined ? nothing(citizen, town) : buy(citizen, wanted, town);
}

function sell(citizen: Citizen, quantity: number, { step, exchange, random, remember }: Town): Choice {
  const good = citizen.makes;
  // A glut makes patient sellers cheap ones.
  const glut = Math.min(0.15, quantity / 100);
  const limit = Math.max(1, Math.round(exchange.price(good) * (random.between(0.9, 1.04) - glut)));
  const order = exchange.submit({ owner: citizen, side: 'sell', good, quantity, limit, step });
  remember(citizen, `Offered ${quantity} ${good} at ${limit / 100}`, 0.7, ['market', good]);
  return parameters(order.id, 'sell', good, quantity, limit);
}

function buy(citizen: Citizen, good: Good, { step, exchange, random, remember, ...town }: Town): Choice {
  const urgency = good === 'food' ? 0.3 * (1 - citizen.needs.food) : 0;
  const limit = Math.max(1, Math.round(exchange.price(good) * (random.between(0.96, 1.1) + urgency)));
  const affordable = Math.floor((citizen.checking.balance - exchange.committed(citizen)) / limit);
  const missing = wantedStock(citizen, good, { ...town, step }) - citizen.holds[good];
  const quantity = Math.min(affordable, Math.max(1, missing));
  if (quantity <= 0) {
    remember(citizen, `Could not afford ${good} at ${limit / 100}`, 0.4, ['market', good]);
    return { parameters: { order_type: 'buy', resource: good, quantity: 0, price: limit / 100 } };
  }
  const order = exchange.submit({ owner: citizen, side: 'buy', good, quantity, limit, step });
  remember(citizen, `Ordered ${quantity} ${good} at ${limit / 100}`, 0.7, ['market', good]);
  return parameters(order.id, 'buy', good, quantity, limit);
}

function nothing(citizen: Citizen, { remember }: Town): Choice {
  remember(citizen, 'Had nothing to sell and wanted for nothing', 0.3, ['market']);
  return { parameters: { order_type: 'none' } };
}

function parameters(
  order_id: string,
  order_type: 'buy' | 'sell',
  resource: Good,
  quantity: number,
  limit: number,
): Choice {
  return { parameters: { order_type, resource, quantity, price: limit / 100, order_id } };
}

/** What a household wants to have of a good. */
function wantedStock(
  citizen: Citizen,
  good: Good,
  { step, settings }: Pick<Town, 'step' | 'settings'>,
): number {
  const mouths = 1 + 0.5 * minorsOf(citizen, step).length;
  return Math.ceil(goods[good].use * settings.needs.consumption * mouths * STOCK_STEPS);
}

/** What it lacks most, in proportion to what it wants; with nothing to eat, food. `undefined` where it has enough. */
function wants(citizen: Citizen, town: Town): Good | undefined {
  if (citizen.makes !== 'food' && citizen.holds.food === 0) return 'food';
  let most = 0;
  let lacked: Good | undefined;
  for (const good of goodNames) {
    if (good === citizen.makes) continue;
    const stock = wantedStock(citizen, good, town);
    const lack = stock === 0 ? 0 : (stock - citizen.holds[good]) / stock;
    if (lack <= most) continue;
    most = lack;
    lacked = good;
  }
  return most > 0.3 ? lacked : undefined;
}
