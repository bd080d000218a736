import type { Colour } from '../palette.ts';

/** A colour in both themes: one of a series, or one that the page itself uses. */
export type Paint = Colour | keyof typeof paints;

export const paints = {
  text: { light: '#1f2328', dark: '#e6e8eb' },
  faint: { light: '#59636e', dark: '#a3abb3' },
  grid: { light: '#e6e8eb', dark: '#343a40' },
  axis: { light: '#9aa2aa', dark: '#6c757d' },
  ground: { light: '#ffffff', dark: '#1b1e22' },
  accent: { light: '#0a66ad', dark: '#5ab4f4' },
} as const satisfies Record<string, Colour>;

interface Stroked {
  readonly fill?: Paint;
  /** From 0 (clear) to 1. */
  readonly opacity?: number;
  readonly stroke?: Paint;
  /** Pixels. */
  readonly strokeWidth?: number;
  /** SVG `stroke-dasharray`. */
  readonly dash?: string;
  /** Shown over the shape; plain text. */
  readonly title?: string;
}

/** One thing drawn, in pixels from the upper left corner. */
export type Shape =
  | (Stroked & {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    })
  | (Stroked & { readonly kind: 'circle'; readonly x: number; readonly y: number; readonly r: number })
  | (Stroked & { readonly kind: 'path'; readonly d: string })
  | {
      readonly kind: 'text';
      readonly x: number;
      /** Of the baseline. */
      readonly y: number;
      readonly text: string;
      readonly anchor?: 'start' | 'middle' | 'end';
      readonly fill?: Paint;
      /** Pixels; 11 where absent. */
      readonly size?: number;
      /** Edged with the ground, to be read over lines. */
      readonly edged?: true;
      /** Degrees, clockwise around (x, y). */
      readonly rotate?: number;
    }
  | {
      /** Shapes of which only what lies in a rectangle is seen. */
      readonly kind: 'clip';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly shapes: readonly Shape[];
    };

/** A picture that was laid out: the same shapes are shown on the page and saved as a file. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export function colours(paint: Paint): Colour {
  return typeof paint === 'string' ? paints[paint] : paint;
}
