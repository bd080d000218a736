import { statistics } from '../population/statistics.ts';
import { kaplanMeier, type Observed, type SurvivalCurve } from './kaplan-meier.ts';

type Numbers = Float64Array<ArrayBuffer>;

export interface GroupOfLives {
  readonly group: string;
  readonly observed: Observed;
}

/**
 * Lifetimes by group, groups in the order in which they first occur: death − birth for the dead, last step
 * − birth for the living, who were born by then. Agents of unknown birth, or that died before it, are left out.
 */
export function lifetimesByGroup(
  birth: Numbers,
  death: Numbers,
  group: readonly string[],
  lastStep: number,
): readonly GroupOfLives[] {
  const found = new Map<string, { time: number[]; died: number[] }>();
  group.forEach((name, i) => {
    const died = !Number.isNaN(death[i] ?? Number.NaN);
    const time = (died ? (death[i] ?? Number.NaN) : lastStep) - (birth[i] ?? Number.NaN);
    if (!(time >= 0)) return;
    const list = found.get(name) ?? { time: [], died: [] };
    list.time.push(time);
    list.died.push(died ? 1 : 0);
    found.set(name, list);
  });
  return [...found].map(([name, { time, died }]) => ({
    group: name,
    observed: { time: Float64Array.from(time), died },
  }));
}

/** NaN where there are no dead, or nobody at all. */
export interface LifeNumbers {
  readonly agents: number;
  readonly dead: number;
  readonly alive: number;
  readonly meanLifespan: number;
  readonly medianLifespan: number;
  readonly maxLifespan: number;
  /** Mean of all times, of the living up to the last step. */
  readonly meanTimeAlive: number;
  readonly curve: SurvivalCurve;
}

/** Numbers of one group of lives; formulas are in docs/metrics.md. */
export function lifeNumbers(observed: Observed): LifeNumbers {
  const ages = observed.time.filter((_, i) => observed.died[i] === 1);
  const { mean, median, max } = statistics(ages);
  return {
    agents: observed.time.length,
    dead: ages.length,
    alive: observed.time.length - ages.length,
    meanLifespan: mean,
    medianLifespan: median,
    maxLifespan: max,
    meanTimeAlive: statistics(observed.time).mean,
    curve: kaplanMeier(observed),
  };
}

/** About as many classes as can be told apart in a figure. */
const CLASSES = 24;

/** Classes of equal width in whole steps from age 0; each holds ages from its start to before the next. */
export function ageClasses(oldest: number): { readonly start: Numbers; readonly width: number } {
  const width = niceWidth((oldest + 1) / CLASSES);
  const count = Math.floor(oldest / width) + 1;
  return { start: Float64Array.from({ length: count }, (_, i) => i * width), width };
}

/** 1, 2 or 5 times a power of ten, the least that is enough. */
function niceWidth(least: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, least))));
  return ([1, 2, 5, 10].find((step) => step * power >= least) ?? 10) * power;
}

/** Deaths in each class. */
export function deathsByClass({ time, died }: Observed, classes: number, width: number): Numbers {
  const counts = new Float64Array(classes);
  time.forEach((age, i) => {
    const at = Math.floor(age / width);
    if (died[i] === 1 && at < classes) counts[at] = (counts[at] ?? 0) + 1;
  });
  return counts;
}
