import { bond, type Citizen, minorsOf } from '../citizen.ts';
import { goodNames } from '../goods.ts';
import type { Town } from '../town.ts';
import type { Choice } from './choice.ts';

/** Time with the spouse: both share what one has too much of. */
export function interactSpouse(citizen: Citizen, { remember }: Town): Choice {
  const { spouse } = citizen;
  if (spouse === undefined) return { parameters: { target: null } };
  bond(citizen, spouse, 0.05);
  for (const { needs } of [citizen, spouse]) needs.company = Math.min(1, needs.company + 0.4);
  for (const good of goodNames) {
    const given = Math.floor((citizen.holds[good] - spouse.holds[good]) / 2);
    if (good === citizen.makes || given <= 0) continue;
    citizen.holds[good] -= given;
    spouse.holds[good] += given;
  }
  remember(citizen, `Spent time with ${spouse.name}`, 0.7, ['family', 'spouse'], spouse);
  return { parameters: { target_id: spouse.id }, otherId: spouse.id };
}

/** Time with one of the children. */
export function interactChild(citizen: Citizen, { step, random, remember }: Town): Choice {
  const child = random.pick(minorsOf(citizen, step));
  if (child === undefined) return { parameters: { target: null } };
  bond(citizen, child, 0.1);
  citizen.needs.company = Math.min(1, citizen.needs.company + 0.3);
  remember(citizen, `Played with ${child.name}`, 0.65, ['family', 'child'], child);
  return { parameters: { target_id: child.id }, otherId: child.id };
}

/** Spends what is in the pocket on the home. */
export function manageHousehold(citizen: Citizen, { random, remember }: Town): Choice {
  const cost = Math.min(citizen.cash, 100 * (2 + random.below(5)));
  citizen.cash -= cost;
  citizen.needs.comfort = Math.min(1, citizen.needs.comfort + 0.3);
  if (cost > 0) remember(citizen, `Spent ${cost / 100} on the home`, 0.4, ['family', 'home']);
  return { parameters: { cost: cost / 100 } };
}
