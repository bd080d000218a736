import { expect, test } from 'vitest';
import { fileNameOf, sourceId } from './source-id.ts';

test('an id is the file name without .db', () => {
  expect(sourceId('af_head_single.db', new Set())).toBe('af_head_single');
  expect(sourceId('runs 1/übung #2.db', new Set())).toBe('runs-1-übung-2');
  expect(sourceId('???.db', new Set())).toBe('database');
});

test('a second file of the same name gets a suffix', () => {
  expect(sourceId('a.db', new Set(['a']))).toBe('a~2');
  expect(sourceId('a.db', new Set(['a', 'a~2']))).toBe('a~3');
});

test('the file name can be told from the id', () => {
  expect(fileNameOf('af_head_single')).toBe('af_head_single.db');
  expect(fileNameOf('a~2')).toBe('a.db');
  expect(fileNameOf('runs.sqlite')).toBe('runs.sqlite');
});
