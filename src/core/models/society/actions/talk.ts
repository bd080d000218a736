import { round } from '../../round.ts';
import { bond, type Citizen, isAdult } from '../citizen.ts';
import { personas } from '../personas.ts';
import type { Town } from '../town.ts';
import type { Choice } from './choice.ts';

/** Side of the plane on which a society lives. */
export const TOWN_SIDE = 100;
const LONGEST_WALK = 20;

/** What a friend in need is given, in cents, at most; who has less than that is in need. */
const GIFT = 1500;

/** Talks to somebody near by, a friend rather than a stranger; gives to a friend in need. */
export function talkTo(citizen: Citizen, town: Town): Choice {
  const { step, random, log, remember } = town;
  const near = neighboursOf(citizen, town);
  const friends = near.filter(({ id }) => citizen.bonds.has(id));
  const other = random.pick(friends.length > 0 && random.chance(0.6) ? friends : near);
  if (other === undefined) {
    remember(citizen, 'Found nobody to talk to', 0.3, ['talk']);
    return { parameters: { target: null } };
  }
  const isNew = !citizen.bonds.has(other.id);
  const strength = bond(citizen, other, 0.15);
  for (const { needs } of [citizen, other]) needs.company = Math.min(1, needs.company + 0.3);
  log.logEvent({
    step,
    type: 'SOCIAL_INTERACTION',
    agentId: citizen.id,
    otherAgentId: other.id,
    details: { interaction_type: 'talk_to', new_connection: isNew, connection_strength: strength },
  });
  const tags = ['talk', isNew ? 'stranger' : 'friend'];
  remember(citizen, `Talked with ${other.name} about ${topic(citizen, town)}`, 0.6, tags, other);
  remember(other, `${citizen.name} talked with me`, 0.5, tags, citizen);
  const gift = strength >= 0.45 ? give(citizen, other, town) : 0;
  return {
    parameters: { target_id: other.id, ...(gift > 0 ? { gift: gift / 100 } : {}) },
    otherId: other.id,
  };
}

function neighboursOf(citizen: Citizen, { citizens, settings, step }: Town): readonly Citizen[] {
  const reach = settings.social.talk_radius * settings.social.talk_radius;
  return citizens.filter((other) => {
    const [dx, dy] = [other.x - citizen.x, other.y - citizen.y];
    return other !== citizen && isAdult(other, step) && dx * dx + dy * dy <= reach;
  });
}

function topic({ needs, makes }: Citizen, { random }: Town): string {
  if (needs.food < 0.5) return 'the price of food';
  return random.pick([makes, 'the weather', 'the market', 'the children', 'old times']) ?? makes;
}

/** Answers with the gift in cents. */
function give(citizen: Citizen, friend: Citizen, { step, bank, remember }: Town): number {
  const { generosity } = personas[citizen.persona];
  const spare = Math.round((citizen.checking.balance - 2 * GIFT) * generosity);
  const gift = Math.min(GIFT, spare);
  if (friend.checking.balance >= GIFT || gift < 100) return 0;
  bank.transfer(step, citizen.checking, friend.checking, gift, 'Gift');
  remember(friend, `${citizen.name} gave me ${gift / 100}`, 0.7, ['gift', 'friend'], citizen);
  return gift;
}

/** Walks towards a friend, or anywhere. */
export function moveTo(citizen: Citizen, { random, citizens, remember }: Town): Choice {
  const friends = citizens.filter(({ id }) => citizen.bonds.has(id));
  const friend = random.chance(0.5) ? random.pick(friends) : undefined;
  const to = friend ?? { x: random.between(0, TOWN_SIDE), y: random.between(0, TOWN_SIDE) };
  const [dx, dy] = [to.x - citizen.x, to.y - citizen.y];
  const share = Math.min(1, LONGEST_WALK / Math.max(1, Math.sqrt(dx * dx + dy * dy)));
  citizen.x = round(citizen.x + dx * share, 1);
  citizen.y = round(citizen.y + dy * share, 1);
  if (random.chance(0.3)) {
    const where = friend === undefined ? `(${citizen.x}, ${citizen.y})` : friend.name;
    remember(citizen, `Moved towards ${where}`, 0.1, ['travel'], friend);
  }
  return { parameters: { x: citizen.x, y: citizen.y } };
}
