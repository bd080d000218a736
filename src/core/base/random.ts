/**
 * Seeded random numbers: the same seed gives the same sequence in every JavaScript host.
 *
 * The generator is xoshiro128** 1.1 by David Blackman and Sebastiano Vigna ("Scrambled Linear
 * Pseudorandom Number Generators", ACM Transactions on Mathematical Software 47(4), 2021;
 * reference code https://prng.di.unimi.it/xoshiro128starstar.c). Its state is filled by
 * SplitMix64, as its authors advise (https://prng.di.unimi.it/splitmix64.c).
 * Not for secrets.
 */
export class Random {
  readonly #state: Uint32Array;

  /** @param state four 32-bit words, not all zero. */
  constructor(state: readonly [number, number, number, number]) {
    this.#state = Uint32Array.from(state);
  }

  /** @param seed an integer; its lowest 64 bits count. */
  static seeded(seed: number): Random {
    const splitMix = splitMix64(BigInt(Math.trunc(seed)));
    const [first, second] = [splitMix(), splitMix()];
    return new Random([low(first), high(first), low(second), high(second)]);
  }

  /** The next 32 random bits, as an integer from 0 to 2^32 − 1. */
  next(): number {
    const state = this.#state;
    // Read by index: taking a typed array apart costs several times as much.
    const s0 = state[0] ?? 0;
    const s1 = state[1] ?? 0;
    const s2 = state[2] ?? 0;
    const s3 = state[3] ?? 0;
    const result = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
    const mixed2 = s2 ^ s0;
    const mixed3 = s3 ^ s1;
    state[1] = s1 ^ mixed2;
    state[0] = s0 ^ mixed3;
    state[2] = mixed2 ^ (s1 << 9);
    state[3] = rotateLeft(mixed3, 11);
    return result;
  }

  /** A number from 0 (included) to 1 (excluded), a multiple of 2^-32. */
  unit(): number {
    return this.next() / 2 ** 32;
  }

  /** A number from `from` (included) to `to` (excluded). */
  between(from: number, to: number): number {
    return from + (to - from) * this.unit();
  }

  /** An integer from 0 to `count` − 1. */
  below(count: number): number {
    return Math.floor(this.unit() * count);
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** One of the items; `undefined` when there is none. */
  pick<T>(items: readonly T[]): T | undefined {
    return items[this.below(items.length)];
  }

  /** An index, each as likely as its weight; -1 when no weight is above 0. */
  weighted(weights: readonly number[]): number {
    const positive = weights.map((weight) => Math.max(0, weight));
    const total = positive.reduce((sum, weight) => sum + weight, 0);
    let rest = this.unit() * total;
    for (const [index, weight] of positive.entries()) {
      if (weight > 0 && rest < weight) return index;
      rest -= weight;
    }
    return positive.findLastIndex((weight) => weight > 0);
  }

  /** The items in a random order (Fisher and Yates), as a new array. */
  shuffled<T>(items: readonly T[]): T[] {
    const result = [...items];
    for (let last = result.length - 1; last > 0; last--) {
      const other = this.below(last + 1);
      [result[last], result[other]] = [result[other] as T, result[last] as T];
    }
    return result;
  }

  /** As many characters of the alphabet as asked for, each equally likely. */
  text(length: number, alphabet: string): string {
    let text = '';
    for (let index = 0; index < length; index++) text += alphabet[this.below(alphabet.length)] ?? '';
    return text;
  }
}

/** SplitMix64: each call answers with the next 64 random bits. */
export function splitMix64(seed: bigint): () => bigint {
  const wrap = (value: bigint): bigint => BigInt.asUintN(64, value);
  let state = wrap(seed);
  return () => {
    state = wrap(state + 0x9e3779b97f4a7c15n);
    let mixed = state;
    mixed = wrap((mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n);
    mixed = wrap((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
    return mixed ^ (mixed >> 31n);
  };
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function low(value: bigint): number {
  return Number(value & 0xffffffffn);
}

function high(value: bigint): number {
  return Number(value >> 32n);
}
