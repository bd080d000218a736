import { ticks } from 'd3-array';
import { shortNumbers } from '../numbers.ts';
import { type Range, valueAxis } from '../scale.ts';

/** A value axis; on a log scale `domain` and the places of ticks are decimal logarithms. */
export interface ValueAxis {
  readonly domain: Range;
  readonly log: boolean;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

/** @param extent least and greatest value in view; from above to below when there is none. */
export function linearAxis(extent: Range, zero: boolean, count: number): ValueAxis {
  const { domain, ticks: values } = valueAxis(extent, zero, count);
  const texts = shortNumbers(values);
  return { domain, log: false, ticks: values.map((value, k) => ({ value, text: texts[k] ?? '' })) };
}

/** Over many decades ticks at powers of ten; over few at 1, 2 and 5 of each; within a part of one as on a linear axis. */
export function logAxis([low, high]: Range, count: number): ValueAxis {
  if (low > high) return { domain: [0, 1], log: true, ticks: [] };
  const pad = Math.max(0.02, (high - low) * 0.04);
  const domain: Range = [low - pad, high + pad];
  const values = logTicks(domain, count);
  const texts = shortNumbers(values);
  return {
    domain,
    log: true,
    ticks: values.map((value, k) => ({ value: Math.log10(value), text: texts[k] ?? '' })),
  };
}

function logTicks([from, to]: Range, count: number): readonly number[] {
  const inside = (value: number) => Math.log10(value) >= from && Math.log10(value) <= to;
  const [first, last] = [Math.floor(from), Math.ceil(to)];
  const powers = Array.from({ length: last - first + 1 }, (_, k) => 10 ** (first + k));
  const inDecades = powers.filter(inside);
  if (inDecades.length >= 3) {
    const every = Math.ceil(inDecades.length / (count + 1));
    return inDecades.filter((_, k) => k % every === 0);
  }
  const steps = powers.flatMap((power) => [1, 2, 5].map((part) => part * power)).filter(inside);
  if (steps.length >= 3) return steps;
  return ticks(10 ** from, 10 ** to, count).filter((value) => value > 0 && inside(value));
}
