const scales = [1, 10, 100, 1e3, 1e4, 1e5, 1e6] as const;

/** A number with at most so many decimals, six at most: amounts in the models are kept short on purpose. */
export function round(value: number, decimals = 2): number {
  const scale = scales[decimals] ?? 1e6;
  return Math.round(value * scale) / scale;
}
