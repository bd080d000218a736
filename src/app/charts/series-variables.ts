import type { CSSProperties } from 'react';
import type { SeriesStyle } from './palette.ts';

interface SeriesVariables extends CSSProperties {
  readonly '--light': string;
  readonly '--dark': string;
}

/** Hands both shades of a series to the style sheet, which takes the one of the theme. */
export function seriesVariables({ colour }: Pick<SeriesStyle, 'colour'>): CSSProperties {
  const variables: SeriesVariables = { '--light': colour.light, '--dark': colour.dark };
  return variables;
}
