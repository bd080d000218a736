import { expect, test } from 'vitest';
import { eventPattern, kindPatterns } from './patterns.ts';

const event = (kind: 'agent_death' | 'mass_combat', step: number, severity: number) => ({
  kind,
  step,
  severity,
});
const events = [
  event('agent_death', 4, 0.2),
  event('mass_combat', 1, 0.8),
  event('agent_death', 4, 0.4),
  event('agent_death', 0, 0.3),
];

test('events are counted over all recorded steps, also those without any', () => {
  const found = eventPattern([0, 1, 2, 3, 4], events);
  // 1 1 0 0 2 events: mean 4/5, squares of the distances 2 × 0.04 + 2 × 0.64 + 1.44 over 5.
  expect(found).toMatchObject({ events: 4, stepsWithEvents: 3, busiestStep: 4 });
  expect(found.perStep).toMatchObject({ mean: 0.8, max: 2, median: 1 });
  expect(found.perStep.sd).toBeCloseTo(Math.sqrt(2.8 / 5), 12);
  // Steps 0 1 4 4: 1, 3 and 0 apart.
  expect(found.intervals).toMatchObject({ mean: 4 / 3, median: 1, min: 0, max: 3 });
});

test('kinds are told apart, the commonest first', () => {
  expect(kindPatterns(events)).toEqual([
    {
      kind: 'agent_death',
      events: 3,
      meanSeverity: expect.closeTo(0.3, 12),
      maxSeverity: 0.4,
      firstStep: 0,
      lastStep: 4,
      meanInterval: 2,
    },
    {
      kind: 'mass_combat',
      events: 1,
      meanSeverity: 0.8,
      maxSeverity: 0.8,
      firstStep: 1,
      lastStep: 1,
      meanInterval: Number.NaN,
    },
  ]);
});

test('without events nothing is apart, and without steps nothing is counted', () => {
  const none = eventPattern([0, 1], []);
  expect(none).toMatchObject({ events: 0, stepsWithEvents: 0, busiestStep: Number.NaN });
  expect([none.perStep.mean, none.intervals.mean]).toEqual([0, Number.NaN]);
  expect(eventPattern([], []).perStep.mean).toBeNaN();
  expect(kindPatterns([])).toEqual([]);
});
