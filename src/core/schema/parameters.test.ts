import {
  assert,
  boolean,
  constantFrom,
  dictionary,
  double,
  integer,
  letrec,
  oneof,
  property,
  string,
} from 'fast-check';
import { expect, test } from 'vitest';
import { flattenParameters } from './parameters.ts';

test('nested objects become dotted paths, lists stay whole', () => {
  const stored =
    '{"seed": 7, "combat": {"range": 2, "kinds": ["a", 1]}, "on": true, "off": null, "empty": {}}';
  expect(flattenParameters(stored)).toEqual({
    seed: 7,
    'combat.range': 2,
    'combat.kinds': '["a",1]',
    on: 'true',
    off: null,
  });
});

test('where a dotted key and a nested one disagree, the dotted one wins, in whichever order', () => {
  expect(flattenParameters('{"a.b": 1, "a": {"b": 2}}')).toEqual({ 'a.b': 1 });
  expect(flattenParameters('{"a": {"b": 2}, "a.b": 1}')).toEqual({ 'a.b': 1 });
});

test.each([null, undefined, '', 'null', '[]', '{}', '3', '{broken'])('%j has no parameters', (stored) => {
  expect(flattenParameters(stored)).toEqual({});
});

test('a flat object with dotted keys and the nested one are the same', () => {
  const key = constantFrom('a', 'b', 'c', 'd', 'seed');
  const { tree } = letrec((tie) => ({
    tree: dictionary(key, oneof({ depthSize: 'small', withCrossShrink: true }, leaf, tie('tree')), {
      maxKeys: 4,
    }),
  }));
  assert(
    property(tree, (nested) => {
      const flat = flattenParameters(JSON.stringify(nested));
      expect(flattenParameters(JSON.stringify(flat))).toEqual(flat);
    }),
  );
});

const leaf = oneof(integer(), double({ noNaN: true, noDefaultInfinity: true }), string(), boolean());
