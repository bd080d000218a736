import type { LiveView } from '../../api/recording.ts';
import { TOWN_SIDE } from './actions/talk.ts';
import type { Citizen } from './citizen.ts';
import type { TradeTotals } from './market/settlement.ts';
import { personaNames } from './personas.ts';
import type { Town } from './town.ts';

/** A look at a society as it is now. */
export function societyView(
  { step, citizens, exchange }: Town,
  { trades, value }: TradeTotals,
): Omit<LiveView, 'simulation'> {
  const counts = Object.fromEntries(personaNames.map((name) => [name, 0]));
  const agents = new Float64Array(3 * citizens.length);
  citizens.forEach(({ persona, x, y }, index) => {
    counts[persona] = (counts[persona] ?? 0) + 1;
    agents.set([x, y, personaNames.indexOf(persona)], 3 * index);
  });
  const money = (of: (citizen: Citizen) => number) =>
    citizens.reduce((sum, citizen) => sum + of(citizen), 0) / 100;
  return {
    step,
    counts,
    values: {
      total_balance: money(({ checking, savings }) => checking.balance + (savings?.balance ?? 0)),
      trades,
      trade_value: value / 100,
      loan_open: money(({ loan }) => loan?.debt ?? 0),
      food_price: Math.round(exchange.price('food')) / 100,
    },
    agents,
    plane: [TOWN_SIDE, TOWN_SIDE],
  };
}
