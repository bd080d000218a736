import type { Headline } from '../../api/simulation.ts';
import type { FigureContext } from '../figures/context.ts';
import { readFigure } from '../figures/read-figure.ts';
import { headlineOf } from './headline.ts';
import { summed } from './summed.ts';

/** Active agents, trades, total balances, Gini of balances, memories, and events. */
export function societyHeadlines(context: FigureContext): readonly Headline[] {
  return [
    ...headlineOf(readFigure(context, 'society_population'), { metric: 'active_agents', shows: 'course' }),
    ...headlineOf(summed(readFigure(context, 'trades_prices'), 'trades'), { metric: 'trades', shows: 'sum' }),
    ...headlineOf(readFigure(context, 'money'), { metric: 'total_balance', shows: 'course' }),
    ...headlineOf(readFigure(context, 'inequality'), { metric: 'gini_balance', shows: 'course' }),
    ...headlineOf(readFigure(context, 'memories'), { metric: 'memories', shows: 'sum' }),
    ...headlineOf(summed(readFigure(context, 'events'), 'events_of_type'), {
      metric: 'events_of_type',
      shows: 'sum',
      label: 'Events',
    }),
  ];
}
