import { statistics } from '../population/statistics.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** Pairs with which a correlation begins to say anything. */
const LEAST_PAIRS = 3;

/** Pearson correlation of pairs that are all known; NaN for fewer than three and where one side does not vary. */
export function pearson(a: Numbers, b: Numbers): number {
  return pearsonOf(a, 0, b, 0, Math.min(a.length, b.length));
}

/** Correlation of `a` with what `b` is `lag` rows later. */
export function laggedPearson(a: Numbers, b: Numbers, lag: number): number {
  return pearsonOf(a, 0, b, lag, Math.min(a.length, b.length) - lag);
}

/** Correlation over the rows of a trailing window; NaN before the first whole one. */
export function rollingPearson(a: Numbers, b: Numbers, window: number): Numbers {
  return a.map((_, i) => {
    const from = i - window + 1;
    return from < 0 ? Number.NaN : pearsonOf(a, from, b, from, window);
  });
}

/** Of `n` rows of each side from a row of its own; in loops without copies, because there are as many windows as rows. */
function pearsonOf(a: Numbers, fromA: number, b: Numbers, fromB: number, n: number): number {
  let sumA = 0;
  let sumB = 0;
  let constantA = true;
  let constantB = true;
  for (let i = 0; i < n; i++) {
    const x = a[fromA + i] ?? 0;
    const y = b[fromB + i] ?? 0;
    sumA += x;
    sumB += y;
    constantA &&= x === a[fromA];
    constantB &&= y === b[fromB];
  }
  if (n < LEAST_PAIRS || constantA || constantB) return Number.NaN;
  let products = 0;
  let squaresA = 0;
  let squaresB = 0;
  const meanA = sumA / n;
  const meanB = sumB / n;
  for (let i = 0; i < n; i++) {
    const x = (a[fromA + i] ?? 0) - meanA;
    const y = (b[fromB + i] ?? 0) - meanB;
    products += x * y;
    squaresA += x * x;
    squaresB += y * y;
  }
  return products / Math.sqrt(squaresA * squaresB);
}

function isConstant(values: Numbers): boolean {
  return values.every((value) => value === values[0]);
}

/** Rows by which one series is moved against the other at most; at least half of the rows keep a partner. */
const FARTHEST = 100;

export interface CrossCorrelation {
  /** Rows by which `b` follows `a`; negative where it goes before. */
  readonly lag: number;
  readonly value: number;
}

/**
 * Where the cross-correlation Σ (aᵢ − mean a)(bᵢ₊ₖ − mean b) / (n · sd a · sd b) is greatest: of equals the
 * smallest |k|, then the positive one. `undefined` with fewer than three rows, where one side does not vary, or is not finite throughout.
 */
export function bestCrossCorrelation(a: Numbers, b: Numbers): CrossCorrelation | undefined {
  const n = a.length;
  if (n < LEAST_PAIRS || isConstant(a) || isConstant(b)) return undefined;
  const [x, y] = [centred(a), centred(b)];
  const scale = Math.sqrt(squares(x) * squares(y));
  if (!Number.isFinite(scale)) return undefined;
  const farthest = Math.min(Math.floor(n / 2), FARTHEST);
  const lags = Array.from({ length: 2 * farthest + 1 }, (_, i) => (i % 2 === 1 ? (i + 1) / 2 : -i / 2));
  let best: CrossCorrelation | undefined;
  for (const lag of lags) {
    let sum = 0;
    for (let i = Math.max(0, -lag); i < Math.min(n, n - lag); i++) sum += (x[i] ?? 0) * (y[i + lag] ?? 0);
    if (best === undefined || sum / scale > best.value)
      best = { lag: lag === 0 ? 0 : lag, value: sum / scale };
  }
  return best;
}

function centred(values: Numbers): Numbers {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function squares(values: Numbers): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

/** A shortage with a falling population, after which resources rose again. */
export interface FeedbackEpisode {
  readonly step: number;
  readonly resources: number;
  readonly populationChange: number;
  /** Most resources in the rows after it, and the step of that. */
  readonly recovered: number;
  readonly recoveredStep: number;
}

/** Rows after a shortage in which resources must rise, and by how much of what was left. */
const RECOVERY = 5;
const REBOUND = 0.02;

/**
 * Rows with resources in the lowest quarter of all rows and fewer agents than the row before, followed within five
 * rows by at least 2 % more resources; from nothing at all, by any.
 */
export function feedbackEpisodes(
  step: Numbers,
  resources: Numbers,
  agents: Numbers,
): readonly FeedbackEpisode[] {
  const scarce = statistics(resources).q25;
  const found: FeedbackEpisode[] = [];
  resources.forEach((amount, i) => {
    const change = (agents[i] ?? Number.NaN) - (agents[i - 1] ?? Number.NaN);
    if (!(amount <= scarce && change < 0)) return;
    const after = resources.subarray(i + 1, i + 1 + RECOVERY);
    const most = after.reduce((highest, value) => Math.max(highest, value), Number.NEGATIVE_INFINITY);
    if (!(most > amount && most - amount >= REBOUND * amount)) return;
    found.push({
      step: step[i] ?? Number.NaN,
      resources: amount,
      populationChange: change,
      recovered: most,
      recoveredStep: step[i + 1 + after.indexOf(most)] ?? Number.NaN,
    });
  });
  return found;
}
