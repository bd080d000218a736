import type { ModelDescription } from '../../api/recording.ts';

/** Each changes what it must, and nothing else. */
export const farmPresets: ModelDescription['presets'] = [
  {
    id: 'scarce-food',
    name: 'Scarce food',
    summary: 'A third fewer places, which regrow hardly more than half as often: hunger decides who lives.',
    values: { 'resources.initial_resources': 40, 'resources.resource_regen_rate': 0.12 },
  },
  {
    id: 'no-regrowth',
    name: 'No regrowth',
    summary: 'Nothing grows back: the farm eats up what there is and dies out.',
    values: { 'resources.resource_regen_rate': 0 },
  },
  {
    id: 'aggressive',
    name: 'Aggressive',
    summary: 'Independents attack much more often, and every attack does more damage.',
    values: {
      'agent_types.independent.action_weights.attack': 0.5,
      'combat.attack_base_damage': 25,
    },
  },
  {
    id: 'cooperative',
    name: 'Cooperative',
    summary: 'All share readily, and nobody attacks.',
    values: {
      'agent_types.system.action_weights.share': 0.3,
      'agent_types.independent.action_weights.share': 0.3,
      'agent_types.control.action_weights.share': 0.3,
      'agent_types.system.action_weights.attack': 0,
      'agent_types.independent.action_weights.attack': 0,
      'agent_types.control.action_weights.attack': 0,
    },
  },
  {
    id: 'crowded',
    name: 'Crowded',
    summary: 'Twice the founders on a quarter of the ground, with the same resources.',
    values: {
      'environment.width': 30,
      'environment.height': 30,
      'agent_types.system.count': 20,
      'agent_types.independent.count': 20,
      'agent_types.control.count': 20,
    },
  },
];
