import type { Citizen } from '../citizen.ts';
import type { SocietyAction } from '../personas.ts';
import type { Town } from '../town.ts';
import { bankingAction, statement } from './banking.ts';
import type { Choice } from './choice.ts';
import { interactChild, interactSpouse, manageHousehold } from './household.ts';
import { moveTo, talkTo } from './talk.ts';
import { marketTrade } from './trade.ts';
import { createObject, gatherResources, marketResearch, rest } from './work.ts';

/** What each action does. */
export const actions: Readonly<Record<SocietyAction, (citizen: Citizen, town: Town) => Choice>> = {
  market_trade: marketTrade,
  market_research: marketResearch,
  gather_resources: gatherResources,
  create_object: createObject,
  talk_to: talkTo,
  move_to: moveTo,
  rest,
  banking_action: bankingAction,
  get_banking_statement: statement,
  family_interact_spouse: interactSpouse,
  family_interact_child: interactChild,
  family_manage_household: manageHousehold,
};
