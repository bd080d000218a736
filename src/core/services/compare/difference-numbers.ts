import {
  cohenD,
  relativeDifference,
  signAgreement,
  standardizedDifference,
} from '../../analysis/compare/effect.ts';
import { type Sample, sampleOf } from '../../analysis/compare/sample.ts';
import { pairedTest, welch } from '../../analysis/compare/welch.ts';
import type { Difference } from '../../api/compare.ts';
import type { Pair } from './pairs.ts';

type Values = readonly number[];

/** The numbers of a difference B − A, without its words. */
export interface DifferenceNumbers extends Omit<Difference, 'outcome' | 'sentence' | 'warning'> {
  /** Whether both sides have two values and neither varies: then no test can be made, though there are enough. */
  readonly isRigid: boolean;
}

/** Of two groups: by Welch's test and Cohen's d. Values that are not known are NaN. */
export function differenceOf(a: Values, b: Values): DifferenceNumbers {
  const [one, other] = [sampleOf(a), sampleOf(b)];
  const test = welch(one, other);
  return {
    ...means(one, other),
    difference: other.mean - one.mean,
    effect: cohenD(one, other),
    standardized: standardizedDifference(one, other),
    interval: test?.interval,
    p: test?.p,
    n: [one.n, other.n],
    isRigid: one.sd === 0 && other.sd === 0,
  };
}

/** Of pairs: by Student's test of their differences. Only pairs of which both values are known count. */
export function pairedDifferenceOf(a: Values, b: Values, pairs: readonly Pair[]): DifferenceNumbers {
  const known = pairs
    .map(([one, other]) => [a[one] ?? Number.NaN, b[other] ?? Number.NaN] as const)
    .filter(([one, other]) => !Number.isNaN(one + other));
  const [one, other] = [sampleOf(known.map(([value]) => value)), sampleOf(known.map(([, value]) => value))];
  const differences = known.map(([valueA, valueB]) => valueB - valueA);
  const sample = sampleOf(differences);
  const test = pairedTest(differences);
  return {
    ...means(one, other),
    difference: sample.mean,
    effect: test?.dz,
    standardized: standardizedDifference(one, other),
    interval: test?.interval,
    p: test?.p,
    n: [known.length, known.length],
    ...(known.length === 0 ? {} : { agreement: signAgreement(differences) }),
    isRigid: sample.sd === 0,
  };
}

function means(a: Sample, b: Sample) {
  return { a: a.mean, b: b.mean, relative: relativeDifference(a.mean, b.mean) };
}
