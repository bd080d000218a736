import type { Differences } from '../../../../core/api/compare.ts';

/** Which test says how sure a difference is, in a sentence; empty while it is not known. */
export function testWords(test: Differences['test'] | undefined): string {
  switch (test) {
    case 'welch':
      return 'Interval and p by Welch’s test; effect size is Cohen’s d.';
    case 'paired':
      return 'Interval and p by Student’s test of pairs of equal seed; effect size is Cohen’s d of the pairs.';
    case 'none':
      return 'One simulation on a side says nothing about chance: no interval, no p, no effect size.';
    case undefined:
      return '';
  }
}
