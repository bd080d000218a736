import type { CSSProperties } from 'react';
import { Swatch } from '../charts/legend.tsx';
import type { SeriesStyle } from '../charts/palette.ts';
import classes from './line-key.module.css';

/** A short piece of the line that something has in charts: its colour, dash and marker. */
export function LineKey({ style }: { readonly style: SeriesStyle }) {
  const { light, dark } = style.colour;
  return (
    <span className={classes.key} style={{ '--shade': `light-dark(${light}, ${dark})` } as CSSProperties}>
      <Swatch style={style} />
    </span>
  );
}
