import type { FigureDefinition } from '../figure-definition.ts';

/** The figures of the page Network of an LLM Society run. */
export const networkFigures = {
  society_ties: {
    family: 'society',
    page: 'network',
    name: 'Interactions by kind',
    description: 'How often two members had to do with each other in each step.',
    panels: [{ metrics: ['ties_of_kind'], mark: 'stack' }],
  },
} as const satisfies Record<string, FigureDefinition>;
