import { expect, test } from 'vitest';
import { linearAxis, logAxis } from './value-axis.ts';

const textsOf = (low: number, high: number, count = 5) =>
  logAxis([Math.log10(low), Math.log10(high)], count).ticks.map(({ text }) => text);

test('a linear axis has its ticks at round values', () => {
  expect(linearAxis([3, 97], false, 5).ticks.map(({ text }) => text)).toEqual([
    '0',
    '20',
    '40',
    '60',
    '80',
    '100',
  ]);
});

test('over decades a log axis has powers of ten, over few 1, 2 and 5 of each, within one round values', () => {
  expect(textsOf(1, 10_000)).toEqual(['1', '10', '100', '1k', '10k']);
  expect(textsOf(2, 60)).toEqual(['2', '5', '10', '20', '50']);
  expect(textsOf(40, 48)).toEqual(['40', '42', '44', '46', '48', '50']);
  expect(textsOf(1, 1e12, 2).length).toBeLessThanOrEqual(4);
});

test('ticks stand at the logarithm of their value', () => {
  const { domain, ticks } = logAxis([0, 2], 5);
  expect(ticks.map(({ value }) => value)).toEqual([0, 1, 2]);
  expect(domain[0]).toBeLessThan(0);
  expect(domain[1]).toBeGreaterThan(2);
});
