type Numbers = Float64Array<ArrayBuffer>;

/** `part` divided by `whole`, value by value; NaN where the whole is 0 or not known. VWAP is Σ cost over Σ quantity. */
export function ratio(part: Numbers, whole: Numbers): Numbers {
  return part.map((value, i) => {
    const divisor = whole[i] ?? Number.NaN;
    return divisor === 0 ? Number.NaN : value / divisor;
  });
}

/** Previous minus current value, at least 0; NaN at the first step, where nothing came before. */
export function decrease(values: Numbers): Numbers {
  return values.map((value, i) =>
    i === 0 ? Number.NaN : Math.max(0, (values[i - 1] ?? Number.NaN) - value),
  );
}

/** Sum of the values that are known; `undefined` when none is. */
export function sumKnown(values: Numbers): number | undefined {
  let sum: number | undefined;
  for (const value of values) if (!Number.isNaN(value)) sum = (sum ?? 0) + value;
  return sum;
}

/** Whether at least one value is known. */
export function anyKnown(values: Numbers): boolean {
  return values.some((value) => !Number.isNaN(value));
}

/** Whether two series differ at a place where both are known. */
export function differ(a: Numbers, b: Numbers): boolean {
  return a.some((value, i) => {
    const other = b[i] ?? Number.NaN;
    return !Number.isNaN(value) && !Number.isNaN(other) && value !== other;
  });
}
