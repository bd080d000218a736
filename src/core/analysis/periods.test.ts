import { expect, it } from 'vitest';
import { periodName, periodsNote, periodsUpTo } from './periods.ts';

it('periods have 100 steps, or 10 where the simulation has no two of 100', () => {
  // Steps 0 to 199 are two whole periods, 0 to 198 are not.
  expect(periodsUpTo(199)).toEqual({ length: 100, last: 199 });
  expect(periodsUpTo(198)).toEqual({ length: 10, last: 198 });
  expect(periodsUpTo(40).length).toBe(10);
});

it('a period is named by its first and last step, and the last one ends with the simulation', () => {
  const long = periodsUpTo(230);
  expect([0, 99, 100, 230].map((step) => periodName(step, long))).toEqual([
    '0–99',
    '0–99',
    '100–199',
    '200–230',
  ]);
  // 41 steps: four periods of ten and step 40.
  const short = periodsUpTo(40);
  expect([0, 39, 40].map((step) => periodName(step, short))).toEqual(['0–9', '30–39', '40']);
});

it('the only period of a short simulation is said to be the only one', () => {
  expect(periodName(3, periodsUpTo(5))).toBe('0–5');
  expect(periodsNote(periodsUpTo(5))).toBe('The simulation ends at step 5, so there is one period only.');
  expect(periodsNote(periodsUpTo(230))).toContain('Periods of 100 steps');
});
