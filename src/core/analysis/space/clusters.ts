import { kMeansCluster, silhouette } from 'simple-statistics';
import { Random } from '../../base/random.ts';
import { meanOf } from '../population/statistics.ts';

type Numbers = Float64Array<ArrayBuffer>;
type Point = readonly [x: number, y: number];

export interface Clustering {
  /** Number of clusters. */
  readonly k: number;
  /** Mean silhouette of the points that were looked at, from −1 to 1. */
  readonly silhouette: number;
  /** Sum of the squared distances to the centres. */
  readonly within: number;
  /** Cluster of each point, from 0, the largest first. */
  readonly labels: readonly number[];
  readonly centres: readonly Point[];
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
const STARTS = 10;
const SEED = 1;
/** A silhouette compares a point with every other one; of more than these as many are drawn at random. */
const JUDGED = 400;

/**
 * K-means for 2 to 10 clusters, from ten seeded starts each, of which the tightest counts; the best number is
 * the one with the greatest mean silhouette (Rousseeuw, Journal of Computational and Applied Mathematics 20, 1987).
 * No more clusters than distinct places less one are tried.
 */
export function clustersOf(x: Numbers, y: Numbers): Clusterings {
  const points = Array.from(x, (each, k): Point => [each, y[k] ?? 0]);
  const places = new Set(points.map(([px, py]) => `${px} ${py}`)).size;
  const random = Random.seeded(SEED);
  const judged =
    points.length <= JUDGED
      ? Array.from(points.keys())
      : random.shuffled(Array.from(points.keys())).slice(0, JUDGED);
  const tried: Clustering[] = [];
  for (let k = FEWEST; k <= Math.min(MOST, places - 1); k++) {
    const found = tightest(points, k, random);
    if (found === undefined) continue;
    tried.push({ ...found, k, silhouette: meanSilhouette(points, found.labels, judged) });
  }
  const best = tried.reduce<Clustering | undefined>(
    (top, each) => (each.silhouette > (top?.silhouette ?? Number.NEGATIVE_INFINITY) ? each : top),
    undefined,
  );
  return { tried, best, judged: judged.length };
}

type Found = Pick<Clustering, 'within' | 'labels' | 'centres'>;

function tightest(points: readonly Point[], k: number, random: Random): Found | undefined {
  let best: Found | undefined;
  for (let start = 0; start < STARTS; start++) {
    const found = cluster(points, k, random);
    if (found !== undefined && found.within < (best?.within ?? Number.POSITIVE_INFINITY)) best = found;
  }
  return best === undefined ? undefined : bySize(best, k);
}

function cluster(points: readonly Point[], k: number, random: Random): Found | undefined {
  try {
    const { labels, centroids } = kMeansCluster(
      points.map((point) => [...point]),
      k,
      () => random.unit(),
    );
    const centres = centroids.map(([cx = 0, cy = 0]): Point => [cx, cy]);
    const within = points.reduce((sum, [px, py], i) => {
      const [cx, cy] = centres[labels[i] ?? 0] ?? [0, 0];
      return sum + (px - cx) ** 2 + (py - cy) ** 2;
    }, 0);
    return { labels, centres, within };
  } catch {
    // The library gives a start up that leaves a centre without points.
    return undefined;
  }
}

function bySize({ labels, centres, within }: Found, k: number): Found {
  const sizes = new Int32Array(k);
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1;
  const order = Array.from({ length: k }, (_, label) => label).sort(
    (a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b,
  );
  const place = new Map(order.map((label, rank) => [label, rank]));
  return {
    within,
    labels: labels.map((label) => place.get(label) ?? 0),
    centres: order.map((label) => centres[label] ?? [0, 0]),
  };
}

function meanSilhouette(
  points: readonly Point[],
  labels: readonly number[],
  judged: readonly number[],
): number {
  // Groups without a judged point have no label here: the library wants labels without gaps.
  const present = [...new Set(judged.map((i) => labels[i] ?? 0))].sort((a, b) => a - b);
  if (present.length < 2) return Number.NaN;
  const dense = new Map(present.map((label, rank) => [label, rank]));
  return meanOf(
    silhouette(
      judged.map((i) => [...(points[i] ?? [0, 0])]),
      judged.map((i) => dense.get(labels[i] ?? 0) ?? 0),
    ),
  );
}
