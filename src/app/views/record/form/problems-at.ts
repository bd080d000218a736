import type { PlanProblem } from '../../../../core/api/recording.ts';
import type { FormState } from './form-state.ts';

/** What cannot be at a field, as one text; `undefined` where all is well. */
export function problemAt(problems: readonly PlanProblem[], path: string): string | undefined {
  const own = problems.filter((problem) => problem.path === path).map(({ problem }) => problem);
  return own.length === 0 ? undefined : own.join(' ');
}

/** Without those that a value of the sweep has: they are told there. */
export function problemsOfFields({
  problems,
  draft: { sweep },
}: Pick<FormState, 'problems' | 'draft'>): readonly PlanProblem[] {
  return problems.filter(({ path }) => !sweep.some((row) => row.path === path));
}

/** Problems that no field of the form shows. */
export function unplacedProblems({ problems, draft, model }: FormState): readonly PlanProblem[] {
  const fields = new Set([
    'name',
    'seed',
    'replicates',
    'steps',
    ...model.parameters.map(({ path }) => path),
    ...draft.sweep.flatMap(({ path }, k) => [path, `sweep[${k}].path`, `sweep[${k}].values`]),
  ]);
  const types = model.agentTypes?.path;
  return problems.filter(
    ({ path }) =>
      !fields.has(path) && (types === undefined || (path !== types && !path.startsWith(`${types}.`))),
  );
}

/** Problems at a path or inside it. */
export function problemsInside(problems: readonly PlanProblem[], path: string): readonly PlanProblem[] {
  return problems.filter((problem) => problem.path === path || problem.path.startsWith(`${path}.`));
}
