import { expect, test } from 'vitest';
import { brushBetween, brushByClick, brushedStretches, keptMembers, withBrush } from './brushes.ts';
import { numberAxis, parameterAxis, shortPaths } from './parallel-axes.ts';
import { agents, damages, points } from './sweep-in-tests.ts';

const damage = parameterAxis({ key: 'damage', label: 'damage', title: 'combat.damage' }, damages);
const mode = parameterAxis({ key: 'mode', label: 'mode', title: 'mode' }, [
  'basic',
  'none',
  'basic',
  undefined,
]);
const final = numberAxis({ key: 'final', label: 'final', title: 'final' }, agents);
const axes = [damage, mode, final];
const keys = points.map(({ key }) => key);
const kept = (brushes: Parameters<typeof keptMembers>[1]) => {
  const found = keptMembers(axes, brushes, keys);
  return found && [...found].join('');
};

test('numbers stand on an axis from 0 to 1, texts side by side, what is missing nowhere', () => {
  expect([...damage.places]).toEqual([0.25, 0.25, 0.5, 1]);
  expect(mode.ticks).toEqual([
    { place: 0, text: 'basic' },
    { place: 0.5, text: 'none' },
    { place: 1, text: 'not stored' },
  ]);
  expect(final.places[3]).toBeNaN();
});

test('all brushes together keep what lies in every one of them', () => {
  expect(kept({})).toBeUndefined();
  expect(kept({ damage: { kind: 'range', from: 10, to: 20 } })).toBe('abc');
  expect(kept({ damage: { kind: 'range', from: undefined, to: 15 } })).toBe('ab');
  expect(
    kept({ damage: { kind: 'range', from: 10, to: 20 }, mode: { kind: 'texts', texts: ['basic'] } }),
  ).toBe('ac');
  // A simulation without the outcome lies in no range of it.
  expect(kept({ final: { kind: 'range', from: 0, to: undefined } })).toBe('abc');
  expect(kept({ gone: { kind: 'range', from: 0, to: 1 } })).toBeUndefined();
});

test('a drag keeps a range of numbers or the texts that it passes; a click keeps or drops one text', () => {
  expect(brushBetween(damage, 0.6, 0.2)).toEqual({ kind: 'range', from: 8, to: 24 });
  expect(brushBetween(mode, 0.4, 1.2)).toEqual({ kind: 'texts', texts: ['none', 'not stored'] });
  const one = brushByClick(mode, undefined, 0.1);
  expect(one).toEqual({ kind: 'texts', texts: ['basic'] });
  expect(brushByClick(mode, one, 0.6)).toEqual({ kind: 'texts', texts: ['basic', 'none'] });
  expect(brushByClick(mode, one, 0)).toEqual({ kind: 'texts', texts: [] });
  expect(brushByClick(damage, { kind: 'range', from: 1, to: 2 }, 0.5)).toBeUndefined();
});

test('an empty brush is none, and a brush is seen where it lies', () => {
  expect(withBrush({ damage: { kind: 'range', from: 1, to: 2 } }, 'damage', undefined)).toEqual({});
  expect(withBrush({}, 'mode', { kind: 'texts', texts: [] })).toEqual({});
  expect(brushedStretches(damage, { kind: 'range', from: 10, to: undefined })).toEqual([[0.25, 1]]);
  expect(brushedStretches(mode, { kind: 'texts', texts: ['none'] })).toHaveLength(1);
});

test('paths are called by as many of their last names as tell them apart', () => {
  expect(shortPaths(['a.System.rate', 'a.Control.rate', 'b.damage', 'seed'])).toEqual([
    'System.rate',
    'Control.rate',
    'damage',
    'seed',
  ]);
});
