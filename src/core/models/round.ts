/** A number with at most so many decimals: amounts in the models are kept short on purpose. */
export function round(value: number, decimals = 2): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}
