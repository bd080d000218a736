import { describe, expect, it } from 'vitest';
import { groupMemories, hasUnreadableTags, importanceClasses, tagsOf } from './memories.ts';
import { windowWidth } from './windows.ts';

describe('tags', () => {
  it('are read in every form in which programs store them', () => {
    expect(tagsOf('["trade", "food"]')).toEqual(['trade', 'food']);
    expect(tagsOf('trade, food')).toEqual(['trade', 'food']);
    expect(tagsOf('{trade,"old mill"}')).toEqual(['trade', 'old mill']);
    for (const nothing of [undefined, '', '[]', '{}', 'null']) expect(tagsOf(nothing)).toEqual([]);
  });

  it('are unreadable where something else is stored', () => {
    expect(hasUnreadableTags('{"a": 1}')).toBe(true);
    expect(hasUnreadableTags('7')).toBe(true);
    for (const fine of [undefined, '', '[]', '{}', 'null', 'a', '["a"]'])
      expect(hasUnreadableTags(fine)).toBe(false);
  });
});

it('counts importances by tenths, 1 in the last', () => {
  const { counts, outside, unknown } = importanceClasses([0, 0.1, 0.3, 0.7, 0.79, 1, 1.2, -0.1, Number.NaN]);
  expect([...counts]).toEqual([1, 1, 0, 1, 0, 0, 0, 2, 0, 1]);
  expect({ outside, unknown }).toEqual({ outside: 2, unknown: 1 });
});

it('groups memories, each in all its groups', () => {
  const groups = groupMemories([
    { step: 3, importance: 0.2, groups: ['a'] },
    { step: 1, importance: Number.NaN, groups: ['a', 'b'] },
    { step: Number.NaN, importance: 0.6, groups: ['a'] },
    { step: 5, importance: 1, groups: [] },
  ]);
  expect(groups).toEqual([
    { name: 'a', memories: 3, importance: expect.closeTo(0.4, 12), firstStep: 1, lastStep: 3 },
    { name: 'b', memories: 1, importance: Number.NaN, firstStep: 1, lastStep: 1 },
  ]);
});

it('chooses round widths of windows', () => {
  expect([1, 60, 61, 121, 301, 601].map((steps) => windowWidth(steps, 60))).toEqual([1, 1, 2, 5, 10, 20]);
});
