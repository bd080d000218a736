import { expect, test } from 'vitest';
import { type AgentStates, lifeOf } from './life.ts';

const of = (...values: readonly number[]) => Float64Array.from(values);
const none = Number.NaN;

function states(more: Partial<AgentStates>): AgentStates {
  const empty = of();
  return {
    step: empty,
    health: empty,
    resources: empty,
    reward: empty,
    age: empty,
    x: empty,
    y: empty,
    defending: empty,
    ...more,
  };
}

test('peaks are over all states, and what is current is of the last one', () => {
  const found = lifeOf(
    states({
      step: of(3, 4, 4),
      health: of(none, 90, 80),
      resources: of(-2, -1, none),
      reward: of(0, 1, 1.5),
    }),
  );
  // Step 4 is stored twice.
  expect(found).toMatchObject({ steps: 2, peakHealth: 90, peakResources: -1 });
  expect(found.last).toMatchObject({ step: 4, health: 80, resources: none, reward: 1.5, x: none });
});

test('without states nothing is known', () => {
  expect(lifeOf(states({}))).toMatchObject({
    steps: 0,
    peakHealth: none,
    last: { step: none, health: none },
  });
});
