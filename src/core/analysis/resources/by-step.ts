type Numbers = Float64Array<ArrayBuffer>;

/** Rows that belong to the same step: row `from[k]` up to before row `from[k + 1]` is at `step[k]`. */
export interface ByStep {
  readonly step: Numbers;
  readonly from: readonly number[];
}

/** Where each step begins in rows that are ordered by step. */
export function rowsByStep(steps: ArrayLike<number>): ByStep {
  const from: number[] = [];
  for (let row = 0; row < steps.length; row++) {
    if (row === 0 || steps[row] !== steps[row - 1]) from.push(row);
  }
  return {
    step: Float64Array.from(from, (row) => steps[row] ?? Number.NaN),
    from: [...from, steps.length],
  };
}

/** One number a step, from its first row and the row after its last. */
export function perStep({ step, from }: ByStep, of: (first: number, end: number) => number): Numbers {
  return step.map((_, k) => of(from[k] ?? 0, from[k + 1] ?? 0));
}

/**
 * Rows that count where programs wrote some things twice in a step: of each thing (`key`, at least 0; below 0
 * is nobody's) the row with the least or the greatest value, in the order of the steps. Rows without a
 * finite value are left out.
 *
 * @param steps ascending.
 */
export function onceAStep(
  steps: ArrayLike<number>,
  key: ArrayLike<number>,
  values: ArrayLike<number>,
  keep: 'least' | 'greatest',
): Int32Array<ArrayBuffer> {
  const rows = new Int32Array(steps.length);
  /** Where the row of each key was put last. */
  const places = new Map<number, number>();
  const better = (row: number, than: number) => {
    const [value, other] = [values[row] ?? Number.NaN, values[than] ?? Number.NaN];
    return keep === 'least' ? value < other : value > other;
  };
  let count = 0;
  let begun = 0;
  for (let row = 0; row < steps.length; row++) {
    if (steps[row] !== steps[row - 1]) begun = count;
    if (!Number.isFinite(values[row])) continue;
    const id = key[row] ?? -1;
    const place = id < 0 ? -1 : (places.get(id) ?? -1);
    if (place < begun) {
      if (id >= 0) places.set(id, count);
      rows[count++] = row;
    } else if (better(row, rows[place] ?? 0)) {
      rows[place] = row;
    }
  }
  return rows.slice(0, count);
}
