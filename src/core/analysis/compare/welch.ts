import { studentQuantile, studentTwoSided } from '../distributions.ts';
import { type Sample, sampleOf } from './sample.ts';
import { type Interval, LEVEL, t95 } from './student.ts';

/** A test of whether a difference of means, B − A, is 0. */
export interface MeanTest {
  /** B − A. */
  readonly difference: number;
  readonly t: number;
  /** Degrees of freedom; for Welch's test a fraction. */
  readonly freedom: number;
  /** Two-sided. */
  readonly p: number;
  /** 95 % interval of the difference. */
  readonly interval: Interval;
}

/**
 * Welch's test of two groups with unequal variances (Biometrika 34, 1947), with the degrees of freedom of Welch and
 * Satterthwaite: (vₐ + v_b)² / (vₐ² / (nₐ − 1) + v_b² / (n_b − 1)), where v = s² / n. `undefined` where a group has fewer
 * than two values, or where neither varies: then there is nothing to hold the difference against.
 */
export function welch(a: Sample, b: Sample): MeanTest | undefined {
  if (a.n < 2 || b.n < 2) return undefined;
  const [va, vb] = [a.sd ** 2 / a.n, b.sd ** 2 / b.n];
  if (va + vb === 0) return undefined;
  const freedom = (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
  const error = Math.sqrt(va + vb);
  const difference = b.mean - a.mean;
  const half = studentQuantile(LEVEL, freedom) * error;
  const t = difference / error;
  return {
    difference,
    t,
    freedom,
    p: studentTwoSided(t, freedom),
    interval: [difference - half, difference + half],
  };
}

/** Student's test of paired differences, each B − A; also how large and how agreed they are. */
export interface PairedTest extends MeanTest {
  /** Cohen's d of paired differences: their mean over their standard deviation (÷ n − 1). */
  readonly dz: number;
}

/** `undefined` for fewer than two known differences, and where they do not vary. */
export function pairedTest(differences: ArrayLike<number>): PairedTest | undefined {
  const sample = sampleOf(differences);
  const interval = t95(sample);
  if (interval === undefined || sample.sd === 0) return undefined;
  const freedom = sample.n - 1;
  const dz = sample.mean / sample.sd;
  const t = dz * Math.sqrt(sample.n);
  return { difference: sample.mean, t, freedom, p: studentTwoSided(t, freedom), interval, dz };
}
