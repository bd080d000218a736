import { type Citizen, minorsOf } from './citizen.ts';
import { goods } from './goods.ts';
import { type Persona, personas, readiness, type SocietyAction, societyActions } from './personas.ts';
import type { Town } from './town.ts';

/** What an agent does next: at random, as it is readily done, by what it is inclined to and by what it needs. */
export function chooseAction(citizen: Citizen, town: Town): SocietyAction {
  const persona: Persona = personas[citizen.persona];
  const weights = societyActions.map(
    (action) => readiness[action] * (persona.inclined[action] ?? 1) * sense(action, citizen, town),
  );
  return societyActions[town.random.weighted(weights)] ?? 'rest';
}

/** How much sense an action makes: 1 for as much as usual, 0 for what cannot be done. */
function sense(action: SocietyAction, citizen: Citizen, { step, exchange }: Town): number {
  const { needs, holds, makes, checking, spouse } = citizen;
  const isHungry = needs.food < 0.5;
  switch (action) {
    case 'gather_resources':
      if (isHungry && makes === 'food') return 4;
      // Nobody toils for what is plenty.
      return holds[makes] > 12 ? 0.2 : Math.min(1.3, exchange.price(makes) / goods[makes].price);
    case 'market_trade':
      return isHungry && makes !== 'food' ? 2.5 : 1;
    case 'create_object':
      return holds.materials >= 4 ? 1.5 : 0.1;
    case 'talk_to':
      return 2 - needs.company;
    case 'rest':
      return 2 - needs.comfort;
    case 'banking_action':
      return checking.balance < 1000 ? 3 : 1;
    case 'family_interact_spouse':
    case 'family_manage_household':
      return spouse === undefined ? 0 : 1;
    case 'family_interact_child':
      return minorsOf(citizen, step).length === 0 ? 0 : 1;
    case 'market_research':
    case 'move_to':
    case 'get_banking_statement':
      return 1;
  }
}
