/**
 * Mean silhouettes of one set of points under many labellings (Rousseeuw, Journal of Computational and Applied
 * Mathematics 20, 1987): the distances, which are most of the work, are worked out once.
 *
 * @param x one a point, in any unit.
 * @returns a function from the label of each point, from 0, to the mean silhouette; that of a point alone in its
 *   cluster is 0. NaN for fewer than two clusters.
 */
export function createSilhouettes(
  x: readonly number[],
  y: readonly number[],
): (labels: ArrayLike<number>) => number {
  return silhouettesFrom(distancesOf([x, y], x.length), x.length);
}

/** The same of points in any number of dimensions, from {@link distancesOf}. */
export function silhouettesFrom(
  distances: Float64Array,
  count: number,
): (labels: ArrayLike<number>) => number {
  return (labels) => {
    const sizes = sizesOf(labels);
    if (sizes.filter((size) => size > 0).length < 2) return Number.NaN;
    const sums = new Float64Array(sizes.length);
    let total = 0;
    for (let i = 0; i < count; i++) {
      sums.fill(0);
      for (let j = 0; j < count; j++) {
        const label = labels[j] ?? 0;
        sums[label] = (sums[label] ?? 0) + (distances[i * count + j] ?? 0);
      }
      total += silhouetteOf(sums, sizes, labels[i] ?? 0);
    }
    return total / count;
  };
}

function silhouetteOf(sums: Float64Array, sizes: readonly number[], own: number): number {
  const others = (sizes[own] ?? 0) - 1;
  if (others < 1) return 0;
  const inside = (sums[own] ?? 0) / others;
  let nearest = Number.POSITIVE_INFINITY;
  for (let label = 0; label < sizes.length; label++) {
    const size = sizes[label] ?? 0;
    if (label !== own && size > 0) nearest = Math.min(nearest, (sums[label] ?? 0) / size);
  }
  const greater = Math.max(inside, nearest);
  return greater === 0 ? 0 : (nearest - inside) / greater;
}

function sizesOf(labels: ArrayLike<number>): readonly number[] {
  const sizes: number[] = [];
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? 0;
    while (sizes.length <= label) sizes.push(0);
    sizes[label] = (sizes[label] ?? 0) + 1;
  }
  return sizes;
}

/** Euclidean distances of `count` points, row after row; one list of coordinates a dimension. */
export function distancesOf(coordinates: readonly ArrayLike<number>[], count: number): Float64Array {
  const distances = new Float64Array(count * count);
  for (const along of coordinates) {
    for (let i = 0; i < count; i++) {
      for (let j = 0; j < i; j++) {
        const at = i * count + j;
        distances[at] = (distances[at] ?? 0) + ((along[i] ?? 0) - (along[j] ?? 0)) ** 2;
      }
    }
  }
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < i; j++) {
      const distance = Math.sqrt(distances[i * count + j] ?? 0);
      distances[i * count + j] = distance;
      distances[j * count + i] = distance;
    }
  }
  return distances;
}
