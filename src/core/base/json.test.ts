import { assert, jsonValue, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { isJsonObject, parseJson, parseJsonObject, parseTextList } from './json.ts';

test.each([null, undefined, '', '  ', 'null', 'nul', '{', 7])('%j is nothing', (stored) => {
  expect(parseJson(stored)).toBeUndefined();
  expect(parseJsonObject(stored)).toEqual({});
});

test('anything but an object is an empty object', () => {
  for (const stored of ['[]', '[1]', '"text"', '3', 'true']) expect(parseJsonObject(stored)).toEqual({});
  expect(parseJsonObject('{"a": [1]}')).toEqual({ a: [1] });
});

test('what was stored as JSON comes back', () => {
  assert(
    property(jsonValue(), (value) => {
      // JSON has no -0 and no undefined; both sides go through it once.
      const stored = JSON.stringify(value);
      expect(parseJson(stored)).toEqual(JSON.parse(stored) ?? undefined);
    }),
  );
});

test('no text is too strange', () => {
  assert(property(string({ unit: 'grapheme' }), (text) => isJsonObject(parseJsonObject(text))));
});

test('a stored list of texts may be JSON, text with commas, or a PostgreSQL array', () => {
  expect(parseTextList('["a", "b c"]')).toEqual(['a', 'b c']);
  expect(parseTextList('a, b c')).toEqual(['a', 'b c']);
  expect(parseTextList('{a,b}')).toEqual(['a', 'b']);
});

test('a stored list of texts is empty where nothing is stored', () => {
  for (const stored of [null, '', 'null', '[]', '{}']) expect(parseTextList(stored)).toEqual([]);
});

test('what is nested too deeply to walk or to copy is nothing', () => {
  const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
  expect(parseJson(nested(20_000))).toBeUndefined();
  expect(parseJson(`${'['.repeat(101)}${']'.repeat(101)}`)).toBeUndefined();
  expect(parseJson(nested(100))).toBeDefined();
});

test('a list of texts that is stored as a number is empty', () => {
  expect(parseTextList(7 as unknown as string)).toEqual([]);
});
