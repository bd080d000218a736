import { describe, expect, it } from 'vitest';
import { kaplanMeier, readAtAges } from './kaplan-meier.ts';
import { ageClasses, deathsByClass, lifeNumbers, lifetimesByGroup } from './lifetimes.ts';

const of = (...values: readonly number[]) => Float64Array.from(values);
const none = Number.NaN;

describe('the survival curve', () => {
  const observed = { time: of(1, 2, 2, 3, 4), died: [1, 0, 1, 1, 0] };

  it('falls at deaths by their share of those at risk; the living leave without a fall', () => {
    // 1: 5 at risk, 1 dies, 0.8. 2: 4 at risk, 1 dies, 0.8 × 0.75. 3: 2 at risk, 1 dies. 4: 1 at risk, none.
    const curve = kaplanMeier(observed);
    expect([...curve.age]).toEqual([0, 1, 2, 3, 4]);
    expect([...curve.survival].map((share) => Number(share.toFixed(12)))).toEqual([1, 0.8, 0.6, 0.3, 0.3]);
    expect([...curve.atRisk]).toEqual([5, 5, 4, 2, 1]);
    expect([...curve.deaths]).toEqual([0, 1, 1, 1, 0]);
    expect(curve.median).toBe(3);
  });

  it('stays at 1 without deaths, and is unknown without agents', () => {
    const alive = kaplanMeier({ time: of(5, 7), died: [0, 0] });
    expect([[...alive.survival], alive.median]).toEqual([[1, 1, 1], undefined]);
    const nobody = kaplanMeier({ time: of(), died: [] });
    expect([[...nobody.survival], [...nobody.atRisk], nobody.median]).toEqual([[none], [0], undefined]);
  });

  it('can be read between its ages, and ends with the last age seen', () => {
    const curve = kaplanMeier({ time: of(2, 4), died: [1, 0] });
    const read = readAtAges(curve, of(0, 1, 2, 3, 4, 5));
    expect([...read.survival]).toEqual([1, 1, 0.5, 0.5, 0.5, none]);
    expect([...read.atRisk]).toEqual([2, 2, 2, 1, 1, none]);
  });
});

describe('lifetimes', () => {
  it('run to the death or to the last step; births that are unknown or after the death do not count', () => {
    const groups = lifetimesByGroup(
      of(0, 0, 5, none, 4),
      of(3, none, 8, 2, 2),
      ['a', 'a', 'b', 'a', 'b'],
      10,
    );
    expect(groups.map(({ group, observed }) => [group, [...observed.time], observed.died])).toEqual([
      ['a', [3, 10], [1, 0]],
      ['b', [3], [1]],
    ]);
  });

  it('have means of the dead alone, and times alive of all', () => {
    const numbers = lifeNumbers({ time: of(2, 4, 9, 12), died: [1, 1, 1, 0] });
    expect(numbers).toMatchObject({
      agents: 4,
      dead: 3,
      alive: 1,
      meanLifespan: 5,
      medianLifespan: 4,
      maxLifespan: 9,
      meanTimeAlive: 6.75,
    });
    expect(lifeNumbers({ time: of(3), died: [0] }).meanLifespan).toBeNaN();
  });

  it('fall into classes of 1, 2 or 5 times a power of ten', () => {
    expect(ageClasses(0)).toEqual({ start: of(0), width: 1 });
    expect([23, 24, 100, 1000].map((oldest) => ageClasses(oldest).width)).toEqual([1, 2, 5, 50]);
    expect([...deathsByClass({ time: of(0, 4, 5, 9, 9), died: [1, 1, 1, 0, 1] }, 2, 5)]).toEqual([2, 2]);
  });
});
