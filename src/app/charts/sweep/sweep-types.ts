import type { Cell } from '../../../core/base/columns.ts';
import { exactNumber } from '../numbers.ts';
import type { SeriesStyle } from '../palette.ts';

/** A simulation as the charts of a sweep show it. */
export interface SweepPoint {
  readonly key: string;
  readonly label: string;
  readonly style: SeriesStyle;
}

/** Where something of a member stands in a picture, in pixels. */
export interface Spot {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

/** What is written for the value of a parameter. */
export function parameterText(value: Cell | undefined): string {
  if (value === undefined) return 'not stored';
  if (value === null) return 'null';
  return typeof value === 'number' ? exactNumber(value) : value;
}
