import type { Part } from '../../analysis/part.ts';
import { drawTimeline } from './draw-timeline.ts';
import { MemoryFinder } from './memory-finder.tsx';

export const parts: readonly Part[] = [
  { title: 'Search', rest: (place) => <MemoryFinder {...place} /> },
  {
    title: 'When, and how important',
    figures: ['memory_course', 'memory_importance_classes'],
    tables: [
      {
        table: 'memory-timeline',
        draw: drawTimeline,
        description: 'How many memories each agent writes, from the first step to the last.',
        unit: 'memories',
        wide: true,
      },
    ],
  },
  { title: 'Whose, and under which tags', tables: ['memory-numbers', 'memory-tags', 'memory-agents'] },
];
