import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exactNumber, readableNumber, shortNumbers, stepText } from './numbers.ts';

it('shortens the numbers of an axis', () => {
  expect(shortNumbers([0, 500, 1000, 1200])).toEqual(['0', '500', '1k', '1.2k']);
  expect(shortNumbers([-2e6, 0, 2e6])).toEqual(['−2M', '0', '2M']);
  expect(shortNumbers([0, 0.1, 0.2, 0.30000000000000004])).toEqual(['0', '0.1', '0.2', '0.3']);
});

it('takes more digits where neighbours would read the same', () => {
  expect(shortNumbers([100_000, 100_001, 100_002])).toEqual(['100k', '100.001k', '100.002k']);
});

it('never rounds a step', () => {
  expect([950, 12_000, 12_345].map(stepText)).toEqual(['950', '12k', '12,345']);
});

it('writes values at the cursor readably', () => {
  expect([46, 12_345, 0.123456, 12_345.67, Number.NaN].map(readableNumber)).toEqual([
    '46',
    '12,345',
    '0.1235',
    '12,346',
    '–',
  ]);
});

it('writes exact numbers so that they read back the same', () => {
  expect(exactNumber(Number.NaN)).toBe('');
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (value) => {
      expect(Number(exactNumber(value)) === value).toBe(true);
    }),
  );
});
