import type { MetricDefinition } from '../definition.ts';

const ofSteps = {
  family: 'farm',
  needs: ['simulation_steps.step_number'],
} as const satisfies Partial<MetricDefinition>;

/** AgentFarm: what the program stored beside what its rows say. */
export const farmAgreementMetrics = {
  steps_compared: {
    ...ofSteps,
    name: 'Steps compared',
    unit: 'steps',
    definition: 'Steps at which the stored number and the recomputed one are both known.',
    formula: 'number of steps with both',
    direction: 'neither',
  },
  steps_differing: {
    ...ofSteps,
    name: 'Steps that differ',
    unit: 'steps',
    definition: 'Steps at which they differ by more than a millionth of the greater one, or of 1.',
    formula: 'number of steps with |stored − recomputed| > 10⁻⁶ max(1, |stored|, |recomputed|)',
    direction: 'lower',
  },
  largest_difference: {
    ...ofSteps,
    name: 'Largest difference',
    unit: 'unit of the number',
    definition: 'Greatest distance between the stored and the recomputed number at a step.',
    formula: 'max |stored − recomputed|',
    direction: 'lower',
  },
  stored_value: {
    ...ofSteps,
    name: 'Stored value',
    unit: 'unit of the number',
    definition: 'The number as stored, at the first step at which it differs.',
    formula: 'the stored number',
    direction: 'neither',
  },
  recomputed_value: {
    ...ofSteps,
    name: 'Recomputed value',
    unit: 'unit of the number',
    definition: 'The same number worked out from other rows, at that step.',
    formula: 'the number as derived',
    direction: 'neither',
  },
} as const satisfies Record<string, MetricDefinition>;
