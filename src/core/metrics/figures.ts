import { dynamicsFigures } from './dynamics/figures.ts';
import type { FigureDefinition } from './figure-definition.ts';
import { overviewFigures } from './overview/figures.ts';

export type { FigureDefinition, FigurePanel } from './figure-definition.ts';

/** The figures of a simulation's pages, as data: a page draws those whose columns a file has. */
export type FigureId = keyof typeof figures;

export const figures = {
  ...overviewFigures,
  ...dynamicsFigures,
} as const satisfies Record<string, FigureDefinition>;
