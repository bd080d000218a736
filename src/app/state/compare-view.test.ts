import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CompareView,
  compareViewSchema,
  formatCompareView,
  readCompareView,
  withPage,
} from './compare-view.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const view: fc.Arbitrary<CompareView> = fc.record({
  place: fc.option(share, { nil: undefined }),
  part: fc.option(
    fc
      .tuple(share, share)
      .filter(([a, b]) => a !== b)
      .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
    { nil: undefined },
  ),
  pages: fc.dictionary(
    fc.string().filter((figure) => figure !== '__proto__'),
    fc.integer({ min: 1, max: 500 }),
    { noNullPrototype: true },
  ),
});

test('where a person looked is read back from the address', () => {
  fc.assert(
    fc.property(view, (seen) => {
      const params = JSON.parse(JSON.stringify(formatCompareView(seen)));
      // -0 and 0 are one number in an address.
      const plain = (value: number) => value + 0;
      expect(readCompareView(params)).toEqual({
        ...seen,
        place: seen.place === undefined ? undefined : plain(seen.place),
        part: seen.part?.map(plain),
      });
    }),
  );
});

test('an address never breaks the page, whatever stands in it', () => {
  const raw = fc.dictionary(fc.constantFrom(...Object.keys(compareViewSchema.shape)), fc.anything());
  fc.assert(fc.property(raw, (said) => void readCompareView(said)));
});

test('values that make no sense are ignored one by one', () => {
  const said = { share: 2, shareFrom: 0.5, shareTo: 0.25, pages: 'births.2*deaths.x*births.-1*deaths.1.5' };
  expect(readCompareView(said)).toEqual({ place: undefined, part: undefined, pages: { births: 2 } });
});

test('the first page is not written, and turning one figure leaves the others alone', () => {
  const turned = withPage(withPage({}, 'births', 2), 'deaths', 1);
  expect(turned).toEqual({ births: 2, deaths: 1 });
  expect(withPage(turned, 'births', 0)).toEqual({ deaths: 1 });
  expect(formatCompareView({ pages: withPage({ births: 1 }, 'births', 0) })).toEqual({ pages: undefined });
  expect(formatCompareView({ place: undefined })).toEqual({ share: undefined });
});
