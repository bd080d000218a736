import { Random } from '../../base/random.ts';
import { type Clustered, createKMeans, spreadStart } from './k-means.ts';
import { createSilhouettes } from './silhouettes.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** The labels by size, the largest cluster first. */
export interface Clustering extends Clustered {
  /** Number of clusters. */
  readonly k: number;
  /** Mean silhouette of the points that were looked at, from −1 to 1. */
  readonly silhouette: number;
}

export interface Clusterings {
  /** One for each number of clusters that could be made, ascending. */
  readonly tried: readonly Clustering[];
  readonly best: Clustering | undefined;
  /** Points whose silhouettes were worked out. */
  readonly judged: number;
}

const FEWEST = 2;
const MOST = 10;
const STARTS = 4;
const SEED = 1;
/** A silhouette compares a point with every other one; of more than these as many are drawn at random. */
const JUDGED = 400;

/**
 * K-means for 2 to 10 clusters, from four seeded starts each, of which the tightest counts; the best number is the one
 * with the greatest mean silhouette (Rousseeuw, Journal of Computational and Applied Mathematics 20, 1987).
 * No more clusters than distinct places less one are tried.
 */
export function clustersOf(x: Numbers, y: Numbers): Clusterings {
  const places = countPlaces(x, y, MOST + 1);
  const random = Random.seeded(SEED);
  const judged =
    x.length <= JUDGED ? Array.from(x.keys()) : random.shuffled(Array.from(x.keys())).slice(0, JUDGED);
  const meanSilhouette = createSilhouettes(
    judged.map((i) => x[i] ?? 0),
    judged.map((i) => y[i] ?? 0),
  );
  const cluster = createKMeans(x, y);
  const tried: Clustering[] = [];
  for (let k = FEWEST; k <= Math.min(MOST, places - 1); k++) {
    const found = tightest(() => cluster(spreadStart(x, y, k, () => random.unit())), k);
    if (found === undefined) continue;
    const silhouette = meanSilhouette(Int32Array.from(judged, (i) => found.labels[i] ?? 0));
    tried.push({ ...found, k, silhouette });
  }
  const best = tried.reduce<Clustering | undefined>(
    (top, each) => (each.silhouette > (top?.silhouette ?? Number.NEGATIVE_INFINITY) ? each : top),
    undefined,
  );
  return { tried, best, judged: judged.length };
}

/** Different places, as far as they are counted. */
function countPlaces(x: Numbers, y: Numbers, most: number): number {
  const found = new Map<number, Set<number>>();
  let places = 0;
  for (let i = 0; i < x.length && places < most; i++) {
    const along = found.get(x[i] ?? 0) ?? new Set();
    if (along.size === 0) found.set(x[i] ?? 0, along);
    if (along.has(y[i] ?? 0)) continue;
    along.add(y[i] ?? 0);
    places++;
  }
  return places;
}

function tightest(cluster: () => Clustered | undefined, k: number) {
  let best: Clustered | undefined;
  for (let start = 0; start < STARTS; start++) {
    const found = cluster();
    if (found !== undefined && found.within < (best?.within ?? Number.POSITIVE_INFINITY)) best = found;
  }
  return best === undefined ? undefined : bySize(best, k);
}

function bySize({ labels, centres, within }: Clustered, k: number): Clustered {
  const sizes = new Int32Array(k);
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1;
  const order = Array.from({ length: k }, (_, label) => label).sort(
    (a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b,
  );
  const place = new Int32Array(k);
  for (const [rank, label] of order.entries()) place[label] = rank;
  return {
    within,
    labels: labels.map((label) => place[label] ?? 0),
    centres: order.map((label) => centres[label] ?? [0, 0]),
  };
}
