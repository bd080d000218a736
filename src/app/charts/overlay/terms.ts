import type { Band, Centre } from '../../../core/api/compare.ts';
import { stepText } from '../numbers.ts';
import type { OverlayTerms } from './overlay-types.ts';

const bandNames: Readonly<Record<Exclude<Band, 'none'>, string>> = {
  range: ', least to greatest',
  sd: ' ± SD',
  se: ' ± SE',
  t95: ' ± 95 % t',
  bootstrap: ', 95 % bootstrap',
};

/** What the middle and the band of a group are, for legends: `mean ± 95 % t`. */
export function bandText({ centre, band }: Pick<OverlayTerms, 'centre' | 'band'>): string {
  return band === 'none' ? centre : `${centre}${bandNames[band]}`;
}

const centreFormulas: Readonly<Record<Centre, string>> = {
  mean: 'At each place the middle of a group is the mean of the N members that have a value there.',
  median: 'At each place the middle of a group is the median of the N members that have a value there.',
};

const bandFormulas: Readonly<Record<Band, string>> = {
  none: 'No band is drawn.',
  range: 'The band runs from the least to the greatest value.',
  sd: 'The band is one sample standard deviation s (divided by N − 1) to either side; it needs N of at least 2.',
  se: 'The band is one standard error s / √N to either side, s being the sample standard deviation; it needs N of at least 2.',
  t95: 'The band is the 95 % interval of the mean after Student: t(0.975, N − 1) · s / √N to either side, s being the sample standard deviation; it needs N of at least 2.',
  bootstrap:
    'The band runs from the 2.5th to the 97.5th percentile of the middles of 2,000 samples, drawn with replacement from the N values by a seeded generator; it needs N of at least 2.',
};

/** How courses, middles and bands come about, one sentence each, in the order in which it is done. */
export function termSentences(terms: OverlayTerms, grouped: boolean): readonly string[] {
  const { alignment, smoothing, baseline, centre, band } = terms;
  return [
    smoothing > 1
      ? `Each course is smoothed first: every value is the mean of itself and the ${smoothing - 1} before it.`
      : 'Courses are raw: nothing is smoothed.',
    alignment === 'step'
      ? 'Courses are laid over each other at equal steps.'
      : 'Courses are laid over each other at equal shares of their duration (first to last step), read between steps on a straight line.',
    ...(baseline === undefined ? [] : [`From every course the course of ${baseline} is subtracted.`]),
    ...(grouped ? [centreFormulas[centre], bandFormulas[band]] : []),
    'The plot keeps the first, last, least and greatest value of each pixel column; table and CSV are whole.',
  ];
}

/** A place on the axis in words: `step 12`, `at 40 %`. */
export function placeText({ alignment }: Pick<OverlayTerms, 'alignment'>, x: number): string {
  return alignment === 'step' ? `step ${stepText(x)}` : `at ${shareText(x)}`;
}

/** A share of the duration as percent, to a tenth. */
export function shareText(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`;
}
