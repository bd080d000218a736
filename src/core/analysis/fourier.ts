type Numbers = Float64Array<ArrayBuffer>;

/**
 * Squared sizes of the parts of a series with k = 0, 1, … ⌊n / 2⌋ cycles in it, |Σ xⱼ exp(−2πi jk / n)|², for any
 * number of values n > 0: by convolution with a chirp (Bluestein, IEEE Transactions on Audio and Electroacoustics 18,
 * 1970), whose length is a power of 2, in n log n.
 */
export function powerSpectrum(series: Numbers): Numbers {
  const n = series.length;
  const size = 2 ** Math.ceil(Math.log2(2 * n));
  const [re, im] = [new Float64Array(size), new Float64Array(size)];
  const [chirpRe, chirpIm] = [new Float64Array(size), new Float64Array(size)];
  for (let j = 0; j < n; j++) {
    // j² modulo 2n turns by the same angle, and a small angle loses no digits.
    const angle = (Math.PI * ((j * j) % (2 * n))) / n;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    re[j] = (series[j] ?? 0) * cos;
    im[j] = -(series[j] ?? 0) * sin;
    // The chirp is the same on both sides of 0; the side below it lies at the end.
    const mirrored = j === 0 ? 0 : size - j;
    chirpRe[j] = cos;
    chirpIm[j] = sin;
    chirpRe[mirrored] = cos;
    chirpIm[mirrored] = sin;
  }
  const table = turns(size);
  transform(re, im, table);
  transform(chirpRe, chirpIm, table);
  for (let k = 0; k < size; k++) {
    const [a, b, c, d] = [re[k] ?? 0, im[k] ?? 0, chirpRe[k] ?? 0, chirpIm[k] ?? 0];
    re[k] = a * c - b * d;
    // The conjugate goes through the same transform to come back, but for the scale.
    im[k] = -(a * d + b * c);
  }
  transform(re, im, table);
  // What is left to turn by the chirp once more keeps its size.
  const power = new Float64Array(Math.floor(n / 2) + 1);
  for (let k = 0; k < power.length; k++) {
    const [a, b] = [(re[k] ?? 0) / size, (im[k] ?? 0) / size];
    power[k] = a * a + b * b;
  }
  return power;
}

interface Turns {
  readonly cos: Numbers;
  readonly sin: Numbers;
}

/** exp(−2πi k / size) for half a turn. */
function turns(size: number): Turns {
  const [cos, sin] = [new Float64Array(size / 2), new Float64Array(size / 2)];
  for (let k = 0; k < size / 2; k++) {
    cos[k] = Math.cos((2 * Math.PI * k) / size);
    sin[k] = -Math.sin((2 * Math.PI * k) / size);
  }
  return { cos, sin };
}

/** The discrete Fourier transform in place, of a length that is a power of 2 (Cooley and Tukey, 1965). */
function transform(re: Numbers, im: Numbers, { cos, sin }: Turns): void {
  const size = re.length;
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
    const [a, b] = [re[i] ?? 0, im[i] ?? 0];
    re[i] = re[j] ?? 0;
    im[i] = im[j] ?? 0;
    re[j] = a;
    im[j] = b;
  }
}
