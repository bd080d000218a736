import { type Experiences, moduleKeys } from '../../analysis/learning/experiences.ts';
import { readExperiences } from '../../repositories/farm/learning.ts';
import { numbers, texts } from '../../repositories/values.ts';
import type { FigureContext } from '../figures/context.ts';
import { canRead } from '../provenance.ts';

/** The learning experiences of a scope; `undefined` where the file records none. */
export function experiencesOf({ source, simulation, scope }: FigureContext): Experiences | undefined {
  if (!canRead(source, 'experience_count')) return undefined;
  const answer = readExperiences(source.connection, simulation, scope);
  const moduleType = texts(answer, 'module_type');
  const moduleId = texts(answer, 'module_id');
  return {
    step: numbers(answer, 'step_number'),
    agent: texts(answer, 'agent_id'),
    moduleType,
    moduleId,
    module: moduleKeys({ moduleType, moduleId }),
    action: texts(answer, 'action'),
    reward: numbers(answer, 'reward'),
  };
}

/** Said wherever labels of learned actions are shown. */
export const LABELS_MISLEAD =
  'The label is the name that a module gives its action. Programs often map it wrongly, so it does not tell what agents did; the page Actions does.';
