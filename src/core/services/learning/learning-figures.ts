import { mergeSteps } from '../../analysis/axis.ts';
import { learningProgress, TRAIL } from '../../analysis/learning/progress.ts';
import { countAt } from '../../analysis/lives.ts';
import { anyKnown } from '../../analysis/ratio.ts';
import type { FigureReader } from '../figures/context.ts';
import { readFrame } from '../figures/frame.ts';
import { derivedSeries, toFigure } from '../figures/series.ts';
import { experiencesOf, LABELS_MISLEAD } from './experiences.ts';

const NOTE = 'From the learning experiences of the step.';

/** Mean reward, step by step. */
export const learningProgressFigure: FigureReader = ({ scope: _, ...context }) => {
  const { axis } = readFrame(context, []);
  const all = experiencesOf(context);
  if (all === undefined || !anyKnown(all.reward)) return toFigure(axis, []);
  const steps = mergeSteps(axis, all.step);
  const { reward, trailing } = learningProgress(steps, all);
  const series = derivedSeries(steps, NOTE);
  return toFigure(axis, [
    series('step_reward', 'Mean of the step', reward),
    series('step_reward_trailing', `Trailing mean of ${TRAIL} steps`, trailing),
  ]);
};

/** Who learns, and how many distinct actions, step by step. */
export const learningVarietyFigure: FigureReader = ({ scope: _, ...context }) => {
  const { axis } = readFrame(context, []);
  const all = experiencesOf(context);
  if (all === undefined || all.step.length === 0) return toFigure(axis, []);
  const steps = mergeSteps(axis, all.step);
  const { learners, actions } = learningProgress(steps, all);
  const series = derivedSeries(steps, NOTE);
  const labelled = all.action.some((action) => action !== undefined);
  return toFigure(axis, [
    series('step_learners', 'Learning agents', learners),
    ...(labelled ? [series('step_distinct_actions', 'Distinct actions', actions)] : []),
  ]);
};

/** Experiences of each label, step by step. */
export const learnedActionsFigure: FigureReader = ({ scope: _, ...context }) => {
  const { axis } = readFrame(context, []);
  const all = experiencesOf(context);
  if (all === undefined) return toFigure(axis, []);
  const steps = new Map<string, number[]>();
  all.action.forEach((action, row) => {
    const step = all.step[row] ?? Number.NaN;
    if (action === undefined) return;
    const list = steps.get(action);
    if (list === undefined) steps.set(action, [step]);
    else list.push(step);
  });
  const learned = mergeSteps(axis, all.step);
  const series = derivedSeries(learned, `${NOTE} ${LABELS_MISLEAD}`);
  return toFigure(
    axis,
    [...steps]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([action, at]) =>
        series('learned_actions', action, countAt(learned, Float64Array.from(at)), `type:${action}`),
      ),
  );
};
