import { gammaln } from 'simple-statistics';

/**
 * Tails of the distributions of Student, Snedecor's F and chi-square, which simple-statistics leaves to printed tables. The
 * incomplete beta and gamma functions as series and continued fractions after Numerical Recipes (3rd ed., 6.2, 6.4).
 */
const TINY = 1e-300;
const ENOUGH = 1e-15;
const MOST_TERMS = 500;

/** P(|T| > |t|) for Student's t with `freedom` degrees of freedom, which may be a fraction; NaN where it is not > 0. */
export function studentTwoSided(t: number, freedom: number): number {
  if (!(freedom > 0) || Number.isNaN(t)) return Number.NaN;
  return incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
}

/** The t that is exceeded, on either side, with the probability 1 − `level`; NaN where `freedom` is not > 0. */
export function studentQuantile(level: number, freedom: number): number {
  if (!(freedom > 0)) return Number.NaN;
  let low = 0;
  let high = 1;
  while (studentTwoSided(high, freedom) > 1 - level) high *= 2;
  for (let k = 0; k < 100; k++) {
    const middle = (low + high) / 2;
    if (studentTwoSided(middle, freedom) > 1 - level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(X² > `statistic`) for chi-square with `freedom` degrees of freedom; NaN where that is not > 0. */
export function chiSquareTail(statistic: number, freedom: number): number {
  if (!(freedom > 0) || !(statistic >= 0)) return Number.NaN;
  return upperGamma(freedom / 2, statistic / 2);
}

/** P(F > `statistic`) for Snedecor's F; NaN where a number of degrees of freedom is not > 0. */
export function fisherTail(statistic: number, above: number, below: number): number {
  if (!(above > 0) || !(below > 0) || !(statistic >= 0)) return Number.NaN;
  return incompleteBeta(below / (below + above * statistic), below / 2, above / 2);
}

/** The regularized incomplete beta function I_x(a, b). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m <= MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < ENOUGH) break;
  }
  return h;
}

/** The regularized upper incomplete gamma function Q(a, x). */
function upperGamma(a: number, x: number): number {
  if (x === 0) return 1;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n <= 10 * MOST_TERMS && Math.abs(term) > Math.abs(sum) * ENOUGH; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return Math.max(0, 1 - front * sum);
  }
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n <= 10 * MOST_TERMS; n++) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / nonZero(an * d + b);
    c = nonZero(b + an / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < ENOUGH) break;
  }
  return front * h;
}

/** ln Γ(x); small arguments are moved up by Γ(x) = Γ(x + 1) / x, where the series of the library is exact. */
function logGamma(x: number): number {
  let shift = 0;
  let at = x;
  while (at < 10) {
    shift += Math.log(at);
    at += 1;
  }
  return gammaln(at) - shift;
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
