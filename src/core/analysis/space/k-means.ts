type Numbers = Float64Array<ArrayBuffer>;
export type Point = readonly [x: number, y: number];

export interface Clustered {
  /** Cluster of each point, from 0. */
  readonly labels: Int32Array<ArrayBuffer>;
  readonly centres: readonly Point[];
  /** Sum of the squared distances to the centres. */
  readonly within: number;
}

/**
 * K-means in the plane by Lloyd's algorithm (IEEE Transactions on Information Theory 28, 1982), until no point changes
 * its cluster. Many starts share the columns, which is why this is not the library's.
 *
 * @returns a function from the points at which the centres start to the clusters; `undefined` where a centre is left
 *   without points.
 */
export function createKMeans(x: Numbers, y: Numbers): (start: readonly number[]) => Clustered | undefined {
  const labels = new Int32Array(x.length);
  return (start) => {
    const cx = Float64Array.from(start, (place) => x[place] ?? 0);
    const cy = Float64Array.from(start, (place) => y[place] ?? 0);
    labels.fill(-1);
    while (relabel(x, y, cx, cy, labels)) {
      if (!moveCentres(x, y, cx, cy, labels)) return undefined;
    }
    const centres = Array.from(cx, (each, i): Point => [each, cy[i] ?? 0]);
    return { labels: labels.slice(), centres, within: withinOf(x, y, cx, cy, labels) };
  };
}

/**
 * Points that lie far apart, at which centres start well: each is drawn with a chance that grows with the square of its
 * distance to those before (k-means++, Arthur & Vassilvitskii, SODA 2007).
 *
 * @param k at most as many as there are different points
 * @param unit gives numbers in [0, 1)
 */
export function spreadStart(x: Numbers, y: Numbers, k: number, unit: () => number): readonly number[] {
  const squares = new Float64Array(x.length).fill(Number.POSITIVE_INFINITY);
  const start = [Math.floor(unit() * x.length)];
  while (start.length < k) {
    const latest = start.at(-1) ?? 0;
    let total = 0;
    for (let i = 0; i < squares.length; i++) {
      const square = ((x[i] ?? 0) - (x[latest] ?? 0)) ** 2 + ((y[i] ?? 0) - (y[latest] ?? 0)) ** 2;
      squares[i] = Math.min(squares[i] ?? 0, square);
      total += squares[i] ?? 0;
    }
    let left = unit() * total;
    let next = 0;
    for (; next < squares.length; next++) {
      left -= squares[next] ?? 0;
      if (left < 0) break;
    }
    // Rounding may leave nothing: the last point that is at none of the places before.
    if (next === squares.length) next = squares.findLastIndex((square) => square > 0);
    start.push(next);
  }
  return start;
}

/** Writes the nearest centre of each point, the first of equals; whether any is another one than before. */
function relabel(x: Numbers, y: Numbers, cx: Numbers, cy: Numbers, labels: Int32Array): boolean {
  let changed = false;
  for (let i = 0; i < labels.length; i++) {
    const px = x[i] ?? 0;
    const py = y[i] ?? 0;
    let least = Number.POSITIVE_INFINITY;
    let nearest = 0;
    for (let c = 0; c < cx.length; c++) {
      const dx = px - (cx[c] ?? 0);
      const dy = py - (cy[c] ?? 0);
      const square = dx * dx + dy * dy;
      if (square >= least) continue;
      least = square;
      nearest = c;
    }
    changed ||= labels[i] !== nearest;
    labels[i] = nearest;
  }
  return changed;
}

/** Moves each centre to the middle of its points; false where one has none. */
function moveCentres(x: Numbers, y: Numbers, cx: Numbers, cy: Numbers, labels: Int32Array): boolean {
  const counts = new Float64Array(cx.length);
  cx.fill(0);
  cy.fill(0);
  for (let i = 0; i < labels.length; i++) {
    const own = labels[i] ?? 0;
    cx[own] = (cx[own] ?? 0) + (x[i] ?? 0);
    cy[own] = (cy[own] ?? 0) + (y[i] ?? 0);
    counts[own] = (counts[own] ?? 0) + 1;
  }
  for (let c = 0; c < counts.length; c++) {
    cx[c] = (cx[c] ?? 0) / (counts[c] ?? 0);
    cy[c] = (cy[c] ?? 0) / (counts[c] ?? 0);
  }
  return !counts.includes(0);
}

function withinOf(x: Numbers, y: Numbers, cx: Numbers, cy: Numbers, labels: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < labels.length; i++) {
    const own = labels[i] ?? 0;
    sum += ((x[i] ?? 0) - (cx[own] ?? 0)) ** 2 + ((y[i] ?? 0) - (cy[own] ?? 0)) ** 2;
  }
  return sum;
}
