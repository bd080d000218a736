import { groupBy } from '../../base/group-by.ts';
import { diversityOfLiving } from '../genetics/diversity.ts';
import { aliveCounts, type Lives } from '../lives.ts';
import type { Family } from './family.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** Who lives of each line, step by step. */
export interface LivingLines {
  /** Living agents of the lines with most members, largest first. */
  readonly largest: readonly { readonly founder: number; readonly living: Numbers }[];
  /** Living agents of all the other lines; `undefined` where there are no others. */
  readonly others: Numbers | undefined;
  /** Lines with any living agent. */
  readonly lines: Numbers;
}

/** Living agents by founder (along first parents) at each step, of the `most` lines with most members of all times. */
export function livingLines(axis: Numbers, family: Family, lives: Lives, most: number): LivingLines {
  const members = groupBy(family.founder.keys(), (i) => family.founder[i] ?? i);
  const ranked = [...members].sort(([a, x], [b, y]) => y.length - x.length || a - b);
  const pick = (values: Numbers, list: readonly number[]) =>
    Float64Array.from(list, (i) => values[i] ?? Number.NaN);
  const largest = ranked.slice(0, most).map(([founder, list]) => ({
    founder,
    living: aliveCounts(axis, { birth: pick(lives.birth, list), death: pick(lives.death, list) }),
  }));
  const rest = aliveCounts(axis, lives).map((all, k) =>
    largest.reduce((left, { living }) => left - (living[k] ?? 0), all),
  );
  return {
    largest,
    others: ranked.length > most ? rest : undefined,
    lines: diversityOfLiving(axis, lives, family.founder).distinct,
  };
}
