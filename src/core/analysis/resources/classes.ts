type Numbers = Float64Array<ArrayBuffer>;

/** About as many classes as can be told apart in a figure. */
const CLASSES = 20;

/** Rounding must not put 0.3 into the class below 0.3. */
const classAt = (value: number, width: number) => Math.floor(value / width + 1e-9);

export interface Classes {
  /** Where each class begins, ascending; each reaches to before the next. */
  readonly start: Numbers;
  readonly width: number;
}

/** Classes of one width, 1, 2 or 5 times a power of ten, that hold all values; none for no values. */
export function classesOf(values: ArrayLike<number>): Classes {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    low = Math.min(low, values[i] ?? low);
    high = Math.max(high, values[i] ?? high);
  }
  if (!(low <= high)) return { start: new Float64Array(), width: 1 };
  const least = (high - low) / CLASSES;
  const power = least === 0 ? 1 : 10 ** Math.floor(Math.log10(least));
  const factor = least === 0 ? 1 : ([1, 2, 5, 10].find((each) => each * power >= least) ?? 10);
  const width = factor * power;
  const first = classAt(low, width);
  const count = classAt(high, width) - first + 1;
  return { start: Float64Array.from({ length: count }, (_, i) => (first + i) * width), width };
}

/** Values in each class. */
export function countsByClass(values: ArrayLike<number>, { start, width }: Classes): Numbers {
  const counts = new Float64Array(start.length);
  const first = Math.round((start[0] ?? 0) / width);
  for (let i = 0; i < values.length; i++) {
    const at = classAt(values[i] ?? Number.NaN, width) - first;
    if (at >= 0 && at < counts.length) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}
