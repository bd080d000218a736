type Numbers = Float64Array<ArrayBuffer>;

/** Times seen, one entry an agent. */
export interface Observed {
  /** Age at death, or reached when it was last seen alive. */
  readonly time: Numbers;
  /** 1 where the agent died at that age, 0 where it was still alive. */
  readonly died: readonly number[];
}

/** An estimated survival curve: one entry for each age at which anything is seen, and age 0. */
export interface SurvivalCurve {
  readonly age: Numbers;
  /** Estimated share that lives longer than the age. */
  readonly survival: Numbers;
  /** Agents seen up to at least the age. */
  readonly atRisk: Numbers;
  readonly deaths: Numbers;
  /** First age that at most half outlive; `undefined` where more than half outlive all ages. */
  readonly median: number | undefined;
}

/**
 * The product-limit estimate: S(t) = Π (1 − d/n) over the ages up to t, d deaths among n agents at
 * risk; who is last seen alive at an age is still at risk at that age. Kaplan and Meier,
 * "Nonparametric estimation from incomplete observations", 1958.
 */
export function kaplanMeier({ time, died }: Observed): SurvivalCurve {
  const deathsAt = new Map<number, number>();
  const seenAt = new Map<number, number>([[0, 0]]);
  time.forEach((age, i) => {
    seenAt.set(age, (seenAt.get(age) ?? 0) + 1);
    if (died[i] === 1) deathsAt.set(age, (deathsAt.get(age) ?? 0) + 1);
  });
  const age = Float64Array.from(seenAt.keys()).sort();
  const deaths = age.map((at) => deathsAt.get(at) ?? 0);
  let left = time.length;
  const atRisk = age.map((at) => {
    const now = left;
    left -= seenAt.get(at) ?? 0;
    return now;
  });
  let share = 1;
  const survival = age.map((_, i) => {
    const n = atRisk[i] ?? 0;
    if (n > 0) share *= 1 - (deaths[i] ?? 0) / n;
    return n > 0 ? share : Number.NaN;
  });
  return { age, survival, atRisk, deaths, median: age[survival.findIndex((s) => s <= 0.5)] };
}

/** The curve read at other ages: the last value at or before each; NaN after the last age seen. */
export function readAtAges(curve: SurvivalCurve, ages: Numbers): { survival: Numbers; atRisk: Numbers } {
  const oldest = curve.age.at(-1) ?? Number.NEGATIVE_INFINITY;
  let at = 0;
  const rows = Array.from(ages, (age) => {
    while ((curve.age[at + 1] ?? Number.POSITIVE_INFINITY) <= age) at++;
    return age > oldest ? undefined : at;
  });
  const survival = Float64Array.from(rows, (row) =>
    row === undefined ? Number.NaN : (curve.survival[row] ?? Number.NaN),
  );
  // Between two ages seen, those at risk are the ones that reach the next.
  const atRisk = Float64Array.from(rows, (row, i) => {
    if (row === undefined) return Number.NaN;
    const exact = curve.age[row] === ages[i];
    return curve.atRisk[exact ? row : row + 1] ?? Number.NaN;
  });
  return { survival, atRisk };
}
