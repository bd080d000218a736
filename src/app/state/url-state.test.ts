import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hiddenIn, readViewSearch, URL_VERSION, withHidden, writeViewSearch, zoomOf } from './url-state.ts';

const step = fc.nat(1_000_000);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

test('what is written into an address is read back the same', () => {
  const view = fc.record({
    step: optional(step),
    zoom: optional(fc.tuple(step, fc.integer({ min: 1, max: 1000 }))),
    figure: fc.constantFrom('population', 'combat'),
    keys: fc.uniqueArray(fc.string()),
  });
  fc.assert(
    fc.property(view, ({ step, zoom, figure, keys }) => {
      const [from, width] = zoom ?? [];
      const to = from === undefined || width === undefined ? undefined : from + width;
      const written = withHidden(writeViewSearch({ step, from, to }), figure, keys);
      const read = readViewSearch(JSON.parse(JSON.stringify(written)));
      expect(read).toEqual(written);
      expect(read.step).toBe(step);
      expect(read.from).toBe(from);
      expect([...hiddenIn(read, figure)].sort()).toEqual([...keys].sort());
    }),
  );
});

test('an address never breaks the page, whatever stands in it', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('v', 'step', 'from', 'to', 'hidden', 'x'), fc.anything()),
      (raw) => {
        const { v, ...said } = readViewSearch(raw);
        expect(v).toBe(Object.keys(said).length === 0 ? undefined : URL_VERSION);
      },
    ),
  );
});

test('values that make no sense are ignored one by one', () => {
  expect(readViewSearch({ step: 'x', from: 5, to: 9, hidden: 7, color: 'red' })).toEqual({
    v: URL_VERSION,
    from: 5,
    to: 9,
  });
  expect(readViewSearch({ step: -1 })).toEqual({});
});

test('a range that runs backwards stays in the address, so that it can be told, but zooms nothing', () => {
  const backwards = readViewSearch({ step: 3, from: 9, to: 5 });
  expect(backwards).toEqual({ v: URL_VERSION, step: 3, from: 9, to: 5 });
  expect(zoomOf(backwards)).toBeUndefined();
  expect(zoomOf(readViewSearch({ from: 5, to: 9 }))).toEqual([5, 9]);
  expect(zoomOf(readViewSearch({ from: 5 }))).toBeUndefined();
});

test('hidden series of one figure leave those of others alone', () => {
  const one = withHidden({}, 'population', ['total', 'type:a.b']);
  const two = withHidden(one, 'combat', ['x']);
  expect(hiddenIn(two, 'population')).toEqual(['total', 'type:a.b']);
  expect(hiddenIn(withHidden(two, 'population', []), 'combat')).toEqual(['x']);
  expect(withHidden(withHidden(two, 'population', []), 'combat', [])).toEqual({});
});
