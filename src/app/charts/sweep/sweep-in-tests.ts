import type { SweepLevel } from '../../../core/api/compare.ts';
import type { SweepPoint } from './sweep-types.ts';

const colour = (hex: string) => ({ colour: { light: hex, dark: hex } });

/** Four simulations: damage 10, 10, 20, 40; final agents 8, 12, 30 and none. */
export const points: readonly SweepPoint[] = ['a', 'b', 'c', 'd'].map((key, k) => ({
  key,
  label: `run ${key}`,
  style: colour(`#00000${k}`),
}));

export const damages = [10, 10, 20, 40] as const;
export const agents = Float64Array.of(8, 12, 30, Number.NaN);

/** Mean of the first: 10, s = √8, so t(0.975, 1) · √8 / √2 = 12.7062 · 2 = 25.412 to either side. */
export const levels: readonly SweepLevel[] = [
  { values: [10], members: [0, 1], n: 2, mean: 10, interval: [-15.412, 35.412] },
  { values: [20], members: [2], n: 1, mean: 30, interval: undefined },
  { values: [40], members: [3], n: 0, mean: Number.NaN, interval: undefined },
];
