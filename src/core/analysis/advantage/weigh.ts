/** A term of a weighted sum; `undefined` where its value cannot be had. */
export interface Term {
  readonly weight: number;
  readonly value: number | undefined;
}

/** Σ weight × value / Σ weight over the terms that are known; `undefined` where none is. */
export function weigh(terms: readonly Term[]): number | undefined {
  let sum = 0;
  let had = 0;
  for (const { weight, value } of terms) {
    if (value === undefined || !Number.isFinite(value)) continue;
    sum += weight * value;
    had += weight;
  }
  return had === 0 ? undefined : sum / had;
}

/** a − b, or `undefined` where either is. */
export function minus(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a - b;
}

/** a / b, or `undefined` where b is 0 or either is missing. */
export function over(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined || b === 0 ? undefined : a / b;
}
