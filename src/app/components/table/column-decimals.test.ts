import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../core/base/columns.ts';
import { ColumnDecimals, numberText } from './column-decimals.ts';

function decimalsOf(...values: Cell[]): number {
  const decimals = new ColumnDecimals();
  decimals.learn({ length: values.length, columns: { x: { kind: 'mixed', values } } });
  return decimals.of('x');
}

describe('the numbers of a column', () => {
  it('have as many decimals as the longest needs, fewer where the numbers are large', () => {
    expect(decimalsOf(1, 2, null, 'text')).toBe(0);
    expect(decimalsOf(1, 2.5, 0.25)).toBe(2);
    expect(decimalsOf(1 / 3)).toBe(6);
    expect(decimalsOf(1 / 3, 4 / 3)).toBe(4);
    expect(decimalsOf(1 / 3, 4000 / 3)).toBe(2);
  });

  it('stand below each other', () => {
    expect([7, 0.25, -1.5].map((value) => numberText(value, 2))).toEqual(['7.00', '0.25', '−1.50']);
  });

  it('are never shown as 0 when they are not', () => {
    expect(numberText(0.00001, 4)).toBe('1.00e−5');
    expect(numberText(0, 4)).toBe('0.0000');
    expect(numberText(1e21, 0)).toBe('1e+21');
  });
});
