import type { ReactNode } from 'react';
import type { Part } from '../../analysis/part.ts';
import { drawCandles } from './draw-candles.ts';

/** The parts of the page, with candles of that many steps. */
export function partsOf(candle: number | undefined, controls: ReactNode): readonly Part[] {
  return [
    {
      title: 'Wealth',
      figures: ['wealth_inequality', 'wealth_levels'],
      tables: ['wealth-numbers', 'richest-agents'],
    },
    {
      title: 'Prices',
      figures: ['market_prices', 'price_level'],
      tables: [
        {
          table: 'candles',
          draw: drawCandles(candle),
          description: 'Opening, highest, lowest and closing price of each resource.',
          unit: 'currency',
          wide: true,
        },
        'prices-by-resource',
      ],
      controls,
    },
    {
      title: 'Trade',
      figures: ['market_volume', 'money_velocity'],
      tables: ['market-numbers', 'traders'],
    },
    { title: 'What the file cannot say', tables: ['economy-unavailable'] },
  ];
}
