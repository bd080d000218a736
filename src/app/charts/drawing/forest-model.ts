import type { Colour } from '../palette.ts';
import { linear, type Range, type Scale } from '../scale.ts';

/** Lives with who descends from whom, one entry each. */
export interface Forest {
  readonly name: readonly string[];
  readonly birth: Float64Array;
  /** Death, or the last step of a life that goes on. */
  readonly end: Float64Array;
  readonly alive: Uint8Array;
  /** Place of the first and the second parent; −1 for none. */
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/** What is in view: steps from left to right, rows from top to bottom, in parts of a row. */
export interface ForestView {
  readonly steps: Range;
  readonly rows: Range;
}

/** The colours of lives and what they stand for. */
export interface ForestColours {
  /** Place in `groups` of each life. */
  readonly group: Uint8Array;
  readonly groups: readonly { readonly label: string; readonly colour: Colour }[];
}

export interface ForestSize {
  readonly width: number;
  readonly height: number;
}

export interface ForestOptions extends ForestSize {
  readonly view: ForestView;
  readonly colours: ForestColours;
  /** 1 for the ancestors and descendants of the chosen life, 2 for itself; absent when none is chosen. */
  readonly kin?: Uint8Array | undefined;
}

/** Pixels above, below and beside the lives. */
export const forestMargins = { top: 24, bottom: 22, side: 8 } as const;

/** Where lives are drawn inside the picture. */
export function forestScales(
  { width, height }: ForestSize,
  { steps, rows }: ForestView,
): { readonly x: Scale; readonly y: Scale } {
  return {
    x: { domain: steps, range: [forestMargins.side, width - forestMargins.side] },
    y: { domain: rows, range: [forestMargins.top, height - forestMargins.bottom] },
  };
}

/** Height of one row in pixels. */
export function rowHeight({ y }: { readonly y: Scale }): number {
  return linear(y).factor;
}

/** A pixel, held inside the picture. */
export function within({ range: [from, to] }: Scale, pixel: number): number {
  return Math.min(to, Math.max(from, pixel));
}

/** Whether a pixel lies inside the picture. */
export function isWithin({ range: [from, to] }: Scale, pixel: number): boolean {
  return pixel >= from && pixel <= to;
}

/** Tenths of a pixel are enough, and short. */
export function px(value: number): number {
  return Math.round(value * 10) / 10;
}
