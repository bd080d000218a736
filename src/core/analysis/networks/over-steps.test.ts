import { describe, expect, it } from 'vitest';
import { countBelow, fittedLine, trailingShare } from './over-steps.ts';

const of = (...values: number[]) => Float64Array.from(values);

describe('acts over steps', () => {
  it('a trailing share adds up before it divides', () => {
    // Width 2: 1/2, (1+0)/(2+0), (0+3)/(0+4), (3+0)/(4+0), 0/0.
    expect(trailingShare(of(1, 0, 3, 0, 0), of(2, 0, 4, 0, 0), 2)).toEqual(
      of(0.5, 0.5, 0.75, 0.75, Number.NaN),
    );
    expect(trailingShare(of(), of(), 10)).toEqual(of());
  });

  it('a line is fitted through the known values and read everywhere', () => {
    // Through (0, 1) and (2, 5): slope 2, so 3 at step 1 and 9 at step 4.
    expect(fittedLine(of(0, 1, 2, 4), of(1, Number.NaN, 5, Number.NaN))).toEqual(of(1, 3, 5, 9));
    expect(fittedLine(of(0, 1), of(1, Number.NaN))).toEqual(of(Number.NaN, Number.NaN));
  });

  it('values below a limit are counted; one at the limit is not below it', () => {
    expect(countBelow(of(5, 1, Number.NaN, 3, 3), of(1, 3, 3.5, 9))).toEqual(of(0, 1, 3, 4));
    expect(countBelow(of(), of(1))).toEqual(of(0));
  });
});
