import { expect, it } from 'vitest';
import { changesOf, inOrder, strongest, toEvent } from './event.ts';
import { counted, percent, said } from './words.ts';

const event = (step: number, severity: number) => toEvent({ kind: 'record', step, severity, text: '' });

it('orders by step and, within a step, by severity', () => {
  const events = inOrder([event(2, 0.1), event(1, 0.2), event(2, 0.9)]);
  expect(events.map(({ step, severity }) => [step, severity])).toEqual([
    [1, 0.2],
    [2, 0.9],
    [2, 0.1],
  ]);
});

it('keeps the strongest in their order and counts the rest', () => {
  const { events, omitted } = strongest([event(1, 0.2), event(2, 0.9), event(3, 0.5)], 2);
  expect([events.map(({ step }) => step), omitted]).toEqual([[2, 3], 1]);
  expect(strongest([event(1, 0)], 1).omitted).toBe(0);
});

it('leaves out changes of which one side is not known', () => {
  const axis = Float64Array.of(0, 2, 5, 6);
  expect(changesOf({ axis, values: Float64Array.of(1, 3, Number.NaN, 4) })).toEqual([
    { since: 0, step: 2, previous: 1, current: 3 },
  ]);
});

it('says numbers as a person would', () => {
  expect([said(1 / 3), said(12.3456), said(7), said(Number.NaN)]).toEqual(['0.33', '12.35', '7', 'unknown']);
  expect([percent(0.3456), percent(1), counted(1, 'agent'), counted(2, 'agent')]).toEqual([
    '34.6%',
    '100%',
    '1 agent',
    '2 agents',
  ]);
});
