import type { Alignment, Band, Centre, Trajectories } from '../../../core/api/compare.ts';
import type { SeriesStyle } from '../palette.ts';

/** A simulation as charts show it. */
export interface OverlayMember {
  /** Tells it apart from all others of the page; what hovering and brushing pass on. */
  readonly key: string;
  readonly label: string;
  readonly style: SeriesStyle;
  /** Place of its group in the list of groups; -1 for none. */
  readonly group: number;
}

export interface OverlayGroup {
  readonly label: string;
  readonly style: SeriesStyle;
}

/** What an overlay has to show. */
export type OverlayContent =
  /** `text` names what is being done. */
  | { readonly phase: 'loading'; readonly text: string }
  | { readonly phase: 'failed'; readonly message: string }
  | { readonly phase: 'ready'; readonly data: Trajectories };

/** A place on the axis to point out, e.g. where two groups part. */
export interface OverlayMark {
  readonly x: number;
  /** Short: it stands in the plot. */
  readonly label: string;
}

/** All courses over each other, or a small panel for each group or, without groups, each member. */
export type OverlayLayout = 'overlay' | 'multiples';

/** How the courses came about that an overlay shows; said in legends and files. */
export interface OverlayTerms {
  readonly alignment: Alignment;
  readonly centre: Centre;
  readonly band: Band;
  /** Values in the trailing mean of each course; 1 for none. */
  readonly smoothing: number;
  /** Label of the member that was subtracted from every course. */
  readonly baseline?: string | undefined;
}

/** Pixels above the panels for the labels of marks. */
export const markHeight = 14;
