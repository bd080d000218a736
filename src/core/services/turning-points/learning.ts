import type { Course } from '../../analysis/events/event.ts';
import type { FigureContext } from '../figures/context.ts';
import { readFigure } from '../figures/read-figure.ts';

/** Learning experiences of all modules in each step, and their mean reward; `undefined` where none is recorded. */
export function learningCourse(
  context: FigureContext,
): { readonly count: Course; readonly reward: Course } | undefined {
  const { step, series } = readFigure(context, 'learning');
  const counts = series.filter(({ metric }) => metric === 'learning_experiences');
  if (counts.length === 0) return undefined;
  const means = series.filter(({ metric }) => metric === 'learning_reward');
  const module = (key: string) => key.slice(key.indexOf(':'));
  const meanOf = new Map(means.map(({ key, values }) => [module(key), values]));
  const count = new Float64Array(step.length);
  const sum = new Float64Array(step.length);
  const known = new Float64Array(step.length);
  for (const { key, values } of counts) {
    values.forEach((n, i) => {
      count[i] = (count[i] ?? 0) + n;
      const mean = meanOf.get(module(key))?.[i] ?? Number.NaN;
      if (Number.isNaN(mean)) return;
      sum[i] = (sum[i] ?? 0) + n * mean;
      known[i] = (known[i] ?? 0) + n;
    });
  }
  const reward = sum.map((total, i) => ((known[i] ?? 0) > 0 ? total / (known[i] ?? 1) : Number.NaN));
  return { count: { axis: step, values: count }, reward: { axis: step, values: reward } };
}
