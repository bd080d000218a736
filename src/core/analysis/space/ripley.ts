import type { Bounds } from './density.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** 20 radii from 0.1 to 10, equally far apart. */
export const radii: Numbers = Float64Array.from({ length: 20 }, (_, k) => 0.1 + (k * 9.9) / 19);

export interface Ripley {
  readonly radius: Numbers;
  /** K as counted: pairs across the border are not made up for. */
  readonly plain: Numbers;
  /** Only points at least r from the border are centres; NaN where there is none. */
  readonly bordered: Numbers;
  /** π r², what points at random have. */
  readonly random: Numbers;
}

/**
 * Ripley's K: A / (n (n − 1)) times the ordered pairs at most r apart ("Modelling spatial patterns", Journal of
 * the Royal Statistical Society B 39, 1977). `undefined` with fewer than two points or without an area.
 */
export function ripleyOf(x: Numbers, y: Numbers, bounds: Bounds): Ripley | undefined {
  const n = x.length;
  const area = (bounds.right - bounds.left) * (bounds.top - bounds.bottom);
  if (n < 2 || !(area > 0)) return undefined;
  const pairs = new Float64Array(radii.length);
  const inner = new Float64Array(radii.length);
  const centres = new Float64Array(radii.length);
  for (let i = 0; i < n; i++) {
    const [px, py] = [x[i] ?? 0, y[i] ?? 0];
    const border = Math.min(px - bounds.left, bounds.right - px, py - bounds.bottom, bounds.top - py);
    const near = neighboursWithin(x, y, i);
    radii.forEach((radius, k) => {
      pairs[k] = (pairs[k] ?? 0) + (near[k] ?? 0);
      if (border < radius) return;
      inner[k] = (inner[k] ?? 0) + (near[k] ?? 0);
      centres[k] = (centres[k] ?? 0) + 1;
    });
  }
  return {
    radius: radii,
    plain: pairs.map((count) => (area * count) / (n * (n - 1))),
    bordered: inner.map((count, k) => (area * count) / ((centres[k] ?? 0) * (n - 1))),
    random: radii.map((radius) => Math.PI * radius * radius),
  };
}

/** Other points within each radius of point `i`. */
function neighboursWithin(x: Numbers, y: Numbers, i: number): Numbers {
  const counts = new Float64Array(radii.length);
  const [px, py] = [x[i] ?? 0, y[i] ?? 0];
  for (let j = 0; j < x.length; j++) {
    if (j === i) continue;
    const distance = Math.hypot((x[j] ?? 0) - px, (y[j] ?? 0) - py);
    const first = radii.findIndex((radius) => distance <= radius);
    if (first >= 0) counts[first] = (counts[first] ?? 0) + 1;
  }
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    return sum;
  });
}

/** Besag's L(r) − r, which is 0 for points at random: √(K / π) − r. */
export function besag(k: Numbers): Numbers {
  return k.map((value, i) => Math.sqrt(value / Math.PI) - (radii[i] ?? 0));
}
