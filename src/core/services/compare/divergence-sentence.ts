import type { Band, Divergence, MetricSeries } from '../../api/compare.ts';
import { seriesLabel } from './labels.ts';
import { countWords, numberWords } from './words.ts';

/** One side at the step where B leaves A. */
interface Side {
  /** Whether it has any value. */
  readonly has: boolean;
  readonly at: { readonly value: number; readonly n: number } | undefined;
}

export interface ToldDivergence {
  readonly series: MetricSeries;
  /** What B had to leave. */
  readonly left: { readonly band: Exclude<Band, 'none'> } | { readonly tolerance: number };
  readonly hold: number;
  readonly compared: number;
  readonly a: Side;
  readonly b: Side;
  readonly step: number | undefined;
  readonly side: Divergence['side'];
}

/** Where B leaves A and how far, or why it does not, in one sentence. */
export function divergenceSentence(told: ToldDivergence): string {
  return `${seriesLabel(told.series)}: ${predicate(told)}`;
}

function predicate({ left, hold, compared, a, b, step, side }: ToldDivergence): string {
  if (!a.has || !b.has) return `nothing to compare, ${whoLacks(a, b)} no value.`;
  if (compared === 0)
    return 'band' in left
      ? 'nothing to compare, no step has two values of A and one of B.'
      : 'nothing to compare, A and B have no step in common.';
  const by = 'band' in left || left.tolerance === 0 ? '' : `by more than ${shareOfRange(left.tolerance)}`;
  const what = 'band' in left ? bandWords[left.band] : 'A';
  if (step === undefined || a.at === undefined || b.at === undefined) {
    const inARow = hold === 1 ? '' : ` for ${hold} steps in a row`;
    return `B never leaves ${what}${by && ` ${by}`}${inARow}; ${countWords(compared, 'step')} compared.`;
  }
  const way = side === 'above' ? 'upwards' : 'downwards';
  const stay = hold === 1 ? '' : `${by && ','} and stays out for at least ${hold} steps`;
  const numbers = `B ${numberWords(b.at.value)}, A ${numberWords(a.at.value)}`;
  const n = a.at.n === 1 && b.at.n === 1 ? '' : `; N = ${a.at.n} and ${b.at.n} there`;
  return `B leaves ${what} ${way} at step ${numberWords(step)}${by && `, ${by}`}${stay} (${numbers}${n}).`;
}

const bandWords: Readonly<Record<Exclude<Band, 'none'>, string>> = {
  range: 'the range of A',
  sd: 'the band of one standard deviation around A',
  se: 'the band of one standard error around A',
  t95: 'the 95 % interval of A',
  bootstrap: 'the bootstrap’s 95 % interval of A',
};

function shareOfRange(tolerance: number): string {
  return `${numberWords(100 * tolerance)} % of A’s range`;
}

function whoLacks(a: Side, b: Side): string {
  if (a.has) return 'B has';
  return b.has ? 'A has' : 'both have';
}
