import { describe, expect, it } from 'vitest';
import { advantageOf, resourceTrajectory, type TypeRecord } from './advantage.ts';
import { weigh } from './weigh.ts';

const a: TypeRecord = {
  type: 'a',
  resources: { early: 10, middle: 10, late: 20 },
  reproduction: { attempts: 10, offspring: 4, spent: 8, firstStep: 3 },
  lives: { meanLifetime: 30, aliveShare: 0.6 },
  population: { early: 2, middle: 4, late: 8 },
  combat: {
    made: { attacks: 10, successes: 5 },
    suffered: { attacks: 4, successes: 1 },
    on: new Map([['b', { attacks: 10, successes: 5 }]]),
  },
};

const near = { nearest: 1, distance: 30, weighted: 2, nearResources: 3, nearAmount: 0 };
const far = { nearest: 3, distance: 50, weighted: 2, nearResources: 1, nearAmount: 0 };

const b: TypeRecord = {
  type: 'b',
  resources: { early: 5, middle: 10, late: 10 },
  reproduction: { attempts: 4, offspring: 1, spent: 4, firstStep: 5 },
  lives: { meanLifetime: 20, aliveShare: 0.5 },
  population: { early: 2, middle: 2, late: 4 },
  combat: {
    made: { attacks: 4, successes: 1 },
    suffered: { attacks: 10, successes: 5 },
    on: new Map([['a', { attacks: 4, successes: 1 }]]),
  },
};

describe('the advantage of one type over another', () => {
  it('weighs the differences of each kind, and the kinds', () => {
    const found = advantageOf(a, b);
    // 0.3 × 5 + 0.3 × 0 + 0.4 × 10
    expect(found.resources).toBeCloseTo(5.5, 12);
    // Success 0.4 − 0.25, efficiency 0.5 − 0.25, and a was first: 0.06 + 0.075 + 0.3
    expect(found.reproduction).toBeCloseTo(0.435, 12);
    // 0.5 × 10/1000 + 0.5 × 0.1
    expect(found.survival).toBeCloseTo(0.055, 12);
    // (0.2 × 0 + 0.3 × 2 + 0.3 × 4 + 0.2 × (3 − 1)) / 8
    expect(found.growth).toBeCloseTo(0.275, 12);
    // Attack 0.5 − 0.25, defence 0.75 − 0.5, direct 0.5 − 0.25: 0.25 of each
    expect(found.combat).toBeCloseTo(0.25, 12);
    // 0.25 × 5.5 + 0.25 × 0.435 + 0.2 × 0.055 + 0.2 × 0.275 + 0.1 × 0.25
    expect(found.composite).toBeCloseTo(1.57475, 12);
  });

  it('favours who began nearer to more resources, and weighs that as 0.15 of 1.15', () => {
    const found = advantageOf({ ...a, position: near }, { ...b, position: far });
    // (3 − 1)/4, (50 − 30)/80, 0, (3 − 1)/4 and 0 of nothing at all: 1.25 / 5
    expect(found.position).toBeCloseTo(0.25, 12);
    expect(found.composite).toBeCloseTo((1.57475 + 0.15 * 0.25) / 1.15, 12);
    expect(advantageOf({ ...b, position: far }, { ...a, position: near }).position).toBeCloseTo(-0.25, 12);
    // A distance that is not known leaves the other four.
    const unknown = { ...far, nearest: Number.NaN };
    expect(advantageOf({ ...a, position: near }, { ...b, position: unknown }).position).toBeCloseTo(
      0.1875,
      12,
    );
    expect(advantageOf(a, { ...b, position: far }).position).toBeUndefined();
  });

  it('takes the trajectory of resources from the first to the last third', () => {
    expect(resourceTrajectory(a.resources)).toBe(10);
    expect(resourceTrajectory({ early: 10, middle: 10, late: undefined })).toBeUndefined();
  });

  it('turns its sign when the types are swapped', () => {
    const there = Object.values(advantageOf(a, b));
    const back = Object.values(advantageOf(b, a));
    expect(back.map((value) => Number(value?.toFixed(12)))).toEqual(
      there.map((value) => -Number(value?.toFixed(12))),
    );
  });

  it('leaves out what is unknown and shares its weight among the rest', () => {
    const peaceful = { ...a, combat: undefined };
    // (1.57475 − 0.1 × 0.25) / 0.9
    expect(advantageOf(peaceful, b)).toMatchObject({ combat: undefined });
    expect(advantageOf(peaceful, b).composite).toBeCloseTo(1.54975 / 0.9, 12);
    const extinct = { ...a, resources: { early: 10, middle: 10, late: undefined } };
    // (0.3 × 5 + 0.3 × 0) / 0.6
    expect(advantageOf(extinct, b).resources).toBeCloseTo(2.5, 12);
  });

  it('is unknown where nothing is known, and who alone reproduced was first', () => {
    const unknown = {
      resources: undefined,
      reproduction: undefined,
      lives: undefined,
      population: undefined,
      combat: undefined,
    };
    expect(new Set(Object.values(advantageOf({ type: 'a', ...unknown }, { type: 'b', ...unknown })))).toEqual(
      new Set([undefined]),
    );
    const idle = { attempts: 0, offspring: 0, spent: 0, firstStep: undefined };
    expect(advantageOf(a, { ...b, reproduction: idle }).reproduction).toBe(1);
    expect(
      advantageOf({ ...a, reproduction: idle }, { ...b, reproduction: idle }).reproduction,
    ).toBeUndefined();
  });

  it('counts a longer life up to 1,000 steps', () => {
    const old = { ...a, lives: { meanLifetime: 5000, aliveShare: 0.5 } };
    expect(advantageOf(old, b).survival).toBeCloseTo(0.5, 12);
  });

  it('weighs only what is finite', () => {
    expect(
      weigh([
        { weight: 1, value: Number.POSITIVE_INFINITY },
        { weight: 3, value: 2 },
      ]),
    ).toBe(2);
    expect(weigh([])).toBeUndefined();
  });
});
