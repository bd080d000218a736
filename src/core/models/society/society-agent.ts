import type { Random } from '../../base/random.ts';
import { type Resource, resources } from './society-parameters.ts';

export interface SocietyAgent {
  readonly id: string;
  readonly accountId: string;
  /** What it makes. */
  readonly makes: Resource;
  readonly employed: boolean;
  readonly familyName: string;
  alive: boolean;
  /** On the account, in cents. */
  balance: number;
  /** In the pocket, in cents. */
  cash: number;
  readonly holds: Record<Resource, number>;
  /** How well it knows others, from 0 to 1. */
  readonly bonds: Map<string, number>;
  spouse: SocietyAgent | undefined;
  children: number;
}

const familyNames = [
  'Abara',
  'Berg',
  'Costa',
  'Diaz',
  'Eriksen',
  'Fujita',
  'Gruber',
  'Haddad',
  'Ito',
  'Jansen',
];

export function newAgent(index: number, employment: number, random: Random): SocietyAgent {
  const id = `agent_${index}`;
  const holds = Object.fromEntries(resources.map((resource) => [resource, random.below(3)]));
  return {
    id,
    accountId: `acc_${id}_${random.text(8, '0123456789abcdef')}`,
    makes: resources[index % resources.length] ?? 'food',
    employed: random.chance(employment),
    familyName: familyNames[index % familyNames.length] ?? 'Abara',
    alive: true,
    balance: 0,
    cash: 0,
    holds: holds as Record<Resource, number>,
    bonds: new Map(),
    spouse: undefined,
    children: 0,
  };
}
