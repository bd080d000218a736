import { describe, expect, it } from 'vitest';
import { bm25, termsOf, wordsOf } from './bm25.ts';
import { recallScore, recency } from './recall.ts';

describe('words', () => {
  it('are letters and digits of any script, in lower case and without accents', () => {
    expect(wordsOf('Café closed — “Again?” 市場 agent_3')).toEqual([
      'cafe',
      'closed',
      'again',
      '市場',
      'agent_3',
    ]);
    expect(wordsOf('…')).toEqual([]);
  });

  it('are searched for each once, a star standing for any ending', () => {
    expect(termsOf('  Trade trade tool* ')).toEqual(['trade', 'tool*']);
    expect(termsOf('don’t* * ')).toEqual(['don', 't*']);
    expect(termsOf('')).toEqual([]);
  });
});

describe('BM25', () => {
  const texts = ['a b', 'a a c d', 'c'].map(wordsOf);

  it('scores by how rare a term is, how often it stands there, and how short the text is', () => {
    // N = 3, mean length 7/3. a stands in 2: idf = ln(1 + 1.5/2.5) = ln 1.6.
    const idf = Math.log(1.6);
    // Text 1: f 1, length 2: 1.2 (0.25 + 0.75 · 2/(7/3)) = 1.2 (0.25 + 0.642857) = 1.0714286; 2.2/2.0714286.
    // Text 2: f 2, length 4: 1.2 (0.25 + 0.75 · 4/(7/3)) = 1.2 (0.25 + 1.2857143) = 1.8428571; 4.4/3.8428571.
    const scores = bm25(texts, ['a']);
    expect(scores[0]).toBeCloseTo((idf * 2.2) / 2.0714285714, 9);
    expect(scores[1]).toBeCloseTo((idf * 4.4) / 3.8428571429, 9);
    expect(scores[2]).toBe(0);
  });

  it('wants all terms, and adds them up', () => {
    const [first, second] = bm25(texts, ['a', 'c']);
    expect(first).toBe(0);
    // The term c stands in 2 of 3 as well: ln 1.6 · (4.4/3.8428571 + 2.2/2.8428571).
    expect(second).toBeCloseTo(Math.log(1.6) * (4.4 / 3.8428571429 + 2.2 / 2.8428571429), 9);
  });

  it('takes a star for any ending, and nothing for no terms or texts', () => {
    expect(bm25([wordsOf('tools'), wordsOf('food')], ['to*'])[0]).toBeGreaterThan(0);
    expect([...bm25(texts, [])]).toEqual([0, 0, 0]);
    expect([...bm25([], ['a'])]).toEqual([]);
  });
});

describe('the score of a memory', () => {
  it('is the weighted mean of recency, importance and match', () => {
    // (1·0.25 + 2·0.8 + 1·0.5) / 4.
    const weights = { recency: 1, importance: 2, match: 1, decay: 0.5 };
    expect(recallScore({ recency: recency(3, 5, 0.5), importance: 0.8, match: 0.5 }, weights)).toBeCloseTo(
      0.5875,
      12,
    );
  });

  it('counts what is not known as 0, and is empty without weights', () => {
    const weights = { recency: 1, importance: 1, match: 0, decay: 0.9 };
    expect(recallScore({ recency: 1, importance: Number.NaN, match: 1 }, weights)).toBe(0.5);
    expect(
      recallScore({ recency: 1, importance: 1, match: 1 }, { ...weights, recency: 0, importance: 0 }),
    ).toBeNaN();
  });

  it('fades step by step, and not before its time', () => {
    expect(recency(5, 5, 0.9)).toBe(1);
    expect(recency(7, 5, 0.9)).toBe(1);
    expect(recency(Number.NaN, 5, 0.9)).toBeNaN();
    expect(recency(3, 5, 0)).toBe(0);
  });
});
