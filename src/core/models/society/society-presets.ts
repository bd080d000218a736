import type { ModelDescription } from '../../api/recording.ts';

/** Each changes what it must, and nothing else. */
export const societyPresets: ModelDescription['presets'] = [
  {
    id: 'credit-boom',
    name: 'Credit boom',
    summary:
      'The bank lends four times as much to anybody, almost for nothing: money multiplies, and so do defaults.',
    values: {
      'bank.greatest_loan': 320,
      'bank.least_credit_score': 300,
      'bank.loan_rate': 0.01,
    },
  },
  {
    id: 'hungry-market',
    name: 'Hungry market',
    summary: 'People make less and use up more: prices rise, and some go hungry.',
    values: { 'work.productivity': 3, 'needs.consumption': 1.6 },
  },
  {
    id: 'no-jobs',
    name: 'No jobs',
    summary: 'Nobody earns a salary: money only changes hands, and fees drain it.',
    values: { 'work.employment': 0 },
  },
  {
    id: 'village',
    name: 'Village',
    summary: 'Neighbours above all, who soon marry and have many children.',
    values: {
      'personas.neighbour': 6,
      'family.marriage_bond': 0.4,
      'family.birth_chance': 0.05,
      'family.most_children': 5,
    },
  },
];
