import { round } from '../../round.ts';
import { type Citizen, isAdult, minorsOf } from '../citizen.ts';
import { type Good, goodNames, goods } from '../goods.ts';
import type { Town } from '../town.ts';

/** Hunger of a step, and what a meal is worth. */
const HUNGER = 0.035;
const MEAL = 0.3;
/** What comfort and company lose in a step. */
const FADING = 0.02;

/** What an adult and the children that it feeds use up in a step; answers whether the agent has starved. */
export function consume(citizen: Citizen, { random, settings, step }: Town): boolean {
  const { consumption, starvation_mortality } = settings.needs;
  const { holds, needs } = citizen;
  const mouths = 1 + 0.5 * minorsOf(citizen, step).length;
  const isUsed = (good: Good) => holds[good] > 0 && random.chance(goods[good].use * consumption * mouths);
  needs.food = fallen(needs.food, HUNGER);
  needs.comfort = fallen(needs.comfort, FADING);
  needs.company = fallen(needs.company, FADING);
  for (const good of goodNames) {
    if (!isUsed(good)) continue;
    holds[good]--;
    if (good === 'food') needs.food = Math.min(1, round(needs.food + MEAL, 3));
    else needs.comfort = Math.min(1, round(needs.comfort + 0.05, 3));
  }
  return needs.food === 0 && random.chance(starvation_mortality);
}

/** Whether an agent dies without hunger. */
export function diesOfAge(citizen: Citizen, { step, settings, random }: Town): boolean {
  const { mortality_start, mortality } = settings.family;
  return isAdult(citizen, step) && step - citizen.birthStep >= mortality_start && random.chance(mortality);
}

function fallen(need: number, by: number): number {
  return Math.max(0, round(need - by, 3));
}
