import { describe, expect, test } from 'vitest';
import type { LiveView } from '../../core/api/recording.ts';
import { LiveHistory } from './live-history.ts';

const view = (simulation: string, step: number, counts: LiveView['counts']): LiveView => ({
  simulation,
  step,
  counts,
  values: { births: step },
});

describe('what was seen of running simulations', () => {
  test('is a course of steps, with gaps where a type was not there', () => {
    const history = new LiveHistory();
    history.take([view('s', 0, { a: 5 })]);
    history.take([view('s', 3, { a: 4, b: 1 })]);
    history.take([view('s', 3, { a: 4, b: 1 })]);
    const course = history.course('s');
    expect(course?.steps).toEqual([0, 3]);
    expect(course?.counts.get('a')).toEqual([5, 4]);
    expect(course?.counts.get('b')).toEqual([Number.NaN, 1]);
    expect(course?.values.get('births')).toEqual([0, 3]);
  });

  test('begins anew with a simulation that does', () => {
    const history = new LiveHistory();
    history.take([view('s', 7, { a: 5 })]);
    history.take([view('s', 0, { a: 2 })]);
    expect(history.course('s')?.steps).toEqual([0]);
  });

  test('is thinned out before it grows large, and keeps its first and newest step', () => {
    const history = new LiveHistory();
    for (let step = 0; step <= 5000; step++) history.take([view('s', step, { a: step })]);
    const steps = history.course('s')?.steps ?? [];
    expect(steps.length).toBeLessThanOrEqual(1000);
    expect([steps[0], steps.at(-1)]).toEqual([0, 5000]);
    expect(history.course('s')?.counts.get('a')).toEqual(steps);
  });

  test('is forgotten of simulations that ended long ago', () => {
    const history = new LiveHistory();
    for (let k = 0; k < 20; k++) history.take([view(`s${k}`, 0, { a: 1 })]);
    expect(history.course('s0')).toBeUndefined();
    expect(history.course('s19')).toBeDefined();
  });
});
