import { describe, expect, test } from 'vitest';
import { sweepValues } from './sweep-values.ts';

describe('the values of a sweep', () => {
  test('are a list, with commas, semicolons or spaces', () => {
    expect(sweepValues(' 0.1, 2;3  -4e1 ')).toEqual({ ok: true, value: [0.1, 2, 3, -40] });
  });

  test('or a range with both ends, without the errors of sums', () => {
    expect(sweepValues('0.1 to 0.5 by 0.1')).toEqual({ ok: true, value: [0.1, 0.2, 0.3, 0.4, 0.5] });
    expect(sweepValues('5 to 1 by -2')).toEqual({ ok: true, value: [5, 3, 1] });
    expect(sweepValues('10 .. 35 step 10')).toEqual({ ok: true, value: [10, 20, 30] });
  });

  test('are refused with a sentence where they cannot be', () => {
    expect(sweepValues('')).toMatchObject({ ok: false });
    expect(sweepValues('1, two')).toEqual({ ok: false, error: '“two” is no number.' });
    expect(sweepValues('1, NaN, Infinity')).toMatchObject({ ok: false });
    expect(sweepValues('1 to 5 by -1')).toEqual({ ok: false, error: 'From 1, steps of -1 never reach 5.' });
    expect(sweepValues('1 to 5 by 0')).toMatchObject({ ok: false });
    expect(sweepValues('0 to 1 by 0.0001')).toEqual({
      ok: false,
      error: 'These are 10001 values; at most 1000 can be swept.',
    });
  });
});
