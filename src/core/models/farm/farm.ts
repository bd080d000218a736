import type { PlanProblem } from '../../api/recording.ts';
import { checkConfiguration } from '../configuration/check.ts';
import {
  type ConfigurationShape,
  completeConfiguration,
  defaultConfiguration,
} from '../configuration/shape.ts';
import { soundConfiguration } from '../configuration/sound.ts';
import type { Model } from '../model.ts';
import { combatParameters } from './combat-parameters.ts';
import type { FarmLog } from './farm-log.ts';
import { FarmModel } from './farm-model.ts';
import { farmParameters, farmRunParameters } from './farm-parameters.ts';
import { farmPresets } from './farm-presets.ts';
import type { FarmSettings } from './farm-settings.ts';
import { farmAgentTypes, farmTypeDefaults } from './farm-types.ts';

const parameters = [...farmParameters, ...combatParameters];

const shape: ConfigurationShape = {
  parameters: [...farmRunParameters, ...parameters],
  agentTypes: farmAgentTypes,
  typeDefaults: farmTypeDefaults,
};

/** Agents who live on a plane where resources grow. Rules and parameters: docs/models/farm.md. */
export const farm: Model<FarmLog> = {
  description: {
    id: 'farm',
    name: 'Farm',
    family: 'farm',
    summary:
      'Agents of several types live on a plane where resources grow. They move, gather, share, attack, defend ' +
      'themselves and reproduce; they starve and grow old; children inherit changed inclinations, and some types learn.',
    parameters,
    agentTypes: farmAgentTypes,
    defaults: defaultConfiguration(shape),
    presets: farmPresets,
  },
  seedPath: 'seed',
  stepsPath: 'simulation_steps',
  check(configuration) {
    const problems = checkConfiguration(shape, configuration);
    if (problems.length > 0) return problems;
    return togetherProblems(farm.complete(configuration) as unknown as FarmSettings);
  },
  complete: (configuration) => completeConfiguration(shape, configuration),
  start: (configuration, log) =>
    new FarmModel(soundConfiguration(farm, configuration) as unknown as FarmSettings, log),
};

/** What is wrong with parameters that are sound each by itself. */
function togetherProblems({ agent_types, population }: FarmSettings): readonly PlanProblem[] {
  const founders = Object.values(agent_types).reduce((sum, { count }) => sum + count, 0);
  const idle = Object.entries(agent_types)
    .filter(([, { action_weights }]) => Object.values(action_weights).every((weight) => weight === 0))
    .map(([name]) => ({
      path: `agent_types.${name}.action_weights`,
      problem: `The agent type "${name}" needs an action with a weight above 0.`,
    }));
  if (founders === 0)
    return [...idle, { path: 'agent_types', problem: 'There must be at least one founder.' }];
  if (founders > population.max_population) {
    return [
      ...idle,
      {
        path: 'population.max_population',
        problem: `Largest population must be at least the number of founders, ${founders}.`,
      },
    ];
  }
  return idle;
}
