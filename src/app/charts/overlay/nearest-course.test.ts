import { expect, test } from 'vitest';
import { nearestMember } from './nearest-course.ts';
import { groups, members, trajectories } from './overlay-in-tests.ts';
import { modelOf } from './overlay-model.ts';

const panel = {
  members: modelOf(trajectories, members, groups, false).members,
  x: { domain: [0, 4], range: [0, 400] },
  y: { domain: [0, 50], range: [250, 0] },
} as const;
// At step 2, 200 px: a at 14 (180 px), b at 24 (130 px), c at 5 (225 px).

test('finds the course that passes nearest, also between its points', () => {
  expect(nearestMember(panel, 200, 178)?.key).toBe('a');
  expect(nearestMember(panel, 190, 126)?.key).toBe('b');
  expect(nearestMember(panel, 150, 138)?.key).toBe('b');
  expect(nearestMember(panel, 200, 230)?.key).toBe('c');
});

test('finds none far from all, nor where a course has ended', () => {
  expect(nearestMember(panel, 200, 20)).toBeUndefined();
  expect(nearestMember(panel, 300, 130)).toBeUndefined();
});
