import { sampleCorrelation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import {
  bestCrossCorrelation,
  feedbackEpisodes,
  laggedPearson,
  pearson,
  rollingPearson,
} from './coupling.ts';

const of = (...values: number[]) => Float64Array.from(values);
const none = Number.NaN;

describe('correlation', () => {
  it('is that of Pearson', () => {
    // Deviations −1 0 1 and −1 1 0: 1 / (√2 · √2).
    expect(pearson(of(1, 2, 3), of(1, 3, 2))).toBeCloseTo(0.5, 12);
    expect(pearson(of(1, 2, 3), of(6, 4, 2))).toBeCloseTo(-1, 12);
  });

  it('says nothing of two pairs, nor of what does not vary', () => {
    expect(pearson(of(1, 2), of(1, 2))).toBeNaN();
    expect(pearson(of(0.1, 0.1, 0.1), of(1, 2, 3))).toBeNaN();
    expect(pearson(of(), of())).toBeNaN();
  });

  it('sets resources against the population some rows later', () => {
    // The population repeats the resources one row later: 1 5 2 4 against 1 5 2 4.
    expect(laggedPearson(of(1, 5, 2, 4, 3), of(9, 1, 5, 2, 4), 1)).toBeCloseTo(1, 12);
    expect(laggedPearson(of(1, 2), of(1, 2), 5)).toBeNaN();
  });

  it('rolls over whole windows', () => {
    const found = rollingPearson(of(1, 2, 3, 3, 3), of(1, 2, 3, 2, 1), 3);
    expect(found[0]).toBeNaN();
    expect(found[2]).toBeCloseTo(1, 12);
    // 2 3 3 against 2 3 2: deviations −2/3 1/3 1/3 and −1/3 2/3 −1/3, (2 + 2 − 1)/9 over 6/9.
    expect(found[3]).toBeCloseTo(0.5, 12);
    expect(found[4]).toBeNaN();
    const [a, b] = [of(3, 0.1, 8, 2, 2.5), of(0.3, 9, 1, 1, 7)];
    expect(rollingPearson(a, b, 5)[4]).toBeCloseTo(pearson(a, b), 12);
    expect(pearson(a, b)).toBeCloseTo(sampleCorrelation([...a], [...b]), 12);
    expect(rollingPearson(of(0.1, 0.1, 0.1), of(1, 2, 3), 3)[2]).toBeNaN();
    expect(rollingPearson(of(1, 2), of(1, 2), 2)[1]).toBeNaN();
  });

  it('finds by how much one follows the other', () => {
    // A peak at row 1 and one at row 3: deviations from 1/6 each, 0.8333 at the peaks. Laid on each other by two rows,
    // Σ = 25/36 + 3 × 1/36 = 28/36, and each side has squares of 30/36.
    const best = bestCrossCorrelation(of(0, 1, 0, 0, 0, 0), of(0, 0, 0, 1, 0, 0));
    expect(best?.lag).toBe(2);
    expect(best?.value).toBeCloseTo(28 / 30, 12);
    expect(bestCrossCorrelation(of(0, 0, 0, 1, 0, 0), of(0, 1, 0, 0, 0, 0))?.lag).toBe(-2);
    expect(bestCrossCorrelation(of(1, 2, 3), of(1, 2, 3))).toMatchObject({ lag: 0 });
    expect(bestCrossCorrelation(of(1, 1, 1), of(1, 2, 3))).toBeUndefined();
    expect(bestCrossCorrelation(of(1, 2), of(1, 2))).toBeUndefined();
    expect(bestCrossCorrelation(of(1, Number.POSITIVE_INFINITY, 2), of(1, 2, 3))).toBeUndefined();
  });
});

describe('feedback episodes', () => {
  const step = of(10, 11, 12, 13, 14, 15, 16, 17, 18);

  it('are shortages with a falling population that resources recover from', () => {
    // Nine rows: the lowest quarter ends at the third smallest, 20. Five rows from 13 to 17 count for the recovery.
    const found = feedbackEpisodes(step, of(40, 30, 4, 5, 20, 30, 40, 50, 90), of(9, 9, 8, 8, 8, 9, 9, 9, 9));
    // At 13 and 14 there is no more, but the population no longer falls.
    expect(found).toEqual([
      { step: 12, resources: 4, populationChange: -1, recovered: 50, recoveredStep: 17 },
    ]);
  });

  it('need a rise of 2 %, from nothing any rise, and none at the end of a run', () => {
    expect(feedbackEpisodes(of(0, 1, 2), of(100, 100, 101), of(3, 2, 2))).toEqual([]);
    expect(feedbackEpisodes(of(0, 1, 2), of(100, 100, 102), of(3, 2, 2))).toHaveLength(1);
    expect(feedbackEpisodes(of(0, 1, 2), of(0, 0, 0), of(3, 2, 1))).toEqual([]);
    expect(feedbackEpisodes(of(0, 1, 2), of(0, 0, 1), of(3, 2, 1))).toHaveLength(1);
    expect(feedbackEpisodes(of(0), of(0), of(3))).toEqual([]);
    expect(feedbackEpisodes(of(), of(), of())).toEqual([]);
    expect(feedbackEpisodes(of(0, 1), of(none, none), of(2, 1))).toEqual([]);
  });
});
