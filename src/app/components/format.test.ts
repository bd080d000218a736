import { expect, test } from 'vitest';
import {
  formatAbout,
  formatBytes,
  formatDuration,
  formatHeadline,
  formatNumber,
  formatValue,
} from './format.ts';

test('numbers keep their thousands apart, and four significant digits below', () => {
  expect([4862, 1234567, 999.96, 0.013333, 7.5, -12.3456].map(formatNumber)).toEqual([
    '4,862',
    '1,234,567',
    '1,000',
    '0.01333',
    '7.5',
    '−12.35',
  ]);
  expect(formatNumber(0.00012)).toBe('1.20e−4');
  expect(formatNumber(Number.NaN)).toBe('–');
});

test('a headline never has more than four significant digits', () => {
  expect([0, 55.41234, 5851.27, 9999, 12345, 123456, 1234567, -18582].map(formatHeadline)).toEqual([
    '0',
    '55.41',
    '5,851',
    '9,999',
    '12.35k',
    '123.5k',
    '1.235M',
    '−18.58k',
  ]);
  expect(formatHeadline(Number.NaN)).toBe('–');
});

test('counts that are only about right have two digits', () => {
  expect([0, 7, 847, 53_330, 1_249_000].map(formatAbout)).toEqual(['0', '7', '850', '53,000', '1,200,000']);
});

test('durations and sizes have the unit that suits them', () => {
  expect([0.42, 3.94, 725, 7800].map(formatDuration)).toEqual([
    '420 ms',
    '3.9 s',
    '12 min 5 s',
    '2 h 10 min',
  ]);
  expect([999, 1500, 408_330_240, 2_200_000_000].map(formatBytes)).toEqual([
    '999 B',
    '1.5 kB',
    '408 MB',
    '2.2 GB',
  ]);
});

test('stored JSON goes on one line', () => {
  expect(formatValue([10, 20, 60])).toBe('10, 20, 60');
  expect(formatValue({ a: [1] })).toBe('{"a":[1]}');
  expect(formatValue(null)).toBe('–');
});
