import type { CSSProperties } from 'react';
import { colourOf } from '../charts/palette.ts';

/** The colour of a simulation, by its place in the source: the same wherever it is named. */
export function simulationDot(index: number): CSSProperties {
  const { colour } = colourOf('', index);
  return { '--dot': `light-dark(${colour.light}, ${colour.dark})` } as CSSProperties;
}
