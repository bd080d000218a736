import type { CSSProperties } from 'react';
import { colourOf, type SeriesStyle } from '../charts/palette.ts';

/** The line of a simulation, by its place in the palette: the same wherever it is drawn. */
export function simulationStyle(place: number): SeriesStyle {
  return colourOf('', place);
}

/** The colour of a simulation, by its place in the palette: the same wherever it is named. */
export function simulationDot(place: number): CSSProperties {
  const { colour } = simulationStyle(place);
  return { '--dot': `light-dark(${colour.light}, ${colour.dark})` } as CSSProperties;
}
