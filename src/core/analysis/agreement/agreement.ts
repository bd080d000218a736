type Numbers = ArrayLike<number>;

/** How two series that should be the same compare over the steps at which both are known. */
export interface Agreement {
  /** Steps at which both are known. */
  readonly compared: number;
  readonly differing: number;
  /** Largest absolute difference; 0 when they agree. */
  readonly largest: number;
  /** First step at which they differ, with both values. */
  readonly first?: { readonly step: number; readonly stored: number; readonly recomputed: number };
}

/** Numbers count as equal when they differ by less than this share of the greater one, or of 1. */
const TOLERANCE = 1e-6;

/** Compares a stored with a recomputed series on the same steps; NaN is unknown. */
export function agreementOf(step: Numbers, stored: Numbers, recomputed: Numbers): Agreement {
  let compared = 0;
  let differing = 0;
  let largest = 0;
  let first: Agreement['first'];
  for (let row = 0; row < step.length; row++) {
    const a = stored[row] ?? Number.NaN;
    const b = recomputed[row] ?? Number.NaN;
    if (Number.isNaN(a) || Number.isNaN(b)) continue;
    compared++;
    const apart = Math.abs(a - b);
    if (apart <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b))) continue;
    differing++;
    largest = Math.max(largest, apart);
    first ??= { step: step[row] ?? Number.NaN, stored: a, recomputed: b };
  }
  return { compared, differing, largest, ...(first === undefined ? {} : { first }) };
}
