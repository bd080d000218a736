import { expect, test } from 'vitest';
import { agreementOf } from './agreement.ts';

test('steps at which both are known are compared, and the first that differs is named', () => {
  expect(agreementOf([0, 1, 2, 3, 4], [1, 2, Number.NaN, 4, 5], [1, 2.5, 3, Number.NaN, 9])).toEqual({
    compared: 3,
    differing: 2,
    largest: 4,
    first: { step: 1, stored: 2, recomputed: 2.5 },
  });
});

test('rounding is no difference, a millionth of a small number neither', () => {
  expect(agreementOf([0, 1], [1e9, 0], [1e9 + 1, 1e-7])).toEqual({ compared: 2, differing: 0, largest: 0 });
  expect(agreementOf([0], [1e9], [1e9 + 2000])).toMatchObject({ differing: 1, largest: 2000 });
});

test('nothing is known of nothing', () => {
  expect(agreementOf([], [], [])).toEqual({ compared: 0, differing: 0, largest: 0 });
  expect(agreementOf([0], [Number.NaN], [1])).toEqual({ compared: 0, differing: 0, largest: 0 });
});
