const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const small = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

/** A number in a sentence: `1,235`, `−12.35`, `0.0123`, `1.2e-7`. */
export function numberWords(value: number): string {
  const sign = value < 0 ? '−' : '';
  return `${sign}${sizeWords(Math.abs(value))}`;
}

function sizeWords(size: number): string {
  if (size >= 1000) return whole.format(size);
  if (size >= 1) return plain.format(size);
  return size !== 0 && size < 1e-4 ? size.toExponential(1) : small.format(size);
}

/** `+45 %`, `−3.2 %`, `+0.4 %`. */
export function shiftWords(percent: number): string {
  const size = Math.abs(percent);
  const rounded = size >= 10 ? whole.format(size) : small.format(Number(size.toPrecision(2)));
  return `${percent < 0 ? '−' : '+'}${rounded} %`;
}

/** `75 %`. */
export function shareWords(share: number): string {
  return `${whole.format(100 * share)} %`;
}

/** `p = 0.03`, `p < 0.001`. */
export function pWords(p: number): string {
  return p < 0.001 ? 'p < 0.001' : `p = ${small.format(Number(p.toPrecision(2)))}`;
}

/** `1 step`, `3 steps`. */
export function countWords(count: number, noun: string): string {
  return `${whole.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}
