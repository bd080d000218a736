import { readWeights, type Shares } from '../../analysis/genetics/weights.ts';
import type { Lives } from '../../analysis/lives.ts';
import { readGenomes } from '../../repositories/farm/genomes.ts';
import { codes, numbers } from '../../repositories/values.ts';
import { parseGenomeId } from '../../schema/genome.ts';
import type { FigureContext } from '../figures/context.ts';
import type { Numbers } from '../figures/series.ts';

/** Genomes and action weights of the agents of a simulation, one entry each. */
export interface Genomes {
  readonly lives: Lives;
  readonly generation: Numbers;
  /** Code of the genome without its counter; −1 where none is stored. */
  readonly genome: Int32Array<ArrayBuffer>;
  /** Code of the set of action weights; −1 where there are none. */
  readonly set: Int32Array<ArrayBuffer>;
  /** Actions that any weight is given for, those with the greatest mean share first. */
  readonly actions: readonly string[];
  /** The share of each of these actions by the code of the set; 0 where a set leaves the action out. */
  readonly shares: readonly Numbers[];
  /** Agents whose weights are no JSON object of numbers. */
  readonly unreadable: number;
}

export function readGenomesOf({ source, simulation }: FigureContext): Genomes {
  const answer = readGenomes(source.connection, simulation);
  const generation = numbers(answer, 'generation');
  const stored = codes(answer, 'action_weights');
  const alike = new Map<number, number[]>();
  const sets: Shares[] = [];
  // Agents with the same text have the same set.
  const codeOfText = Int32Array.from(stored.dictionary.map((text) => codeOf(readWeights(text), alike, sets)));
  const set = new Int32Array(stored.codes.length);
  let unreadable = 0;
  for (let i = 0; i < set.length; i++) {
    const code = codeOfText[stored.codes[i] ?? -1] ?? -1;
    if (code === UNREADABLE) unreadable++;
    set[i] = Math.max(-1, code);
  }
  return {
    lives: { birth: numbers(answer, 'birth_time'), death: numbers(answer, 'death_time') },
    generation,
    genome: genomeCodes(codes(answer, 'genome_id')),
    set,
    ...actionsOf(set, sets),
    unreadable,
  };
}

const UNREADABLE = -2;

/** The same weights in another order or spelling are the same set. */
function codeOf(
  shares: ReturnType<typeof readWeights>,
  alike: Map<number, number[]>,
  sets: Shares[],
): number {
  if (shares === 'unreadable') return UNREADABLE;
  if (shares === 'none') return -1;
  const key = checksumOf(shares);
  const others = alike.get(key);
  const code = others?.find((each) => isSame(sets[each], shares));
  if (code !== undefined) return code;
  if (others === undefined) alike.set(key, [sets.length]);
  else others.push(sets.length);
  sets.push(shares);
  return sets.length - 1;
}

/** The same for sets that are the same, and rarely for others: writing the shares out would take most of the time. */
function checksumOf(shares: Shares): number {
  let sum = shares.size;
  shares.forEach((share, action) => {
    sum += Math.round(share * 1e9) * (action.length + 1);
  });
  return sum;
}

function isSame(a: Shares | undefined, b: Shares): boolean {
  if (a === undefined || a.size !== b.size) return false;
  for (const [action, share] of b) if (a.get(action) !== share) return false;
  return true;
}

function genomeCodes(genomes: ReturnType<typeof codes>): Int32Array<ArrayBuffer> {
  const known = new Map<string, number>();
  const codeOfText = genomes.dictionary.map((genome) => {
    if (genome === '') return -1;
    const { base } = parseGenomeId(genome);
    const code = known.get(base) ?? known.size;
    known.set(base, code);
    return code;
  });
  return genomes.codes.map((text) => codeOfText[text] ?? -1);
}

/** Actions by their mean share over the agents, and the share of each by set. */
function actionsOf(set: Int32Array, sets: readonly Shares[]): Pick<Genomes, 'actions' | 'shares'> {
  const agents = new Float64Array(sets.length);
  for (const code of set) if (code >= 0) agents[code] = (agents[code] ?? 0) + 1;
  const bySet = new Map<string, Numbers>();
  sets.forEach((own, code) => {
    own.forEach((share, action) => {
      let column = bySet.get(action);
      if (column === undefined) {
        column = new Float64Array(sets.length);
        bySet.set(action, column);
      }
      column[code] = share;
    });
  });
  const sorted = [...bySet]
    .map(([action, shares]) => ({ action, shares, sum: weighted(shares, agents) }))
    .sort((a, b) => b.sum - a.sum || (a.action < b.action ? -1 : 1));
  return { actions: sorted.map(({ action }) => action), shares: sorted.map(({ shares }) => shares) };
}

function weighted(values: Numbers, weights: Numbers): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] ?? 0) * (weights[i] ?? 0);
  return sum;
}

/**
 * The share of each action, in the order of the actions, for each agent; NaN for agents without weights, 0 where its
 * weights leave the action out.
 */
export function sharesOfAgents({ set, shares }: Pick<Genomes, 'set' | 'shares'>): readonly Numbers[] {
  return shares.map((bySet) => {
    // A plain loop: `Float64Array.from` is several times slower.
    const own = new Float64Array(set.length);
    for (let i = 0; i < set.length; i++) own[i] = bySet[set[i] ?? -1] ?? Number.NaN;
    return own;
  });
}
