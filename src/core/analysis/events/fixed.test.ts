import { describe, expect, it } from 'vitest';
import { massCombats, populationBooms, populationCrashes, resourceDepletions } from './fixed.ts';

function course(...values: number[]) {
  return { axis: Float64Array.from(values, (_, i) => i), values: Float64Array.from(values) };
}

const brief = (events: readonly { step: number; severity: number }[]) =>
  events.map(({ step, severity }) => [step, Number(severity.toFixed(6))]);

describe('a population crash', () => {
  it('is a fall by more than 30 %, its severity 0.9 times the fall', () => {
    // 100 → 70 is exactly 30 %: none. 70 → 42 is 40 %: 0.9 × 0.4 = 0.36.
    const [event, ...others] = populationCrashes(course(100, 70, 42));
    expect(others).toEqual([]);
    expect(event).toMatchObject({ id: 'population_crash.2', since: 1, step: 2, previous: 70, current: 42 });
    expect(event?.severity).toBeCloseTo(0.36, 12);
    expect(event?.text).toBe('The population fell from 70 to 42, by 40% (more than 30%).');
  });

  it('is also the end of all, with full impact', () => {
    const [event] = populationCrashes(course(4, 4, 0, 0));
    expect(event).toMatchObject({ step: 2, severity: 0.9 });
    expect(event?.text).toBe('The last 4 agents died: the population went from 4 to 0, extinct.');
    expect(populationCrashes(course(1, 0))[0]?.text).toMatch(/^The last agent died:/);
  });

  it('needs both values', () => {
    expect(populationCrashes(course(100, Number.NaN, 10))).toEqual([]);
    expect(populationCrashes(course(0, 0))).toEqual([]);
    expect(populationCrashes(course(5))).toEqual([]);
    expect(populationCrashes(course())).toEqual([]);
  });
});

describe('a population boom', () => {
  it('is a rise by more than 40 %, its severity 0.6 times 0.7 of the rise', () => {
    // 10 → 14 is exactly 40 %: none. 14 → 28 is 100 %: 0.6 × 0.7 = 0.42. 28 → 112 is 300 %: 0.6 × min(1, 2.1).
    expect(brief(populationBooms(course(10, 14, 28, 112)))).toEqual([
      [2, 0.42],
      [3, 0.6],
    ]);
  });

  it('is no rise from nothing, which has no percentage', () => {
    expect(populationBooms(course(0, 5))).toEqual([]);
  });
});

describe('resource depletion', () => {
  it('is a fall by more than 60 %: 0.8 times one half plus half the fall', () => {
    // 100 → 40 is exactly 60 %: none. 40 → 10 is 75 %: 0.8 × (0.5 + 0.375) = 0.7.
    const events = resourceDepletions(course(100, 40, 10), undefined);
    expect(brief(events)).toEqual([[2, 0.7]]);
    expect(events[0]?.text).toBe('Resources in the environment fell from 40 to 10, by 75% (more than 60%).');
  });

  it('is also agents that hold less than 5, the more so the less they hold', () => {
    // Falling by 10 %: 0.8 × (0.5 + 0.05) = 0.44. Not falling, 2 held: 0.8 × (0.7 + 0.3) = 0.8.
    const held = Float64Array.of(9, 4, 2, 5);
    expect(brief(resourceDepletions(course(100, 90, 90, 90), held))).toEqual([
      [1, 0.44],
      [2, 0.8],
    ]);
    expect(resourceDepletions(course(100, 90, 90, 90), held).map(({ text }) => text)).toEqual([
      'Agents held 4 on average (less than 5); resources in the environment fell from 100 to 90, by 10%.',
      'Agents held 2 on average (less than 5); resources in the environment stayed at 90.',
    ]);
  });

  it('is nothing where there was nothing before', () => {
    expect(resourceDepletions(course(0, 0), Float64Array.of(1, 1))).toEqual([]);
  });
});

describe('mass combat', () => {
  it('is more than 10 attacks, or more than one for every five agents', () => {
    // 2 of 10 is exactly one for five: none. 3 of 10: 0.8 × (0.5 + 0.15) = 0.52. 11 of 110: 0.8 × 0.55 = 0.44.
    const events = massCombats(course(2, 3, 11, 0), Float64Array.of(10, 10, 110, 110));
    expect(brief(events)).toEqual([
      [1, 0.52],
      [2, 0.44],
    ]);
    expect(events[0]?.text).toBe(
      '3 attacks among 10 agents in one step (more than one for every five agents).',
    );
  });

  it('has its highest rate where nobody is left', () => {
    expect(brief(massCombats(course(1), Float64Array.of(0)))).toEqual([[0, 0.8]]);
  });

  it('goes by the number alone where the population is not known', () => {
    expect(brief(massCombats(course(10, 12), Float64Array.of(Number.NaN, Number.NaN)))).toEqual([[1, 0.4]]);
  });
});
