import { actionFigures } from './actions/figures.ts';
import { bankFigures } from './bank/figures.ts';
import { behaviourFigures } from './behaviour/figures.ts';
import { combatFigures } from './combat/figures.ts';
import { dynamicsFigures } from './dynamics/figures.ts';
import { economyFigures } from './economy/figures.ts';
import { eventsFigures } from './events/figures.ts';
import type { FigureDefinition } from './figure-definition.ts';
import { learningFigures } from './learning/figures.ts';
import { lineageFigures } from './lineage/figures.ts';
import { memoriesFigures } from './memories/figures.ts';
import { networkFigures } from './network/figures.ts';
import { overviewFigures } from './overview/figures.ts';
import { resourceFigures } from './resources/figures.ts';
import { socialFigures } from './social/figures.ts';
import { spaceFigures } from './space/figures.ts';
import { temporalFigures } from './temporal/figures.ts';

export type { FigureDefinition, FigurePanel } from './figure-definition.ts';

/** The figures of a simulation's pages, as data: a page draws those whose columns a file has. */
export type FigureId = keyof typeof figures;

export const figures = {
  ...overviewFigures,
  ...dynamicsFigures,
  ...lineageFigures,
  ...actionFigures,
  ...behaviourFigures,
  ...combatFigures,
  ...learningFigures,
  ...resourceFigures,
  ...socialFigures,
  ...networkFigures,
  ...economyFigures,
  ...spaceFigures,
  ...temporalFigures,
  ...bankFigures,
  ...memoriesFigures,
  ...eventsFigures,
} as const satisfies Record<string, FigureDefinition>;
