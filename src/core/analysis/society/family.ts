import { isJsonObject, parseJson } from '../../base/json.ts';

export type FamilyEventKind = 'birth' | 'marriage' | 'death';

/** What a type of event means for a family; any type that names a death is one. */
export function familyEventKind(type: string): FamilyEventKind | undefined {
  if (type === 'CHILD_BORN') return 'birth';
  if (type === 'MARRIAGE_FORMED' || type === 'AGENT_MARRIAGE') return 'marriage';
  return type.includes('DEATH') ? 'death' : undefined;
}

/** What the details of a family event say; what they do not say is absent. */
export interface FamilyDetails {
  readonly family?: string;
  readonly parents?: readonly string[];
  /** Wealth of the deceased, what of it goes to heirs by name, and these. */
  readonly wealth?: number;
  readonly inherited?: number;
  readonly heirs?: readonly string[];
}

/** Reads the details of a family event; `undefined` where they are no JSON object. */
export function familyDetails(details: string | undefined): FamilyDetails | undefined {
  const value = parseJson(details);
  if (!isJsonObject(value)) return undefined;
  const { family_name: name, family_id: id, parents, deceased_wealth: wealth } = value;
  const family = [name, id].find((text) => typeof text === 'string');
  const shares = isJsonObject(value.inheritance_distribution)
    ? Object.entries(value.inheritance_distribution).filter(
        (share): share is [string, number] => typeof share[1] === 'number',
      )
    : undefined;
  return {
    ...(typeof family === 'string' && { family }),
    ...(Array.isArray(parents) && { parents: parents.map(String) }),
    ...(typeof wealth === 'number' && { wealth }),
    ...(shares !== undefined && {
      inherited: shares.reduce((sum, [, share]) => sum + share, 0),
      heirs: shares.map(([heir]) => heir),
    }),
  };
}

/** The part of the wealth of a deceased that LLM Society keeps for the family pool. */
export const FAMILY_POOL = 0.1;
