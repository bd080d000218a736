import { anyKnown, ratio } from '../../analysis/ratio.ts';
import { actionSummary, actionsOfType } from './action-summary.ts';
import type { FigureReader } from './context.ts';
import { readFrame } from './frame.ts';
import { toFigure } from './series.ts';
import { storedOrDerived } from './stored-or-derived.ts';

/** Attacks in each step, those that did damage, and their share. */
export const combat: FigureReader = (context) => {
  const { axis, column } = readFrame(context, ['combat_encounters', 'successful_attacks']);
  const attacks = () => actionsOfType(actionSummary(context), 'attack');
  const counted = (name: 'count' | 'successes') => () => {
    const { step, column: sums } = attacks();
    return step.length === 0 ? undefined : { step, values: sums(name), absent: 0 };
  };
  const shareOfSuccesses = () => {
    const { step, column: sums } = attacks();
    return { step, values: ratio(sums('successes'), sums('count')), absent: Number.NaN };
  };
  const encounters = column('combat_encounters');
  const successes = column('successful_attacks');
  const rate = encounters && successes && ratio(successes, encounters);
  return toFigure(axis, [
    ...storedOrDerived(context, {
      metric: 'combat_encounters',
      axis,
      stored: encounters,
      derive: counted('count'),
    }),
    ...storedOrDerived(context, {
      metric: 'successful_attacks',
      axis,
      stored: successes,
      derive: counted('successes'),
    }),
    ...storedOrDerived(context, {
      metric: 'attack_success_rate',
      axis,
      stored: rate && anyKnown(rate) ? rate : undefined,
      derive: shareOfSuccesses,
    }),
  ]);
};
