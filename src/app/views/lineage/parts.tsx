import type { Part } from '../../analysis/part.ts';
import { FamilyForest } from './family-forest.tsx';

/** What a file tells of reproduction; `undefined` while it is not known. */
export interface Told {
  readonly attempts: boolean | undefined;
  readonly weights: boolean | undefined;
  readonly genomes: boolean | undefined;
}

/** The parts of the page; figures that would stay empty are left out. */
export function partsFor({ attempts, weights, genomes }: Told): readonly Part[] {
  return [
    {
      title: 'Family forest',
      rest: (place) => <FamilyForest {...place} />,
    },
    {
      title: 'Lineages',
      figures: ['founder_lines'],
      tables: ['lineage-numbers', 'founder-lines'],
    },
    {
      title: 'Reproduction',
      figures:
        attempts === false
          ? ['reproduction']
          : [
              'reproduction',
              'reproduction_failures',
              'reproduction_rate',
              'offspring_allocation',
              'attempt_intervals',
            ],
      tables: ['reproduction-numbers', 'failure-reasons', 'reproduction-by-type', 'reproduction-rhythm'],
    },
    {
      title: 'Fitness',
      tables: ['generational-fitness', 'genesis', 'performance'],
    },
    {
      title: 'Genetics',
      figures: [
        ...(genomes === false ? [] : (['genome_diversity'] as const)),
        ...(weights === false ? [] : (['action_weights', 'weight_spread'] as const)),
      ],
      tables: ['genetics-numbers', 'weights-by-action', 'weights-by-generation'],
    },
  ];
}
