import { readWeights, type Shares } from '../../analysis/genetics/weights.ts';
import type { Lives } from '../../analysis/lives.ts';
import { readGenomes } from '../../repositories/farm/genomes.ts';
import { numbers, texts } from '../../repositories/values.ts';
import { parseGenomeId } from '../../schema/genome.ts';
import type { FigureContext } from '../figures/context.ts';
import type { Numbers } from '../figures/series.ts';

/** Genomes and action weights of the agents of a simulation, one entry each. */
export interface Genomes {
  readonly lives: Lives;
  readonly generation: Numbers;
  /** Code of the genome without its counter; −1 where none is stored. */
  readonly genome: Int32Array<ArrayBuffer>;
  /** Code of the set of action weights, an index into `sets`; −1 where there are none. */
  readonly set: Int32Array<ArrayBuffer>;
  readonly sets: readonly Shares[];
  /** Actions that any weight is given for, those with the greatest mean share first. */
  readonly actions: readonly string[];
  /** Agents whose weights are no JSON object of numbers. */
  readonly unreadable: number;
}

export function readGenomesOf({ source, simulation }: FigureContext): Genomes {
  const answer = readGenomes(source.connection, simulation);
  const generation = numbers(answer, 'generation');
  const stored = texts(answer, 'action_weights');
  const known = new Map<string | undefined, number>();
  const codes = new Map<number, readonly number[]>();
  const sets: Shares[] = [];
  let unreadable = 0;
  const set = Int32Array.from(stored, (text) => {
    const seen = known.get(text);
    const code = seen ?? codeOf(readWeights(text), codes, sets);
    if (seen === undefined) known.set(text, code);
    if (code === UNREADABLE) unreadable++;
    return Math.max(-1, code);
  });
  return {
    lives: { birth: numbers(answer, 'birth_time'), death: numbers(answer, 'death_time') },
    generation,
    genome: genomeCodes(texts(answer, 'genome_id')),
    set,
    sets,
    actions: actionsOf(set, sets),
    unreadable,
  };
}

const UNREADABLE = -2;

/** The same weights in another order or spelling are the same set. */
function codeOf(
  shares: ReturnType<typeof readWeights>,
  codes: Map<number, readonly number[]>,
  sets: Shares[],
): number {
  if (shares === 'unreadable') return UNREADABLE;
  if (shares === 'none') return -1;
  const key = checksumOf(shares);
  const alike = codes.get(key) ?? [];
  const code = alike.find((each) => isSame(sets[each], shares));
  if (code !== undefined) return code;
  codes.set(key, [...alike, sets.length]);
  sets.push(shares);
  return sets.length - 1;
}

/** The same for sets that are the same, and rarely for others: writing the shares out would take most of the time. */
function checksumOf(shares: Shares): number {
  let sum = shares.size;
  for (const [action, share] of shares) sum += Math.round(share * 1e9) * (action.length + 1);
  return sum;
}

function isSame(a: Shares | undefined, b: Shares): boolean {
  if (a === undefined || a.size !== b.size) return false;
  for (const [action, share] of b) if (a.get(action) !== share) return false;
  return true;
}

function genomeCodes(genomes: readonly (string | undefined)[]): Int32Array<ArrayBuffer> {
  const codes = new Map<string, number>();
  return Int32Array.from(genomes, (genome) => {
    if (genome === undefined || genome === '') return -1;
    const { base } = parseGenomeId(genome);
    const code = codes.get(base) ?? codes.size;
    codes.set(base, code);
    return code;
  });
}

function actionsOf(set: Int32Array, sets: readonly Shares[]): readonly string[] {
  const agents = new Float64Array(sets.length);
  for (const code of set) if (code >= 0) agents[code] = (agents[code] ?? 0) + 1;
  const sums = new Map<string, number>();
  sets.forEach((shares, code) => {
    for (const [action, share] of shares) {
      sums.set(action, (sums.get(action) ?? 0) + share * (agents[code] ?? 0));
    }
  });
  return [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([action]) => action);
}

/** The share of one action of each agent; NaN for agents without weights, 0 where its weights leave the action out. */
export function sharesOf({ set, sets }: Pick<Genomes, 'set' | 'sets'>, action: string): Numbers {
  const ofSet = sets.map((shares) => shares.get(action) ?? 0);
  // A plain loop: `Float64Array.from` is several times slower.
  const shares = new Float64Array(set.length);
  for (let i = 0; i < set.length; i++) {
    const code = set[i] ?? -1;
    shares[i] = code < 0 ? Number.NaN : (ofSet[code] ?? 0);
  }
  return shares;
}
