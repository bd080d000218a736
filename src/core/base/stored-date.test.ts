import { assert, date, integer, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { parseStoredDate, secondsBetween } from './stored-date.ts';

test('a date with microseconds keeps them', () => {
  expect(parseStoredDate('2026-11-22 03:47:42.543836')).toEqual({
    year: 2026,
    month: 11,
    day: 22,
    hour: 3,
    minute: 47,
    second: 42,
    microsecond: 543836,
    milliseconds: 1795319262543.836,
  });
});

test.each([
  ['2026-11-22 03:47:42', 1795319262000],
  ['2026-11-22T03:47:42', 1795319262000],
  ['2026-11-22', 1795305600000],
  [1795319262, 1795319262000],
  [1795319262.5, 1795319262500],
  [0, 0],
  [-1, -1000],
])('%j is %d milliseconds after 1970', (stored, milliseconds) => {
  expect(parseStoredDate(stored)?.milliseconds).toBe(milliseconds);
});

test.each([
  '',
  '2026-02-30',
  '2026-13-01',
  '2026-11-22 25:00:00',
  '22.11.2026',
  'soon',
  null,
  undefined,
  Number.NaN,
])('%j is no date', (stored) => {
  expect(parseStoredDate(stored)).toBeUndefined();
});

test('any moment comes back from the text that Python writes for it', () => {
  const moment = date({ min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
  assert(
    property(moment, integer({ min: 0, max: 999 }), (value, micro) => {
      const text = value.toISOString().replace('T', ' ').replace('Z', String(micro).padStart(3, '0'));
      const parsed = parseStoredDate(text);
      expect(Math.floor(parsed?.milliseconds ?? Number.NaN)).toBe(value.getTime());
      expect(parsed?.microsecond).toBe(value.getUTCMilliseconds() * 1000 + micro);
    }),
  );
});

test('no text is too strange', () => {
  assert(property(string({ unit: 'grapheme' }), (text) => void parseStoredDate(text)));
});

test('the time between two stored dates is exact to the microsecond', () => {
  expect(secondsBetween('2026-11-22 03:50:11.538442', '2026-11-22 03:50:15.484410')).toBe(3.945968);
  expect(secondsBetween('2026-02-28 23:59:59', '2026-03-01T00:00:01')).toBe(2);
});

test('the time between two stored dates is not known without both ends', () => {
  expect(secondsBetween('2026-11-22 03:50:11', null)).toBeUndefined();
  expect(secondsBetween('yesterday', '2026-11-22 03:50:11')).toBeUndefined();
});
