import type { ByStep } from '../../analysis/resources/by-step.ts';
import { onceAStep, rowsByStep } from '../../analysis/resources/by-step.ts';
import type { PlacedAmounts } from '../../analysis/resources/hotspots.ts';
import type { Scope } from '../../api/scope.ts';
import { readResourceAmounts } from '../../repositories/farm/resource-amounts.ts';
import { codes, numbers } from '../../repositories/values.ts';
import type { FigureContext } from '../figures/context.ts';
import type { Numbers } from '../figures/series.ts';
import { canRead } from '../provenance.ts';
import { KEPT_ROWS, rememberLatest } from './remember-latest.ts';

/** The resources of a simulation, each once a step, ordered by step. */
export interface Places extends PlacedAmounts {
  readonly byStep: ByStep;
  /** Whether the file tells where they are. */
  readonly placed: boolean;
}

/** Today's program may store a step twice, before and after it was gathered from: what was left counts. */
export const ONCE = 'Each resource counts once a step, with the least amount that is stored of it.';

/** `undefined` where the file has no resource states. */
export function readPlaces(context: FigureContext, scope?: Scope): Places | undefined {
  return scope === undefined ? whole(context) : read(context, scope);
}

const whole = rememberLatest(
  (context) => read(context),
  (places) => (places?.step.length ?? 0) <= KEPT_ROWS,
);

function read(context: FigureContext, scope?: Scope): Places | undefined {
  const { source, simulation } = context;
  if (!canRead(source, 'resource_evenness')) return undefined;
  const placed = canRead(source, 'hotspot_count');
  const answer = readResourceAmounts(source.connection, simulation, placed, scope);
  const [step, amount] = [numbers(answer, 'step_number'), numbers(answer, 'amount')];
  const rows = onceAStep(step, codes(answer, 'resource_id').codes, amount, 'least');
  const pick = (values: Numbers) => Float64Array.from(rows, (row) => values[row] ?? Number.NaN);
  const steps = pick(step);
  return {
    step: steps,
    amount: pick(amount),
    x: pick(numbers(answer, 'position_x')),
    y: pick(numbers(answer, 'position_y')),
    byStep: rowsByStep(steps),
    placed,
  };
}
