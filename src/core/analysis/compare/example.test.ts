import { describe, expect, it } from 'vitest';
import type { Band, Centre } from '../../api/compare.ts';
import { groupCourse } from './bands.ts';
import { correlationOf, knownPairs } from './correlation.ts';
import { cohenD, signAgreement, standardizedDifference } from './effect.ts';
import { wilsonInterval } from './proportion.ts';
import { sampleOf } from './sample.ts';
import { pairedTest, welch } from './welch.ts';

/**
 * Published examples. Every expected number was also computed with scipy 1.17 (`ttest_ind(equal_var=False)`,
 * `ttest_rel`, `t.interval`, `pearsonr`, `binomtest(...).proportion_ci(method='wilson')`) and plain numpy.
 */

/** Hours of sleep gained by ten patients with two drugs (Student, Biometrika 6, 1908): `sleep` of R. */
const drugA = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const drugB = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

describe('Student’s sleep data', () => {
  // R: t = -1.8608, df = 17.776, p-value = 0.07939, interval -3.3654832 0.2054832, all for A − B.
  it('Welch’s test of B − A', () => {
    const test = welch(sampleOf(drugA), sampleOf(drugB));
    expect(test?.difference).toBeCloseTo(1.58, 12);
    expect(test?.t).toBeCloseTo(1.8608134674868526, 10);
    expect(test?.freedom).toBeCloseTo(17.776473516178488, 10);
    expect(test?.p).toBeCloseTo(0.0793941401873583, 10);
    expect(test?.interval[0]).toBeCloseTo(-0.20548323071171137, 9);
    expect(test?.interval[1]).toBeCloseTo(3.3654832307117104, 9);
  });

  // R: t = -4.0621, df = 9, p-value = 0.002833, interval -2.4598858 -0.7001142, for A − B.
  it('the paired test of B − A', () => {
    const differences = drugB.map((value, i) => value - (drugA[i] ?? 0));
    const test = pairedTest(differences);
    expect(test?.t).toBeCloseTo(4.062127683382037, 10);
    expect(test?.freedom).toBe(9);
    expect(test?.p).toBeCloseTo(0.002832890197384273, 10);
    expect(test?.interval[0]).toBeCloseTo(0.7001142367230175, 9);
    expect(test?.interval[1]).toBeCloseTo(2.459885763276983, 9);
    expect(test?.dz).toBeCloseTo(1.2845575625910546, 10);
    // Nine rise and one stays: 9 / 10.
    expect(signAgreement(differences)).toBe(0.9);
  });

  it('Cohen’s d and the standardized mean difference, which are the same for groups of one size', () => {
    expect(cohenD(sampleOf(drugA), sampleOf(drugB))).toBeCloseTo(0.8321810813495395, 10);
    expect(standardizedDifference(sampleOf(drugA), sampleOf(drugB))).toBeCloseTo(0.8321810813495395, 10);
  });

  // The bootstrap by a separate program in Python with its own generator of the same seeded numbers.
  it.each<readonly [Centre, Band, number, number, number]>([
    ['mean', 'range', 0.75, -1.6, 3.7],
    ['mean', 'sd', 0.75, 0.75 - 1.7890096577591623, 0.75 + 1.7890096577591623],
    ['mean', 'se', 0.75, 0.75 - 0.5657345274557276, 0.75 + 0.5657345274557276],
    ['mean', 't95', 0.75, -0.5297804135262318, 2.0297804135262316],
    ['mean', 'bootstrap', 0.75, -0.25025, 1.92],
    ['median', 'bootstrap', 0.35, -0.65, 2.1],
  ])('the %s and the band %s of A', (centre, band, middle, low, high) => {
    const rows = drugA.map((_, i) => i);
    const course = groupCourse(Float64Array.from(drugA), 1, rows, centre, band);
    expect(course.centre[0]).toBeCloseTo(middle, 12);
    expect(course.lower[0]).toBeCloseTo(low, 10);
    expect(course.upper[0]).toBeCloseTo(high, 10);
  });
});

/** Groups of different size and spread, on which the test of equal variances goes wrong (Wikipedia, Welch’s t-test). */
const ten = [17.2, 20.9, 22.6, 18.1, 21.7, 21.4, 23.5, 24.2, 14.7, 21.8];
const twenty = [
  21.5, 22.8, 21, 23, 21.6, 23.6, 22.5, 20.7, 23.4, 21.8, 20.7, 21.7, 21.5, 22.5, 23.6, 21.5, 22.5, 23.5,
  21.5, 21.8,
];

it('groups of different size and spread', () => {
  const [a, b] = [sampleOf(ten), sampleOf(twenty)];
  const test = welch(a, b);
  expect(test?.t).toBeCloseTo(1.5654335235985037, 9);
  expect(test?.freedom).toBeCloseTo(9.904741248650831, 8);
  expect(test?.p).toBeCloseTo(0.14884169660532817, 10);
  expect(test?.interval[0]).toBeCloseTo(-0.6484213253751658, 8);
  expect(test?.interval[1]).toBeCloseTo(3.698421325375163, 8);
  expect(cohenD(a, b)).toBeCloseTo(0.8133457272674168, 9);
  expect(standardizedDifference(a, b)).toBeCloseTo(0.6840840610607546, 9);
});

it('the first of Anscombe’s four data sets (The American Statistician 27, 1973)', () => {
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
  const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
  const found = correlationOf(knownPairs(x, y));
  expect(found?.r).toBeCloseTo(0.8164205163448395, 12);
  expect(found?.p).toBeCloseTo(0.0021696288730788152, 12);
});

// Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
it.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('Wilson’s interval of %d of %d', (k, n, low, high) => {
  const interval = wilsonInterval(k, n);
  expect(interval[0]).toBeCloseTo(low, 4);
  expect(interval[1]).toBeCloseTo(high, 4);
});
