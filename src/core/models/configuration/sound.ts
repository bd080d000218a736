import type { ModelConfiguration, PlanProblem } from '../../api/recording.ts';
import { InvalidRecord } from '../../recorder/errors.ts';
import type { Model } from '../model.ts';

/**
 * The completed configuration, for a model that begins.
 *
 * @throws InvalidRecord that names the first parameter that cannot be
 */
export function soundConfiguration(
  { check, complete }: Pick<Model<never>, 'check' | 'complete'>,
  configuration: ModelConfiguration,
): ModelConfiguration {
  const [problem] = check(configuration);
  if (problem !== undefined) throw invalid(problem);
  return complete(configuration);
}

function invalid({ path, problem }: PlanProblem): InvalidRecord {
  return new InvalidRecord(path === '' ? 'configuration' : path, `is not sound: ${problem}`);
}
