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
  const near = neighboursWithin(x, y);
  for (let i = 0; i < n; i++) {
    const [px, py] = [x[i] ?? 0, y[i] ?? 0];
    const border = Math.min(px - bounds.left, bounds.right - px, py - bounds.bottom, bounds.top - py);
    let within = 0;
    for (let k = 0; k < radii.length; k++) {
      within += near[i * radii.length + k] ?? 0;
      pairs[k] = (pairs[k] ?? 0) + within;
      if (border < (radii[k] ?? 0)) continue;
      inner[k] = (inner[k] ?? 0) + within;
      centres[k] = (centres[k] ?? 0) + 1;
    }
  }
  return {
    radius: radii,
    plain: pairs.map((count) => (area * count) / (n * (n - 1))),
    bordered: inner.map((count, k) => (area * count) / ((centres[k] ?? 0) * (n - 1))),
    random: radii.map((radius) => Math.PI * radius * radius),
  };
}

/** Other points of each point whose distance the radius is the first to reach, 20 numbers a point. */
function neighboursWithin(x: Numbers, y: Numbers): Float64Array {
  const counts = new Float64Array(x.length * radii.length);
  const farthest = radii.at(-1) ?? 0;
  // Most pairs are farther apart than that; with room for rounding, since it is the distance that decides.
  const far = farthest * farthest * (1 + 1e-9);
  for (let i = 0; i < x.length; i++) {
    const [px, py] = [x[i] ?? 0, y[i] ?? 0];
    for (let j = i + 1; j < x.length; j++) {
      const dx = (x[j] ?? 0) - px;
      const dy = (y[j] ?? 0) - py;
      if (dx * dx + dy * dy > far) continue;
      const distance = Math.hypot(dx, dy);
      const first = radii.findIndex((radius) => distance <= radius);
      if (first < 0) continue;
      const [one, other] = [i * radii.length + first, j * radii.length + first];
      counts[one] = (counts[one] ?? 0) + 1;
      counts[other] = (counts[other] ?? 0) + 1;
    }
  }
  return counts;
}

/** Besag's L(r) − r, which is 0 for points at random: √(K / π) − r. */
export function besag(k: Numbers): Numbers {
  return k.map((value, i) => Math.sqrt(value / Math.PI) - (radii[i] ?? 0));
}
