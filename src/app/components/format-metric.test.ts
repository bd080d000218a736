import { expect, test } from 'vitest';
import { formatMetric } from './format-metric.ts';

test('a p value that is very small is only said to be so, whatever its digits', () => {
  expect([2.64e-44, 0, 0.00099, 0.001, 0.0423].map((p) => formatMetric(p, 'granger_p'))).toEqual([
    '< 0.001',
    '< 0.001',
    '< 0.001',
    '0.001',
    '0.0423',
  ]);
});

test('any other number keeps its size', () => {
  expect(formatMetric(0.0002, 'granger_f')).toBe('2.00e−4');
  expect(formatMetric(-12.5, undefined)).toBe('−12.5');
});
