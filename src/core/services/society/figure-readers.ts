import type { bankFigures } from '../../metrics/bank/figures.ts';
import type { economyFigures } from '../../metrics/economy/figures.ts';
import type { eventsFigures } from '../../metrics/events/figures.ts';
import type { memoriesFigures } from '../../metrics/memories/figures.ts';
import type { FigureReader } from '../figures/context.ts';
import { events, memories } from '../figures/society-records.ts';
import { bankBalances, bankFlows } from './bank-figures.ts';
import { actionMix, chosenActions, familyEvents } from './event-figures.ts';
import { marketPrices, marketVolume, moneyVelocity, priceLevelFigure } from './market-figures.ts';
import { memoryImportanceClasses } from './memory-figures.ts';
import { wealthInequality, wealthLevelsFigure } from './wealth.ts';

type Ids =
  | keyof typeof economyFigures
  | keyof typeof bankFigures
  | keyof typeof memoriesFigures
  | keyof typeof eventsFigures;

/** The figures of the pages Economy, Bank, Memories and Events. */
export const societyFigureReaders = {
  wealth_inequality: wealthInequality,
  wealth_levels: wealthLevelsFigure,
  market_prices: marketPrices,
  market_volume: marketVolume,
  price_level: priceLevelFigure,
  money_velocity: moneyVelocity,
  bank_flows: bankFlows,
  bank_balances: bankBalances,
  memory_course: memories,
  memory_importance_classes: memoryImportanceClasses,
  event_types: events,
  action_mix: actionMix,
  chosen_actions: chosenActions,
  family_events: familyEvents,
} as const satisfies Readonly<Record<Ids, FigureReader>>;
