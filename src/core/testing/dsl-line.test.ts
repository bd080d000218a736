import {
  assert,
  constantFrom,
  dictionary,
  double,
  integer,
  jsonValue,
  nat,
  oneof,
  option,
  property,
  record,
  string,
  stringMatching,
  tuple,
} from 'fast-check';
import { expect, test } from 'vitest';
import { formatLine, type Line, parseLine, parseLines, wordCounts } from './dsl-line.ts';

test('a line has words, a step, a target, fields and JSON', () => {
  expect(parseLine('action a1 @1 attack -> a2 reward -1.5 {"damage_dealt": 3, "why": "a b"}')).toEqual({
    kind: 'action',
    words: ['a1', 'attack'],
    steps: [1, 1],
    target: 'a2',
    fields: { reward: -1.5 },
    json: '{"damage_dealt": 3, "why": "a b"}',
  });
});

test('values are numbers, null, words and quoted text', () => {
  expect(parseLine('state a1 @0..2 a 1 b null c word d "two words" e "7"').fields).toEqual({
    a: 1,
    b: null,
    c: 'word',
    d: 'two words',
    e: '7',
  });
});

test('empty lines and comments are left out', () => {
  expect(parseLines('\n  # nothing\n  run r1\n').map((line) => line.kind)).toEqual(['run']);
});

test.each(['elephant a1', 'agent a1', 'state a1 health', 'state a1 @x', 'action a1 attack ->'])(
  '%j is refused',
  (text) => {
    expect(() => parseLine(text)).toThrow();
  },
);

test('any line comes back from its text', () => {
  const word = string({ unit: 'grapheme', minLength: 1 });
  const name = stringMatching(/^[a-z_]{1,8}$/);
  const steps = tuple(nat(500), nat(500)).map(([from, more]): [number, number] => [from, from + more]);
  const number = double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((n) => n || 0);
  const value = oneof(word, integer(), number);
  const lines = constantFrom(...Object.keys(wordCounts)).chain((kind) =>
    record({
      kind: constantFrom(kind),
      words: tuple(...Array.from({ length: wordCounts[kind] ?? 0 }, () => word)),
      steps: option(steps, { nil: undefined }),
      target: option(word, { nil: undefined }),
      fields: dictionary(name, value, { maxKeys: 4, noNullPrototype: true }),
      json: option(
        jsonValue().filter((json) => typeof json === 'object' && json !== null),
        { nil: undefined },
      ),
    }),
  );
  assert(
    property(lines, ({ kind, words, fields, steps: range, target, json }) => {
      const line: Line = {
        kind,
        words,
        fields,
        ...(range === undefined ? {} : { steps: range }),
        ...(target === undefined ? {} : { target }),
        ...(json === undefined ? {} : { json: JSON.stringify(json) }),
      };
      expect(parseLine(formatLine(line))).toEqual(line);
    }),
  );
});
