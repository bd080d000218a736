import { describe, expect, it } from 'vitest';
import {
  belowMean,
  combatPatternChanges,
  combatThreshold,
  healthCrises,
  healthDeclines,
  intenseCombat,
  learningSpikes,
  populationShifts,
  records,
  reproductionFailures,
  reproductionShifts,
  rewardShifts,
} from './relative.ts';

function course(...values: number[]) {
  return { axis: Float64Array.from(values, (_, i) => i), values: Float64Array.from(values) };
}

const brief = (events: readonly { step: number; severity: number }[]) =>
  events.map(({ step, severity }) => [step, Number(severity.toFixed(4))]);

describe('population shift', () => {
  it('is a share that changes by more than two deviations of its changes, once a step', () => {
    // Shares of a: ½ ×9, then 1. Changes: eight times 0, then ½: mean 0.0556, deviation 0.1667, threshold ⅓.
    const a = Float64Array.of(5, 5, 5, 5, 5, 5, 5, 5, 5, 10);
    const b = Float64Array.of(5, 5, 5, 5, 5, 5, 5, 5, 5, 0);
    const { axis } = course(...a);
    const [event, ...others] = populationShifts(
      axis,
      new Map([
        ['a', a],
        ['b', b],
      ]),
    );
    expect(others).toEqual([]);
    // 0.5 × 0.5 / 0.3333
    expect(event).toMatchObject({ step: 9, since: 8, previous: 0.5, current: 1 });
    expect(event?.severity).toBeCloseTo(0.75, 10);
    expect(event?.threshold).toBeCloseTo(1 / 3, 10);
  });

  it('is none while nothing changes, or where all are gone', () => {
    const flat = new Map([
      ['a', Float64Array.of(1, 1, 1)],
      ['b', Float64Array.of(1, 1, 1)],
    ]);
    expect(populationShifts(course(1, 1, 1).axis, flat)).toEqual([]);
    const gone = new Map([
      ['a', Float64Array.of(1, 0)],
      ['b', Float64Array.of(1, 0)],
    ]);
    expect(populationShifts(course(1, 0).axis, gone)).toEqual([]);
  });
});

it('makes one event of a shortage that lasts, at its first step and as severe as its worst', () => {
  // Mean of 10, 10, 3, 1, 10, 8 is 7, half of it 3.5: steps 2 and 3, at worst 1 − 1/7.
  const events = belowMean(course(10, 10, 3, 1, 10, 8), 0.5, { kind: 'resource_crisis', what: 'X' });
  expect(brief(events)).toEqual([[2, 0.8571]]);
  expect(events[0]?.text).toBe('X was 1 (less than 50% of the mean 7) at step 3, the worst of steps 2 to 3.');
  expect(belowMean(course(), 0.5, { kind: 'resource_crisis', what: 'X' })).toEqual([]);
  expect(belowMean(course(0, 0), 0.5, { kind: 'resource_crisis', what: 'X' })).toEqual([]);
});

describe('combat', () => {
  // Five-step averages of 0 0 0 0 10: 0 0 0 0 2, their mean 0.4, × 1.5 = 0.6, but at least 1.
  it('has a threshold of 1.5 times the mean of the five-step average, at least 1', () => {
    expect(combatThreshold(Float64Array.of(0, 0, 0, 0, 10))).toBe(1);
    expect(combatThreshold(Float64Array.of(4, 4, 4))).toBe(6);
  });

  it('is intense above it, with a severity between 0.4 and 1', () => {
    // Averages of 4 4 4 4 14: 4 4 4 4 6, mean 4.4, threshold 6.6: 0.5 × 14 / 6.6 is above 1.
    expect(brief(intenseCombat(course(4, 4, 4, 4, 14)))).toEqual([[4, 1]]);
    expect(intenseCombat(course(0, 0))).toEqual([]);
  });

  it('changes where two steps differ by more than it', () => {
    // 0.5 × 10 / 6.6
    expect(brief(combatPatternChanges(course(4, 4, 4, 4, 14)))).toEqual([[4, 0.7576]]);
  });
});

it('finds shifts of the success rate above 0.1 and 1.5 deviations, between steps that are both known', () => {
  // Changes: 0 and, after a gap, none. Then 0, 0.5: deviation of (0, 0, 0.5) is 0.2887, threshold 0.4330.
  const events = reproductionShifts(course(0.5, 0.5, Number.NaN, 0.5, 0.5, 1));
  expect(brief(events)).toEqual([[5, 0.5774]]);
  expect(reproductionShifts(course(0.5, 0.55))).toEqual([]);
});

it('finds steps with many losses of health, more than 3 at least', () => {
  // Nine steps with 0, one with 10: mean 1, deviation 3.1623, threshold 5.7434; 0.5 × 10 / 5.7434.
  expect(brief(healthCrises(course(0, 0, 0, 0, 0, 0, 0, 0, 0, 10)))).toEqual([[9, 0.8706]]);
  expect(healthCrises(course(0, 0, 0, 0, 0, 0, 0, 0, 0, 3))).toEqual([]);
});

it('finds falls of the five-step mean of health, not rises', () => {
  // Means: 100 ×6, then 80 (one 0 among five), then 80, 80. Changes: 0 ×5, −20, 0, 0.
  const fall = healthDeclines(course(100, 100, 100, 100, 100, 100, 0, 100, 100));
  expect(fall.map(({ step, previous, current }) => [step, previous, current])).toEqual([[6, 100, 80]]);
  expect(healthDeclines(course(0, 0, 0, 0, 0, 0, 100, 0, 0))).toEqual([]);
});

it('finds steps with much learning, more than 5 at least, and jumps of the learned reward', () => {
  // Mean 2, deviation 6.3246, threshold 11.4868; 0.5 × 20 / 11.4868.
  expect(brief(learningSpikes(course(0, 0, 0, 0, 0, 0, 0, 0, 0, 20)))).toEqual([[9, 0.8706]]);
  // Changes 0 ×8 and 9: deviation 3, threshold 6; 0.5 × 9 / 6.
  expect(brief(rewardShifts(course(1, 1, 1, 1, 1, 1, 1, 1, 1, 10)))).toEqual([[9, 0.75]]);
});

it('counts a record once at the end of its rise, and never the first value', () => {
  const events = records(course(5, 4, 6, 7, 7, 3, 8), 'the population', 0.8);
  expect(events.map(({ step, previous, current }) => [step, previous, current])).toEqual([
    [3, 5, 7],
    [6, 7, 8],
  ]);
  expect(events[0]).toMatchObject({
    severity: 0.8,
    text: 'New record of the population: 7 (before: 5).',
    id: 'record.3.the-population',
  });
  expect(records(course(3, 3, 2), 'x', 0.8)).toEqual([]);
});

it('finds a reason that made more than three attempts fail', () => {
  const failures = [
    { step: 4, reason: 'too poor', count: 3 },
    { step: 5, reason: 'too poor', count: 4 },
    { step: 6, reason: 'too poor', count: 9 },
  ];
  expect(brief(reproductionFailures(failures))).toEqual([
    [5, 0.8],
    [6, 1],
  ]);
});
