import { goodNames } from '../goods.ts';
import type { Town } from '../town.ts';
import type { Match } from './order-book.ts';

/** What the trades of a step come to. */
export interface TradeTotals {
  trades: number;
  /** In cents. */
  value: number;
}

/** Matches what stands on all markets, and settles each trade between the accounts. */
export function tradeAll(town: Town, nextTrade: () => number): TradeTotals {
  const totals = { trades: 0, value: 0 };
  for (const good of goodNames) {
    for (const match of town.exchange.matches(good)) {
      const cost = match.quantity * match.price;
      // The money of a bid may be gone by now: rent, fees, other bids.
      if (match.buy.owner.checking.balance < cost) {
        town.exchange.cancel(match.buy);
        town.remember(match.buy.owner, `Could not pay for ${good} that I had ordered`, 0.5, ['market', good]);
        continue;
      }
      settle(match, cost, nextTrade(), town);
      totals.trades++;
      totals.value += cost;
    }
  }
  return totals;
}

function settle(
  match: Match,
  cost: number,
  count: number,
  { step, exchange, bank, log, remember }: Town,
): void {
  const { buy, sell, quantity, price } = match;
  const [buyer, seller, good] = [buy.owner, sell.owner, buy.good];
  const transactionId = `txn_${good}_${String(count).padStart(6, '0')}_${step}`;
  exchange.book(good).fill(match);
  buyer.holds[good] += quantity;
  const trade = { transactionId, quantity, pricePerUnit: price / 100, totalCost: cost / 100 };
  const parties = { buyerId: buyer.id, sellerId: seller.id, buyOrderId: buy.id, sellOrderId: sell.id };
  log.logTrade({ step, resource: good, ...trade, ...parties });
  const movement = { step, type: 'trade_settlement', referenceId: transactionId } as const;
  const bought = `Bought ${quantity} ${good}`;
  bank.move(buyer.checking, {
    ...movement,
    change: -cost,
    description: bought,
    counterpartyId: seller.id,
  });
  const sold = `Sold ${quantity} ${good}`;
  bank.move(seller.checking, { ...movement, change: cost, description: sold, counterpartyId: buyer.id });
  log.logEvent({
    step,
    type: 'TRADE_COMPLETED',
    agentId: buyer.id,
    otherAgentId: seller.id,
    details: { transaction_id: transactionId, resource_type: good, quantity, price_per_unit: price / 100 },
  });
  remember(buyer, `${bought} from ${seller.name} for ${cost / 100}`, 0.8, ['trade', good], seller);
  remember(seller, `${sold} to ${buyer.name} for ${cost / 100}`, 0.8, ['trade', good], buyer);
}
