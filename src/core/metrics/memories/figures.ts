import type { FigureDefinition } from '../figure-definition.ts';

/** The figures of the page Memories of an LLM Society simulation. */
export const memoriesFigures = {
  memory_course: {
    family: 'society',
    page: 'memories',
    name: 'Memories over steps',
    description: 'Memories written in each step and their mean importance.',
    panels: [
      { metrics: ['memories'], mark: 'bars' },
      { metrics: ['memory_importance'], mark: 'line' },
    ],
  },
  memory_importance_classes: {
    family: 'society',
    page: 'memories',
    name: 'Importance of memories',
    description: 'How many memories there are of each importance.',
    x: { label: 'importance', unit: 'lower end of a tenth' },
    panels: [{ metrics: ['memories_of_importance'], mark: 'bars' }],
  },
} as const satisfies Record<string, FigureDefinition>;
