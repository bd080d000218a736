import { expect, test } from 'vitest';
import { speciationOf } from './speciation.ts';

const of = (...values: readonly number[]) => Float64Array.from(values);

test('two clear groups by hand, agents without weights left out', () => {
  // Distances are √2 times those of the first share: 0 and 0.1 against 0.9 and 1, and √2 cancels.
  // 0: a = 0.1, b = 0.95; 0.1: a = 0.1, b = 0.85; the other two likewise.
  const found = speciationOf([of(0, Number.NaN, 0.1, 0.9, 1), of(1, Number.NaN, 0.9, 0.1, 0)]);
  expect(found).toMatchObject({ clusters: 2, agents: 4, judged: 4 });
  expect(found.index).toBeCloseTo((0.85 / 0.95 + 0.75 / 0.85) / 2, 12);
});

test('three groups of equals are wholly apart', () => {
  const found = speciationOf([of(0, 0, 0.5, 0.5, 1, 1)]);
  expect([found.index, found.clusters]).toEqual([1, 3]);
});

test('of many agents as many as fit are drawn, and always the same', () => {
  const many = Float64Array.from({ length: 1000 }, (_, i) => (i % 2) * 0.8 + (i % 7) / 100);
  const found = speciationOf([many]);
  expect(found).toMatchObject({ clusters: 2, agents: 1000, judged: 64 });
  expect(found.index).toBeGreaterThan(0.9);
  expect(speciationOf([many])).toEqual(found);
});

test('nobody, one agent, two agents and agents that are all alike have none', () => {
  for (const shares of [
    [],
    [of()],
    [of(0.5)],
    [of(0, 1)],
    [of(0.3, 0.3, 0.3)],
    [of(Number.NaN, Number.NaN)],
  ]) {
    expect(speciationOf(shares)).toMatchObject({ index: Number.NaN, clusters: Number.NaN });
  }
});
