import { lastStepOfStates } from '../../repositories/farm/social.ts';
import type { FigureContext } from '../figures/context.ts';
import { type Located, lackOfPositions, readLocated } from './located.ts';

export interface AtStep {
  /** The step that is asked for, or else the last with a state; `undefined` where there is none. */
  readonly step: number | undefined;
  /** Whether nobody asked for this step. */
  readonly unasked: boolean;
  readonly located: Located;
}

/** Where agents are at the step that the scope says, or at the last one. */
export function readAtStep(context: FigureContext): AtStep {
  const { source, simulation, scope } = context;
  const asked = scope?.scope === 'step' ? scope.step : undefined;
  const step =
    asked ??
    (lackOfPositions(context) === undefined ? lastStepOfStates(source.connection, simulation) : undefined);
  return {
    step,
    unasked: asked === undefined,
    // Without a step nobody can be anywhere.
    located: readLocated(context, { scope: 'step', step: step ?? Number.MIN_SAFE_INTEGER }),
  };
}

/** Says which step an answer is about. */
export function stepNote({ step, unasked }: Pick<AtStep, 'step' | 'unasked'>): string {
  if (step === undefined) return 'No agent has a recorded position.';
  return unasked
    ? `At step ${step}, the last one with agents; pin a step to see another.`
    : `At step ${step}.`;
}
