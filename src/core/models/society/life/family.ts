import { type Citizen, isAdult } from '../citizen.ts';
import type { Town } from '../town.ts';

/** Marriages of unmarried agents who know each other well, and children of couples. */
export function familyLife(citizen: Citizen, town: Town): void {
  const { spouse } = citizen;
  if (spouse === undefined) courtship(citizen, town);
  // Once for each couple.
  else if (
    citizen.birthStep < spouse.birthStep ||
    (citizen.birthStep === spouse.birthStep && citizen.id < spouse.id)
  ) {
    childbirth(citizen, spouse, town);
  }
}

function courtship(
  citizen: Citizen,
  { step, settings, random, log, citizens, serial, remember }: Town,
): void {
  const { marriage_bond, marriage_chance } = settings.family;
  const match = citizens.find(
    (other) =>
      other !== citizen &&
      other.spouse === undefined &&
      isAdult(other, step) &&
      !isKin(citizen, other) &&
      (citizen.bonds.get(other.id) ?? 0) >= marriage_bond,
  );
  if (match === undefined || !random.chance(marriage_chance)) return;
  citizen.spouse = match;
  match.spouse = citizen;
  log.logEvent({
    step,
    type: 'MARRIAGE_FORMED',
    agentId: citizen.id,
    otherAgentId: match.id,
    details: {
      family_id: `family_${serial('family') + 1}`,
      family_name: citizen.familyName,
      spouses: [citizen.id, match.id],
    },
    description: `Marriage between ${citizen.name} and ${match.name}, family ${citizen.familyName}`,
  });
  remember(citizen, `Married ${match.name}`, 1, ['family', 'marriage'], match);
  remember(match, `Married ${citizen.name}`, 1, ['family', 'marriage'], citizen);
}

function isKin(a: Citizen, b: Citizen): boolean {
  return (
    a.parents.includes(b) || b.parents.includes(a) || a.parents.some((parent) => b.parents.includes(parent))
  );
}

function childbirth(citizen: Citizen, spouse: Citizen, town: Town): void {
  const { step, settings, random, log, citizens, bear, remember } = town;
  const { birth_chance, most_children } = settings.family;
  const children = citizen.children.filter(({ parents }) => parents.includes(spouse));
  if (children.length >= most_children || citizens.length >= settings.population.max_agents) return;
  if (!random.chance(birth_chance)) return;
  const child = bear([citizen, spouse]);
  log.logEvent({
    step,
    type: 'CHILD_BORN',
    agentId: citizen.id,
    otherAgentId: spouse.id,
    details: {
      family_id: `family_of_${citizen.id}_${spouse.id}`,
      parents: [citizen.id, spouse.id],
      family_name: child.familyName,
      child_id: child.id,
    },
    description: `${child.name} was born to ${citizen.name} and ${spouse.name}`,
  });
  remember(citizen, `${child.name} was born to ${spouse.name} and me`, 0.9, ['family', 'child'], child);
  remember(spouse, `${child.name} was born to ${citizen.name} and me`, 0.9, ['family', 'child'], child);
}
