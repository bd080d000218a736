import type { PlanProblem } from '../../api/recording.ts';
import { checkConfiguration } from '../configuration/check.ts';
import {
  type ConfigurationShape,
  completeConfiguration,
  defaultConfiguration,
} from '../configuration/shape.ts';
import { soundConfiguration } from '../configuration/sound.ts';
import type { Model } from '../model.ts';
import { lifeParameters, societyRunParameters } from './life-parameters.ts';
import { moneyParameters } from './money-parameters.ts';
import type { SocietyLog } from './society-log.ts';
import { SocietyModel } from './society-model.ts';
import { societyPresets } from './society-presets.ts';
import type { SocietySettings } from './society-settings.ts';

const parameters = [...lifeParameters, ...moneyParameters];

const shape: ConfigurationShape = { parameters: [...societyRunParameters, ...parameters] };

/** People who trade, bank, talk, marry, die and remember. Rules and parameters: docs/models/society.md. */
export const society: Model<SocietyLog> = {
  description: {
    id: 'society',
    name: 'Society',
    family: 'society',
    summary:
      'People of four personas each make one of eight goods and trade for the others on order-book markets. They keep ' +
      'accounts, borrow, talk, marry, have children, die and leave what they own; and they remember.',
    parameters,
    defaults: defaultConfiguration(shape),
    presets: societyPresets,
  },
  seedPath: 'seed',
  stepsPath: 'max_steps',
  check(configuration) {
    const problems = checkConfiguration(shape, configuration);
    if (problems.length > 0) return problems;
    return togetherProblems(society.complete(configuration) as unknown as SocietySettings);
  },
  complete: (configuration) => completeConfiguration(shape, configuration),
  start: (configuration, log) =>
    new SocietyModel(soundConfiguration(society, configuration) as unknown as SocietySettings, log),
};

/** What is wrong with parameters that are sound each by itself. */
function togetherProblems({ personas, population }: SocietySettings): readonly PlanProblem[] {
  const problems: PlanProblem[] = [];
  if (Object.values(personas).every((parts) => parts === 0)) {
    problems.push({ path: 'personas', problem: 'At least one persona must have a part above 0.' });
  }
  if (population.agents > population.max_agents) {
    problems.push({
      path: 'population.max_agents',
      problem: `Largest population must be at least the number of agents, ${population.agents}.`,
    });
  }
  return problems;
}
