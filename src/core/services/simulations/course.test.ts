import { describe, expect, it } from 'vitest';
import { courseOf } from './course.ts';

const numbers = (...values: readonly number[]) => Float64Array.from(values);
const unknown = numbers(Number.NaN, Number.NaN, Number.NaN);
const step = numbers(0, 1, 2);

describe('the course of a simulation', () => {
  it('is as its steps store it', () => {
    const rows = { step, agents: numbers(4, 6, 0), births: numbers(0, 2, 0), deaths: numbers(0, 0, 6) };
    expect(courseOf(rows, undefined)).toEqual({
      steps: 3,
      firstStep: 0,
      lastStep: 2,
      agentsAtStart: 4,
      agentsPeak: 6,
      peakStep: 1,
      agentsEnd: 0,
      births: 2,
      deaths: 6,
      extinctAt: 2,
      sparkline: numbers(4, 6, 0),
    });
  });

  it('is counted from the agents where the steps are silent', () => {
    // Three founders, one born at 1; one of them dies at 2.
    const lives = { birth: numbers(0, 0, 0, 1), death: numbers(2, Number.NaN, Number.NaN, Number.NaN) };
    const course = courseOf({ step, agents: unknown, births: unknown, deaths: unknown }, lives);
    expect([...course.sparkline]).toEqual([3, 4, 3]);
    expect([course.births, course.deaths, course.agentsPeak, course.peakStep]).toEqual([1, 1, 4, 1]);
  });

  it('leaves out what nothing tells', () => {
    const course = courseOf({ step, agents: unknown, births: unknown, deaths: unknown }, undefined);
    expect(course).toEqual({ steps: 3, firstStep: 0, lastStep: 2, sparkline: new Float64Array() });
  });

  it('has no extinction when there never was an agent', () => {
    const none = numbers(0, 0, 0);
    expect(courseOf({ step, agents: none, births: none, deaths: none }, undefined).extinctAt).toBeUndefined();
  });
});
