import { expect, test } from 'vitest';
import { countWords, numberWords, pWords, shareWords, shiftWords } from './words.ts';

test('numbers are as long as they need be', () => {
  expect([1234.6, 12.345, 12.3, 7, 0.012345, 0, -0.5, 1.23e-7].map(numberWords)).toEqual([
    '1,235',
    '12.35',
    '12.3',
    '7',
    '0.0123',
    '0',
    '−0.5',
    '1.2e-7',
  ]);
});

test('shifts have a sign, shares have none', () => {
  expect([45, -3.21, 0.41, -1234.5].map(shiftWords)).toEqual(['+45 %', '−3.2 %', '+0.41 %', '−1,235 %']);
  expect([0.75, 1].map(shareWords)).toEqual(['75 %', '100 %']);
});

test('a p below a thousandth says no more than that', () => {
  expect([0.0312, 0.00099, 0.5, 1].map(pWords)).toEqual(['p = 0.031', 'p < 0.001', 'p = 0.5', 'p = 1']);
});

test('one step, several steps', () => {
  expect([countWords(1, 'step'), countWords(1200, 'step')]).toEqual(['1 step', '1,200 steps']);
});
