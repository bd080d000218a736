import type { Position } from './position.ts';
import { minus, over, weigh } from './weigh.ts';

/** A number for each third of the run; `undefined` where nothing is known. */
export interface ByPhase {
  readonly early: number | undefined;
  readonly middle: number | undefined;
  readonly late: number | undefined;
}

export interface Reproduction {
  readonly attempts: number | undefined;
  readonly offspring: number;
  /** Resources that the parents spent. */
  readonly spent: number | undefined;
  readonly firstStep: number | undefined;
}

export interface Fights {
  readonly attacks: number;
  readonly successes: number;
}

/** What is known of one type; a part that the file cannot yield is `undefined`. */
export interface TypeRecord {
  readonly type: string;
  readonly resources: ByPhase | undefined;
  readonly reproduction: Reproduction | undefined;
  readonly lives:
    | { readonly meanLifetime: number | undefined; readonly aliveShare: number | undefined }
    | undefined;
  readonly population: ByPhase | undefined;
  readonly combat:
    | {
        readonly made: Fights;
        readonly suffered: Fights;
        /** Attacks on each other type. */
        readonly on: ReadonlyMap<string, Fights>;
      }
    | undefined;
  /** Where its initial agents began; absent where the file does not tell. */
  readonly position?: Position | undefined;
}

export interface Advantage {
  readonly resources: number | undefined;
  readonly reproduction: number | undefined;
  readonly survival: number | undefined;
  readonly growth: number | undefined;
  readonly combat: number | undefined;
  readonly position: number | undefined;
  /** Over those of the others that are known; `undefined` where none is. */
  readonly composite: number | undefined;
}

/** What each advantage counts for in the composite one. */
const weights = {
  resources: 0.25,
  reproduction: 0.25,
  survival: 0.2,
  growth: 0.2,
  combat: 0.1,
  position: 0.15,
} as const;

/** Longer differences of lifetimes count as this many steps. */
const MOST_STEPS = 1000;

/**
 * What type `a` has over type `b`: positive numbers favour `a`, and swapping them turns every sign.
 * Formulas are in docs/metrics.md.
 */
export function advantageOf(a: TypeRecord, b: TypeRecord): Advantage {
  const parts = {
    resources: inResources(a, b),
    reproduction: inReproduction(a, b),
    survival: inSurvival(a, b),
    growth: inGrowth(a, b),
    combat: inCombat(a, b),
    position: inPosition(a.position, b.position),
  };
  const names = Object.keys(weights) as (keyof typeof weights)[];
  const composite = weigh(names.map((name) => ({ weight: weights[name], value: parts[name] })));
  return { ...parts, composite };
}

function inResources(a: TypeRecord, b: TypeRecord): number | undefined {
  return weigh([
    { weight: 0.3, value: minus(a.resources?.early, b.resources?.early) },
    { weight: 0.3, value: minus(a.resources?.middle, b.resources?.middle) },
    { weight: 0.4, value: minus(a.resources?.late, b.resources?.late) },
  ]);
}

function inReproduction(a: TypeRecord, b: TypeRecord): number | undefined {
  const [one, other] = [a.reproduction, b.reproduction];
  if (one === undefined || other === undefined) return undefined;
  return weigh([
    { weight: 0.4, value: minus(reproductiveSuccess(one), reproductiveSuccess(other)) },
    { weight: 0.3, value: minus(reproductiveEfficiency(one), reproductiveEfficiency(other)) },
    { weight: 0.3, value: whoWasFirst(one.firstStep, other.firstStep) },
  ]);
}

/** 1 where the first was earlier or alone, −1 where the other was; `undefined` where neither ever was. */
function whoWasFirst(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined && other === undefined) return undefined;
  if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
  return Math.sign(other - one);
}

function inSurvival(a: TypeRecord, b: TypeRecord): number | undefined {
  const longer = minus(a.lives?.meanLifetime, b.lives?.meanLifetime);
  return weigh([
    {
      weight: 0.5,
      value: longer && Math.max(-MOST_STEPS, Math.min(MOST_STEPS, longer)) / MOST_STEPS,
    },
    { weight: 0.5, value: minus(a.lives?.aliveShare, b.lives?.aliveShare) },
  ]);
}

function inGrowth(a: TypeRecord, b: TypeRecord): number | undefined {
  const [one, other] = [a.population, b.population];
  const sum = weigh([
    { weight: 0.2, value: minus(one?.early, other?.early) },
    { weight: 0.3, value: minus(one?.middle, other?.middle) },
    { weight: 0.3, value: minus(one?.late, other?.late) },
    { weight: 0.2, value: minus(populationGrowth(one), populationGrowth(other)) },
  ]);
  return over(sum, Math.max(one?.late ?? 0, other?.late ?? 0));
}

function inCombat(a: TypeRecord, b: TypeRecord): number | undefined {
  const [one, other] = [a.combat, b.combat];
  if (one === undefined || other === undefined) return undefined;
  return weigh([
    { weight: 0.3, value: minus(attackSuccess(one.made), attackSuccess(other.made)) },
    { weight: 0.3, value: minus(defenceSuccess(one.suffered), defenceSuccess(other.suffered)) },
    { weight: 0.4, value: minus(attackSuccess(one.on.get(b.type)), attackSuccess(other.on.get(a.type))) },
  ]);
}

/** Five differences, each as a share of its sum, alike; nearer is better. */
function inPosition(one: Position | undefined, other: Position | undefined): number | undefined {
  if (one === undefined || other === undefined) return undefined;
  return weigh([
    { weight: 1, value: relative(other.nearest, one.nearest) },
    { weight: 1, value: relative(other.distance, one.distance) },
    { weight: 1, value: relative(other.weighted, one.weighted) },
    { weight: 1, value: relative(one.nearResources, other.nearResources) },
    { weight: 1, value: relative(one.nearAmount, other.nearAmount) },
  ]);
}

/** (a − b) / (a + b): from −1 to 1; 0 where both are 0. */
function relative(a: number, b: number): number {
  return a === 0 && b === 0 ? 0 : (a - b) / (a + b);
}

/** Late less early mean resources: the difference of two types is their difference late less that early. */
export function resourceTrajectory(resources: ByPhase | undefined): number | undefined {
  return minus(resources?.late, resources?.early);
}

export function reproductiveSuccess({ offspring, attempts }: Reproduction): number | undefined {
  return over(offspring, attempts);
}

export function reproductiveEfficiency({ offspring, spent }: Reproduction): number | undefined {
  return over(offspring, spent);
}

/** (late − early) / max(early, 1). */
export function populationGrowth(counts: ByPhase | undefined): number | undefined {
  const gained = minus(counts?.late, counts?.early);
  return gained === undefined ? undefined : gained / Math.max(counts?.early ?? 0, 1);
}

/** Share of the attacks that succeeded; `undefined` without any. */
export function attackSuccess(fights: Fights | undefined): number | undefined {
  return over(fights?.successes, fights?.attacks);
}

/** Share of the attacks suffered that failed; `undefined` without any. */
export function defenceSuccess(fights: Fights | undefined): number | undefined {
  return over(fights && fights.attacks - fights.successes, fights?.attacks);
}
