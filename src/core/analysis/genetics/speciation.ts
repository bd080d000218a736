import { Random } from '../../base/random.ts';
import { distancesOf, silhouettesFrom } from '../space/silhouettes.ts';

type Numbers = Float64Array<ArrayBuffer>;

export interface Speciation {
  /** From 0 to 1; NaN where there are fewer than three agents or two different ones. */
  readonly index: number;
  /** Number of groups that it is about; NaN without an index. */
  readonly clusters: number;
  /** Agents with weights, and those of them that were compared. */
  readonly agents: number;
  readonly judged: number;
}

const FEWEST = 2;
const MOST = 5;
const STARTS = 3;
const SEED = 1;
/** Every agent is compared with every other one: of more than these as many are drawn at random. */
const JUDGED = 64;

/**
 * The clipped mean silhouette (Rousseeuw, Journal of Computational and Applied Mathematics 20, 1987) of the best of 2
 * to 5 groups of agents around medoids (Park and Jun, Expert Systems with Applications 36, 2009), each from three
 * seeded starts of which the tightest counts. Medoids are agents, so that no group is ever empty.
 *
 * @param shares one list a dimension, one number an agent; agents with NaN, in all of them alike, are left out.
 */
export function speciationOf(shares: readonly Numbers[]): Speciation {
  const known = knownOf(shares[0] ?? new Float64Array());
  const random = Random.seeded(SEED);
  const judged = known.length <= JUDGED ? known : drawn(known, random);
  const count = judged.length;
  const distances = distancesOf(
    shares.map((of) => judged.map((i) => of[i] ?? 0)),
    count,
  );
  const silhouette = silhouettesFrom(distances, count);
  const distinct = distinctOf(distances, count);
  let [index, clusters] = [Number.NaN, Number.NaN];
  for (let k = FEWEST; k <= Math.min(MOST, distinct.length, count - 1); k++) {
    const labels = tightest(distances, count, () => random.shuffled(distinct).slice(0, k));
    const found = Math.max(0, silhouette(labels));
    if (Number.isNaN(index) || found > index) [index, clusters] = [found, k];
  }
  return { index, clusters, agents: known.length, judged: count };
}

/** As many as are judged, each once: shuffling all would take longer than the rest. */
function drawn(known: readonly number[], random: Random): readonly number[] {
  const chosen = new Set<number>();
  while (chosen.size < JUDGED) chosen.add(known[random.below(known.length)] ?? 0);
  return [...chosen];
}

/** In a plain loop: there may be many thousands of agents. */
function knownOf(values: Numbers): readonly number[] {
  const known: number[] = [];
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i] ?? Number.NaN)) known.push(i);
  return known;
}

/** The first agent of each set of weights. */
function distinctOf(distances: Float64Array, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i).filter((i) => {
    for (let j = 0; j < i; j++) if (distances[i * count + j] === 0) return false;
    return true;
  });
}

function tightest(distances: Float64Array, count: number, start: () => number[]): readonly number[] {
  let best: Grouped | undefined;
  for (let turn = 0; turn < STARTS; turn++) {
    const found = settle(distances, count, start());
    if (found.within < (best?.within ?? Number.POSITIVE_INFINITY)) best = found;
  }
  return best?.labels ?? [];
}

interface Grouped {
  readonly labels: readonly number[];
  /** Sum of the distances to the medoids. */
  readonly within: number;
}

/** Moves each medoid to the agent nearest to all of its group until the sum of distances no longer falls. */
function settle(distances: Float64Array, count: number, medoids: number[]): Grouped {
  let now = assign(distances, count, medoids);
  for (;;) {
    const middles = medoids.map((_, label) => middleOf(distances, count, now.labels, label));
    const next = assign(distances, count, middles);
    if (!(next.within < now.within)) return now;
    now = next;
  }
}

function assign(distances: Float64Array, count: number, medoids: readonly number[]): Grouped {
  let within = 0;
  const labels = Array.from({ length: count }, (_, i) => {
    let [least, nearest] = [Number.POSITIVE_INFINITY, 0];
    medoids.forEach((medoid, label) => {
      const distance = distances[i * count + medoid] ?? 0;
      if (distance < least) [least, nearest] = [distance, label];
    });
    within += least;
    return nearest;
  });
  return { labels, within };
}

function middleOf(distances: Float64Array, count: number, labels: readonly number[], label: number): number {
  const members: number[] = [];
  for (let i = 0; i < count; i++) if (labels[i] === label) members.push(i);
  let [least, middle] = [Number.POSITIVE_INFINITY, members[0] ?? 0];
  for (const i of members) {
    let sum = 0;
    for (const j of members) sum += distances[i * count + j] ?? 0;
    if (sum < least) [least, middle] = [sum, i];
  }
  return middle;
}
