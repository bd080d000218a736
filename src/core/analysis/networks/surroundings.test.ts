import { describe, expect, it } from 'vitest';
import { nearestAtBirths, surroundingsOf } from './surroundings.ts';

const of = (...values: number[]) => Float64Array.from(values);
const none = Number.POSITIVE_INFINITY;

/** Agents 0 and 1 are of one type, 2 of another; 3 is born at step 5 of 0 at (0, 0), 4 at step 7 of 2 at (10, 0). */
const typeOf = [0, 0, 1, 0, 1];
const births = { agent: [3, 4], parent: [0, 2], step: of(5, 7), x: of(0, 10), y: of(0, 0) };

describe('the surroundings of births', () => {
  it('are the others at the step of birth, without the parent and the newborn', () => {
    const places = {
      step: of(5, 5, 5, 5, 7, 7, 7, 6),
      agent: [0, 3, 1, 2, 2, 4, 0, 1],
      x: of(0, 0, 3, 6, 10, 10, 10, 10),
      y: of(0, 0, 4, 8, 0, 0, 1, 0),
    };
    // First: 1, of the same type, is 5 away (3-4-5) and 2 is 10 away. Second: only 0, of another type, 1 away.
    expect(nearestAtBirths(births, places, typeOf)).toEqual({ same: of(5, none), other: of(10, 1) });
  });

  it('are empty where nobody is recorded, and no births have none', () => {
    const nobody = { step: of(), agent: [], x: of(), y: of() };
    expect(nearestAtBirths(births, nobody, typeOf)).toEqual({ same: of(none, none), other: of(none, none) });
    const noBirths = { agent: [], parent: [], step: of(), x: of(), y: of() };
    expect(surroundingsOf(nearestAtBirths(noBirths, nobody, typeOf), 5)).toEqual({
      births: 0,
      alone: 0,
      own: 0,
      others: 0,
    });
  });

  it('are isolated, homogeneous or heterogeneous by who is closer than the radius', () => {
    const nearest = { same: of(5, none, 2, 2), other: of(10, 1, none, 3) };
    // Within 5 (not at 5): nobody; other; own; own and other.
    expect(surroundingsOf(nearest, 5)).toEqual({ births: 4, alone: 1, own: 1, others: 2 });
    // Within 11: own and other; other; own; both.
    expect(surroundingsOf(nearest, 11)).toEqual({ births: 4, alone: 0, own: 1, others: 3 });
  });
});
