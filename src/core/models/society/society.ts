import type { ParameterDescription } from '../../api/recording.ts';
import { checkConfiguration } from '../configuration/check.ts';
import { completeConfiguration, defaultConfiguration } from '../configuration/shape.ts';
import { soundConfiguration } from '../configuration/sound.ts';
import type { Model } from '../model.ts';
import type { SocietyLog } from './society-log.ts';
import { SocietyModel } from './society-model.ts';
import { type SocietyParameters, societyDefaults } from './society-parameters.ts';

const { seed, max_steps, ...others } = societyDefaults;

const parameters: readonly ParameterDescription[] = Object.entries(others).map(([path, value]) => ({
  path,
  label: path.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase()),
  group: 'Society',
  help: `${path.replaceAll('_', ' ')} of the society.`,
  kind: Number.isInteger(value) ? 'integer' : 'number',
  default: value,
  least: 0,
}));

const shape = {
  parameters: [
    ...(Object.entries({ seed, max_steps }).map(([path, value]) => ({
      path,
      label: path,
      group: 'Run',
      help: path,
      kind: 'integer',
      default: value,
      least: 0,
    })) as ParameterDescription[]),
    ...parameters,
  ],
};

/** A small society. */
export const society: Model<SocietyLog> = {
  description: {
    id: 'society',
    name: 'Society',
    family: 'society',
    summary: 'Agents make goods, trade them, keep accounts, talk, marry, die and remember.',
    parameters,
    defaults: defaultConfiguration(shape),
    presets: [],
  },
  seedPath: 'seed',
  stepsPath: 'max_steps',
  check: (configuration) => checkConfiguration(shape, configuration),
  complete: (configuration) => completeConfiguration(shape, configuration),
  start(configuration, log) {
    const model = new SocietyModel(
      soundConfiguration(society, configuration) as unknown as SocietyParameters,
      log,
    );
    return {
      get step() {
        return model.step;
      },
      get population() {
        return model.population;
      },
      advance: () => model.advance(),
      view: () => ({ step: model.step, counts: { agents: model.population }, values: {} }),
    };
  },
};
