import type { FigureData } from '../../core/api/simulation.ts';

/** What a figure has to show. */
export type FigureContent =
  /** `text` names what is being done. */
  | { readonly phase: 'loading'; readonly text: string }
  | { readonly phase: 'failed'; readonly message: string }
  | { readonly phase: 'ready'; readonly data: FigureData };
