import type { Headline } from '../api/simulation.ts';
import type { FigureContext } from './figures/context.ts';
import { farmHeadlines } from './headlines/farm.ts';
import { societyHeadlines } from './headlines/society.ts';

/** The headline numbers of one simulation, each where the file yields it without reading a large table. */
export function readHeadlines(context: FigureContext): readonly Headline[] {
  switch (context.source.family) {
    case 'farm':
      return farmHeadlines(context);
    case 'society':
      return societyHeadlines(context);
    case 'metrics':
    case 'other':
      return [];
  }
}
