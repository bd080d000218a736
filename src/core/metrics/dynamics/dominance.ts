import type { MetricDefinition } from '../definition.ts';
import { ofLives, ofTypes } from './basis.ts';

/** AgentFarm: which type dominates, by how much, and how lastingly. */
export const farmDominanceMetrics = {
  dominant_type: {
    ...ofTypes,
    name: 'Dominant type',
    unit: 'type',
    definition: 'The type with most agents at the step; none where nobody lives.',
    formula:
      'argmax N(s, type); of equals the first in the order system, independent, control, order, chaos, others by name',
  },
  dominance_switches_so_far: {
    ...ofTypes,
    name: 'Switches so far',
    unit: 'switches',
    definition: 'How often the dominant type has changed up to the step.',
    formula: 'changes of the dominant type from one step with living agents to the next, up to s',
  },
  dominance_by_population: {
    ...ofTypes,
    name: 'Dominant by population',
    unit: 'category',
    definition: 'The type with most agents at the last step; none when nobody is left.',
    formula: 'argmax N(last step, type)',
  },
  dominance_by_survival: {
    ...ofLives,
    name: 'Dominant by survival',
    unit: 'category',
    definition: 'The type with the longest mean time alive.',
    formula: 'argmax of mean time alive',
  },
  dominance_by_score: {
    ...ofTypes,
    name: 'Dominant by composite score',
    unit: 'category',
    definition: 'The type with the highest composite score.',
    formula: 'argmax of the dominance score',
  },
  mean_time_alive: {
    ...ofLives,
    name: 'Mean time alive',
    unit: 'steps',
    definition: 'Mean of the steps from birth to death, or to the last step for those still alive.',
    formula: 'mean of (death_time or last step) − birth_time',
  },
  dominance_auc: {
    ...ofTypes,
    name: 'Presence',
    unit: 'share',
    definition: 'Agents of the type summed over all steps, as a share of the sum for all types.',
    formula: 'A = Σ N(s, type), divided by the sum of A over the types',
  },
  dominance_recent: {
    ...ofTypes,
    name: 'Recent presence',
    unit: 'share',
    definition:
      'Agents of the type summed over all steps, later steps counting up to twice as much, as a share of the sum for all types.',
    formula: 'W = Σ N(sᵢ, type) (1 + i/T), i the row from 0, divided by the sum of W over the types',
  },
  dominance_duration: {
    ...ofTypes,
    name: 'Time on top',
    unit: 'share',
    definition: 'Share of the steps with living agents at which the type has most agents.',
    formula: 'steps as dominant type / steps with living agents',
  },
  dominance_growth: {
    ...ofTypes,
    name: 'Late growth',
    unit: 'ratio',
    definition:
      'How far the last count of the type is above its mean in the second half; 0 with fewer than four steps or no agents there.',
    formula: '(last − mean) / mean of N(s, type) from row ⌊T/2⌋ on',
  },
  dominance_final: {
    ...ofTypes,
    name: 'Final share',
    unit: 'share',
    definition: 'Share of the type at the last step; 0 when nobody is left.',
    formula: 'N(last step, type) / Σ N(last step, types)',
  },
  dominance_score: {
    ...ofTypes,
    name: 'Dominance score',
    unit: 'score',
    definition: 'Presence, recent presence, time on top, late growth and final share in one weighted sum.',
    formula:
      '0.2 presence + 0.3 recent presence + 0.2 time on top + 0.1 max(0, late growth) + 0.2 final share',
  },
  dominance_switches: {
    ...ofTypes,
    name: 'Switches',
    unit: 'switches',
    definition: 'How often the dominant type changed; steps without living agents are passed over.',
    formula: 'number of changes of the dominant type',
  },
  dominance_switch_rate: {
    ...ofTypes,
    name: 'Switches per step',
    unit: 'switches per step',
    definition: 'Switches divided by recorded steps.',
    formula: 'switches / T',
  },
  dominance_stability: {
    ...ofTypes,
    name: 'Stability of dominance',
    unit: 'index from 0 to 100',
    definition: 'High when the dominant type seldom changes; 100 when it never does.',
    formula: '1 / (switches per step + 0.01)',
  },
  dominance_switches_early: {
    ...ofTypes,
    name: 'Early switches',
    unit: 'switches',
    definition: 'Switches in the first third of the recorded steps.',
    formula: 'switches at rows i < T/3',
  },
  dominance_switches_middle: {
    ...ofTypes,
    name: 'Middle switches',
    unit: 'switches',
    definition: 'Switches in the second third of the recorded steps.',
    formula: 'switches at rows T/3 ≤ i < 2T/3',
  },
  dominance_switches_late: {
    ...ofTypes,
    name: 'Late switches',
    unit: 'switches',
    definition: 'Switches in the last third of the recorded steps.',
    formula: 'switches at rows i ≥ 2T/3',
  },
  dominance_period: {
    ...ofTypes,
    name: 'Mean period on top',
    unit: 'recorded steps',
    definition:
      'Mean length of the unbroken periods in which the type dominates; the last one ends with the last living agents (AgentFarm lets it run on after an extinction).',
    formula: 'steps as dominant type / periods as dominant type',
  },
  dominance_transitions: {
    ...ofTypes,
    name: 'Transitions of dominance',
    unit: 'switches',
    definition: 'How often dominance went from one type to the other.',
    formula: 'number of switches from a to b',
  },
  dominance_transition_probability: {
    ...ofTypes,
    name: 'Transition probability of dominance',
    unit: 'probability',
    definition: 'Of the switches away from a type, the share that went to the other.',
    formula: 'switches from a to b / switches from a',
  },
} as const satisfies Record<string, MetricDefinition>;
