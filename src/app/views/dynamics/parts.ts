import { createElement } from 'react';
import type { Part } from '../../analysis/part.ts';
import { StepImpact } from './step-impact.tsx';

export const parts: readonly Part[] = [
  {
    title: 'Population',
    figures: ['growth', 'stability'],
    tables: ['numbers', 'phases', 'phase-times'],
  },
  {
    title: 'Composition and dominance',
    figures: ['demographics', 'dominance'],
    tables: [
      'dominance',
      'composition',
      'dominant-types',
      'diversity',
      'switch-numbers',
      'switches',
      'transitions',
    ],
  },
  {
    title: 'Lives',
    figures: ['survival_by_type', 'survival_by_generation', 'lifespans'],
    tables: ['lives-by-type', 'lives-by-generation'],
  },
  {
    title: 'Over time',
    figures: ['early_warning', 'cycles'],
    tables: ['time-numbers', 'thirds', 'periods', 'impacts'],
    rest: (place) => createElement(StepImpact, place),
  },
  {
    title: 'Advantage between types',
    tables: ['advantage', 'advantage-favours', 'advantage-components'],
  },
];
