import { expect, test } from 'vitest';
import { simulationName } from './simulation-name.ts';

test('a simulation goes by its id', () => {
  expect(simulationName('sim_1', 'runs.db', 1)).toBe('sim_1');
  expect(simulationName('default', 'runs.db', 2)).toBe('default');
});

test('the only simulation of a file that names none goes by the name of the file', () => {
  expect(simulationName('default', 'iteration_1/simulation.db', 1)).toBe('iteration_1/simulation');
  expect(simulationName('default', 'runs.sqlite', 1)).toBe('runs.sqlite');
});
