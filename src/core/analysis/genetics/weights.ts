import { sampleStandardDeviation } from 'simple-statistics';
import { isJsonObject } from '../../base/json.ts';

/** Weights of the actions of one agent, made to add up to 1. */
export type Shares = ReadonlyMap<string, number>;

/**
 * Reads action weights: a JSON object from action to a weight of at least 0. `none` where nothing is stored or all
 * weights are 0, `unreadable` where the text is something else.
 */
export function readWeights(text: string | undefined): Shares | 'none' | 'unreadable' {
  const stored = text?.trim() ?? '';
  if (stored === '' || stored === 'null' || stored === '[]') return 'none';
  const weights = parsed(stored);
  if (!isJsonObject(weights)) return 'unreadable';
  let total = 0;
  for (const action in weights) {
    const weight = weights[action];
    if (!isWeight(weight)) return 'unreadable';
    total += weight;
  }
  if (total === 0) return 'none';
  const shares = new Map<string, number>();
  for (const action in weights) shares.set(action, Number(weights[action]) / total);
  return shares;
}

/** Unlike `parseJson` it does not look how deep a text is nested: nothing that is nested is a weight. */
function parsed(stored: string): unknown {
  try {
    return JSON.parse(stored);
  } catch {
    return undefined;
  }
}

function isWeight(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

/** How evenly shares are spread; they must add up to 1. */
export interface Spread {
  /** −Σ p ln p. */
  readonly shannon: number;
  /** Σ p². */
  readonly simpson: number;
  /** 1 − Σ p². */
  readonly heterozygosity: number;
}

export function spreadOf(shares: readonly number[]): Spread {
  const simpson = shares.reduce((sum, p) => sum + p * p, 0);
  const shannon = shares.reduce((sum, p) => (p > 0 ? sum - p * Math.log(p) : sum), 0);
  return { shannon, simpson, heterozygosity: 1 - simpson };
}

/** What the shares of one action look like over agents; all NaN for none. */
export interface ShareNumbers {
  readonly mean: number;
  /** ÷ n − 1, over the square of the span of a share, which is 1; 0 for one agent. */
  readonly variance: number;
  readonly cv: number;
  readonly min: number;
  readonly max: number;
  /** Greatest minus least, over the span of a share. */
  readonly occupied: number;
}

export function shareNumbers(shares: readonly number[]): ShareNumbers {
  const n = shares.length;
  if (n === 0) {
    return {
      mean: Number.NaN,
      variance: Number.NaN,
      cv: Number.NaN,
      min: Number.NaN,
      max: Number.NaN,
      occupied: Number.NaN,
    };
  }
  let sum = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    const p = shares[i] ?? 0;
    sum += p;
    if (p < min) min = p;
    if (p > max) max = p;
  }
  const mean = sum / n;
  // Equal shares have no spread, which rounding must not make up.
  const sd = n < 2 || min === max ? 0 : sampleStandardDeviation([...shares]);
  return { mean, variance: sd * sd, cv: mean === 0 ? Number.NaN : sd / mean, min, max, occupied: max - min };
}
