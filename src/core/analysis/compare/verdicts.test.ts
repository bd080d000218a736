import { expect, test } from 'vitest';
import { verdictsOf } from './verdicts.ts';

test('verdicts are counted, commonest first, of equals by name', () => {
  const { n, shares, convergence, entropy } = verdictsOf(['finished', 'extinct', 'finished', 'failed']);
  expect(n).toBe(4);
  expect(shares.map(({ verdict, count, share }) => [verdict, count, share])).toEqual([
    ['finished', 2, 0.5],
    ['extinct', 1, 0.25],
    ['failed', 1, 0.25],
  ]);
  expect(shares[0]?.interval?.[0]).toBeCloseTo(0.15, 2);
  expect(convergence).toBe(0.5);
  // ½ ln 2 + 2 · ¼ ln 4 = 1.5 ln 2
  expect(entropy).toBeCloseTo(1.5 * Math.LN2, 12);
});

test('where all came to the same there is no entropy', () => {
  expect(verdictsOf(['extinct', 'extinct'])).toMatchObject({ convergence: 1, entropy: 0 });
});

test('of one or none nothing is known of how alike replicates are', () => {
  expect(verdictsOf(['extinct'])).toEqual({
    n: 1,
    shares: [{ verdict: 'extinct', count: 1, share: 1, interval: undefined }],
    convergence: Number.NaN,
    entropy: Number.NaN,
  });
  expect(verdictsOf([])).toEqual({ n: 0, shares: [], convergence: Number.NaN, entropy: Number.NaN });
});
