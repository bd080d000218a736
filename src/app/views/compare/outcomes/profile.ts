import { minus } from '../../../charts/numbers.ts';

/** How the values of a column are spread, for its head. */
export interface Profile {
  /** Values that are there. */
  readonly n: number;
  readonly least: number;
  readonly mean: number;
  readonly greatest: number;
  /** How many fall into each of equal parts between least and greatest. */
  readonly bins: readonly number[];
}

const BINS = 12;

/** `undefined` where there is no value at all. */
export function profileOf(values: readonly number[]): Profile | undefined {
  const known = values.filter(Number.isFinite);
  const n = known.length;
  if (n === 0) return undefined;
  const least = known.reduce((a, b) => Math.min(a, b));
  const greatest = known.reduce((a, b) => Math.max(a, b));
  const width = (greatest - least) / BINS;
  const bins = new Array<number>(BINS).fill(0);
  for (const value of known) {
    const bin = width === 0 ? Math.floor(BINS / 2) : Math.min(BINS - 1, Math.floor((value - least) / width));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return { n, least, mean: meanOf(known), greatest, bins };
}

/** The mean of the values that are there; NaN without any. */
export function meanOf(values: readonly number[]): number {
  const known = values.filter(Number.isFinite);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Digits behind the point with which the values of a column can be told apart without being long. */
export function decimalsOf(values: readonly number[]): number {
  const known = values.filter(Number.isFinite);
  const largest = known.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  const most = Math.max(0, Math.min(4, 3 - Math.floor(Math.log10(largest || 1))));
  for (let decimals = 0; decimals < most; decimals++) {
    if (known.every((value) => Number(value.toFixed(decimals)) === value)) return decimals;
  }
  return most;
}

const formats = new Map<number, Intl.NumberFormat>();

/** Making a format takes longer than using it a hundred times. */
function formatOf(decimals: number): Intl.NumberFormat {
  const known = formats.get(decimals);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  formats.set(decimals, format);
  return format;
}

/** A number with the digits of its column; a dash where there is none. */
export function columnNumber(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return '–';
  return minus(formatOf(decimals).format(value));
}
