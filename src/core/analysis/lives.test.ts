import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliveCounts, aliveCountsByGroup, countAt, maxOfLiving, meanAge } from './lives.ts';

const numbers = (...values: readonly number[]) => Float64Array.from(values);
const alive = Number.NaN;

/** Born at 0, 0, 2 and 3; the first dies at 2, the third at 3, the others live on. */
const lives = { birth: numbers(0, 0, 2, 3), death: numbers(2, alive, 3, alive) };
const steps = numbers(0, 1, 2, 3, 4);

describe('agents alive', () => {
  it('count from the step of birth up to the step before death', () => {
    // 0: a b | 1: a b | 2: b c | 3: b d | 4: b d
    expect([...aliveCounts(steps, lives)]).toEqual([2, 2, 2, 2, 2]);
    expect([...aliveCounts(numbers(0, 2), { birth: numbers(1), death: numbers(2) })]).toEqual([0, 0]);
  });

  it('count by type', () => {
    const groups = aliveCountsByGroup(steps, lives, ['red', 'blue', 'red', 'blue']);
    expect([...groups.keys()]).toEqual(['blue', 'red']);
    expect([...(groups.get('red') ?? [])]).toEqual([1, 1, 1, 0, 0]);
    expect([...(groups.get('blue') ?? [])]).toEqual([1, 1, 1, 2, 2]);
  });

  it('have a mean age of the step minus their birth', () => {
    // step 3: ages 3 and 0; step 4: ages 4 and 1
    expect([...meanAge(steps, lives)]).toEqual([0, 1, 1, 1.5, 2.5]);
    expect(meanAge(numbers(9), { birth: numbers(0), death: numbers(5) })[0]).toBeNaN();
  });

  it('have a highest generation, which falls again when its last agent dies', () => {
    expect([...maxOfLiving(steps, lives, numbers(0, 0, 5, 1))]).toEqual([0, 0, 5, 1, 1]);
  });

  it('are the same as counted agent by agent, with holes between the steps too', () => {
    const agent = fc.record({
      birth: fc.integer({ min: 0, max: 30 }),
      life: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
      generation: fc.integer({ min: 0, max: 9 }),
    });
    const axes = fc
      .uniqueArray(fc.integer({ min: 0, max: 40 }))
      .map((list) => Float64Array.from(list).sort());
    fc.assert(
      fc.property(fc.array(agent), axes, (agents, axis) => {
        const all = {
          birth: Float64Array.from(agents, (one) => one.birth),
          death: Float64Array.from(agents, (one) => (one.life === undefined ? alive : one.birth + one.life)),
        };
        const at = (step: number) =>
          agents.filter(
            (one) => one.birth <= step && (one.life === undefined || one.birth + one.life > step),
          );
        expect([...aliveCounts(axis, all)]).toEqual([...axis].map((step) => at(step).length));
        const generation = Float64Array.from(agents, (one) => one.generation);
        expect([...maxOfLiving(axis, all, generation)]).toEqual(
          [...axis].map((step) => {
            const living = at(step);
            return living.length === 0 ? Number.NaN : Math.max(...living.map((one) => one.generation));
          }),
        );
      }),
    );
  });
});

describe('births and deaths', () => {
  it('are counted at the step itself, and unknown ones nowhere', () => {
    expect([...countAt(steps, numbers(0, 3, 3, alive, 17))]).toEqual([1, 0, 0, 2, 0]);
  });
});
