import { expect, test } from 'vitest';
import { colourPlace, createSimulationColours } from './simulation-colours.ts';

test('simulations take places in the order in which their files were opened', () => {
  const colours = createSimulationColours();
  colours.enrol('a', ['x', 'y']);
  colours.enrol('b', ['x']);
  expect(colourPlace(colours.get(), 'a', 'x')).toBe(0);
  expect(colourPlace(colours.get(), 'a', 'y')).toBe(1);
  expect(colourPlace(colours.get(), 'b', 'x')).toBe(2);
});

test('a simulation keeps its place while other files close and open', () => {
  const colours = createSimulationColours();
  colours.enrol('a', ['x', 'y']);
  colours.enrol('b', ['x']);
  colours.leave('a');
  expect(colourPlace(colours.get(), 'b', 'x')).toBe(2);
  colours.enrol('c', ['p', 'q', 'r']);
  expect(colourPlace(colours.get(), 'b', 'x')).toBe(2);
  expect([...(colours.get().get('c')?.values() ?? [])]).toEqual([0, 1, 3]);
});

test('a file that comes back has its places again where they are still free', () => {
  const colours = createSimulationColours();
  colours.enrol('a', ['x', 'y']);
  colours.leave('a');
  colours.enrol('b', ['z']);
  colours.enrol('a', ['x', 'y']);
  expect(colourPlace(colours.get(), 'a', 'y')).toBe(1);
  expect(colourPlace(colours.get(), 'a', 'x')).toBe(2);
});

test('a file that is listed anew keeps what it has', () => {
  const colours = createSimulationColours();
  colours.enrol('a', ['x', 'y']);
  colours.enrol('a', ['y', 'z']);
  expect(colourPlace(colours.get(), 'a', 'y')).toBe(1);
  expect(colourPlace(colours.get(), 'a', 'z')).toBe(0);
});
