import { describe, expect, it } from 'vitest';
import { onceAStep, perStep, rowsByStep } from './by-step.ts';

const none = Number.NaN;

describe('rows by step', () => {
  it('begin where the step changes', () => {
    const byStep = rowsByStep([3, 3, 4, 7, 7]);
    expect([...byStep.step]).toEqual([3, 4, 7]);
    expect(byStep.from).toEqual([0, 2, 3, 5]);
    expect([...perStep(byStep, (first, end) => end - first)]).toEqual([2, 1, 2]);
  });

  it('are none of nothing', () => {
    const byStep = rowsByStep([]);
    expect([...byStep.step]).toEqual([]);
    expect([...perStep(byStep, () => 1)]).toEqual([]);
  });
});

describe('once a step', () => {
  it('keeps the least or the greatest of what is there twice in one step', () => {
    // Thing 0 twice at step 1 (5, then 3), thing 1 once; thing 0 again at step 2.
    const [step, key, value] = [
      [1, 1, 1, 2],
      [0, 1, 0, 0],
      [5, 9, 3, 8],
    ];
    expect([...onceAStep(step, key, value, 'least')]).toEqual([2, 1, 3]);
    expect([...onceAStep(step, key, value, 'greatest')]).toEqual([0, 1, 3]);
  });

  it('leaves out rows without a value and keeps every row of nobody', () => {
    expect([...onceAStep([1, 1, 1, 1], [-1, -1, 0, 0], [1, 1, none, 2], 'least')]).toEqual([0, 1, 3]);
    expect([...onceAStep([1, 1], [0, 1], [Number.POSITIVE_INFINITY, 2], 'greatest')]).toEqual([1]);
    expect([...onceAStep([], [], [], 'least')]).toEqual([]);
  });
});
