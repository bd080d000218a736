type Numbers = Float64Array<ArrayBuffer>;

/**
 * Squared sizes of the parts of a series with k = 0, 1, … ⌊n / 2⌋ cycles in it, |Σ xⱼ exp(−2πi jk / n)|², for any
 * number of values n > 0: by convolution with a chirp (Bluestein, IEEE Transactions on Audio and Electroacoustics 18,
 * 1970), whose length is a power of 2, in n log n.
 */
export function powerSpectrum(series: Numbers): Numbers {
  const n = series.length;
  const { chirp, transformed, turns } = planFor(n);
  const size = transformed.re.length;
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  for (let j = 0; j < n; j++) {
    const value = series[j] as number;
    re[j] = value * (chirp.re[j] as number);
    im[j] = -value * (chirp.im[j] as number);
  }
  transform({ re, im }, turns);
  for (let k = 0; k < size; k++) {
    const a = re[k] as number;
    const b = im[k] as number;
    const c = transformed.re[k] as number;
    const d = transformed.im[k] as number;
    re[k] = a * c - b * d;
    // The conjugate goes through the same transform to come back, but for the scale.
    im[k] = -(a * d + b * c);
  }
  transform({ re, im }, turns);
  // What is left to turn by the chirp once more keeps its size.
  const power = new Float64Array(Math.floor(n / 2) + 1);
  for (let k = 0; k < power.length; k++) {
    const a = (re[k] as number) / size;
    const b = (im[k] as number) / size;
    power[k] = a * a + b * b;
  }
  return power;
}

interface Complex {
  readonly re: Numbers;
  readonly im: Numbers;
}

/** What is the same for all series of one length. */
interface Plan {
  /** exp(πi j² / n). */
  readonly chirp: Complex;
  /** The transform of the chirp on both sides of 0. */
  readonly transformed: Complex;
  readonly turns: Complex;
}

/** Simulations that are compared mostly have the same length. */
let latest: { readonly n: number; readonly plan: Plan } | undefined;

function planFor(n: number): Plan {
  if (latest?.n !== n) latest = { n, plan: makePlan(n) };
  return latest.plan;
}

function makePlan(n: number): Plan {
  const chirp = { re: new Float64Array(n), im: new Float64Array(n) };
  for (let j = 0; j < n; j++) {
    // j² modulo 2n turns by the same angle, and a small angle loses no digits.
    const angle = (Math.PI * ((j * j) % (2 * n))) / n;
    chirp.re[j] = Math.cos(angle);
    chirp.im[j] = Math.sin(angle);
  }
  const size = 2 ** Math.ceil(Math.log2(2 * n));
  const transformed = { re: new Float64Array(size), im: new Float64Array(size) };
  for (const part of ['re', 'im'] as const) {
    transformed[part].set(chirp[part]);
    // The side below 0 lies at the end, where nothing comes before it.
    transformed[part].set(chirp[part].slice(1).reverse(), size - n + 1);
  }
  const turns = { re: new Float64Array(size / 2), im: new Float64Array(size / 2) };
  for (let k = 0; k < size / 2; k++) {
    turns.re[k] = Math.cos((2 * Math.PI * k) / size);
    turns.im[k] = -Math.sin((2 * Math.PI * k) / size);
  }
  transform(transformed, turns);
  return { chirp, transformed, turns };
}

/**
 * The discrete Fourier transform in place, of a length that is a power of 2 (Cooley and Tukey, Mathematics of
 * Computation 19, 1965).
 *
 * @param turns exp(−2πi k / length) for half a turn
 */
function transform({ re, im }: Complex, turns: Complex): void {
  const size = re.length;
  const cos = turns.re;
  const sin = turns.im;
  reorder(re, im);
  for (let half = 1; half < size; half *= 2) {
    const stride = size / (2 * half);
    for (let from = 0; from < size; from += 2 * half) {
      for (let k = 0; k < half; k++) {
        const low = from + k;
        const high = low + half;
        const c = cos[k * stride] as number;
        const s = sin[k * stride] as number;
        const highRe = re[high] as number;
        const highIm = im[high] as number;
        const turnedRe = highRe * c - highIm * s;
        const turnedIm = highRe * s + highIm * c;
        re[high] = (re[low] as number) - turnedRe;
        im[high] = (im[low] as number) - turnedIm;
        re[low] = (re[low] as number) + turnedRe;
        im[low] = (im[low] as number) + turnedIm;
      }
    }
  }
}

/** Puts every value where the mirrored bits of its place say. */
function reorder(re: Numbers, im: Numbers): void {
  const size = re.length;
  for (let i = 1, j = 0; i < size; i++) {
    let bit = size >> 1;
    while ((j & bit) !== 0) {
      j ^= bit;
      bit >>= 1;
    }
    j |= bit;
    if (i >= j) continue;
    const a = re[i] as number;
    const b = im[i] as number;
    re[i] = re[j] as number;
    im[i] = im[j] as number;
    re[j] = a;
    im[j] = b;
  }
}
