import type { Random } from '../../base/random.ts';
import { emptyInventory, type Good, type Inventory } from './goods.ts';
import type { Account } from './money/account.ts';
import type { Loan } from './money/loan.ts';
import type { PersonaName } from './personas.ts';

/** What an agent cannot do without for long, each from 0 (in want) to 1 (satisfied). */
export interface Needs {
  food: number;
  comfort: number;
  company: number;
}

export interface Citizen {
  readonly id: string;
  readonly name: string;
  readonly familyName: string;
  readonly persona: PersonaName;
  readonly makes: Good;
  readonly employed: boolean;
  readonly birthStep: number;
  /** Step from which it acts for itself. */
  readonly adultFrom: number;
  readonly parents: readonly Citizen[];
  readonly checking: Account;
  /** From the day on which it is opened. */
  savings: Account | undefined;
  /** In the pocket, in cents. */
  cash: number;
  /** The one loan that it may have at a time. */
  loan: Loan | undefined;
  /** From 300 to 850. */
  creditScore: number;
  readonly holds: Inventory;
  readonly needs: Needs;
  /** How well it knows others, from 0 to 1, by id. */
  readonly bonds: Map<string, number>;
  spouse: Citizen | undefined;
  readonly children: Citizen[];
  alive: boolean;
  x: number;
  y: number;
}

export type Newcomer = Pick<
  Citizen,
  | 'id'
  | 'name'
  | 'familyName'
  | 'persona'
  | 'makes'
  | 'employed'
  | 'birthStep'
  | 'adultFrom'
  | 'parents'
  | 'checking'
  | 'x'
  | 'y'
>;

/** Where a credit history begins. */
const FIRST_SCORE = 650;

export function newCitizen(newcomer: Newcomer): Citizen {
  return {
    ...newcomer,
    savings: undefined,
    cash: 0,
    loan: undefined,
    creditScore: FIRST_SCORE,
    holds: emptyInventory(),
    needs: { food: 1, comfort: 1, company: 1 },
    bonds: new Map(),
    spouse: undefined,
    children: [],
    alive: true,
  };
}

export function isAdult({ adultFrom }: Citizen, step: number): boolean {
  return step >= adultFrom;
}

/** Children alive that are not grown up yet. */
export function minorsOf({ children }: Citizen, step: number): readonly Citizen[] {
  return children.filter((child) => child.alive && !isAdult(child, step));
}

/** How well two know each other, after so much more. */
export function bond(a: Citizen, b: Citizen, more: number): number {
  const strength = Math.min(1, Math.round(((a.bonds.get(b.id) ?? 0) + more) * 100) / 100);
  a.bonds.set(b.id, strength);
  b.bonds.set(a.id, strength);
  return strength;
}

/** A sum somewhere between two shares of it, in whole cents. */
export function about(cents: number, spread: number, random: Random): number {
  return Math.round(cents * random.between(1 - spread, 1 + spread));
}
