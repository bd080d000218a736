import type { PlanProblem, RecordingPlan } from '../api/recording.ts';
import { Random } from '../base/random.ts';
import { InvalidRecord } from '../recorder/errors.ts';
import { type PlannedSimulation, planSimulations, withParameter } from '../recorder/simulation-plan.ts';
import type { Model } from './model.ts';

type AnyModel = Pick<Model<never>, 'description' | 'seedPath' | 'stepsPath' | 'check' | 'complete'>;

/** More simulations than these are no plan but a slip. */
const MOST_SIMULATIONS = 5000;
const LONGEST_NAME = 60;

/** Everything in a plan that cannot be, by field or parameter; empty for a sound one. */
export function checkPlan(plan: RecordingPlan, model: AnyModel): readonly PlanProblem[] {
  const problems = fieldProblems(plan);
  if (problems.length > 0) return [...problems, ...model.check(plan.configuration)];
  // Counted before they are planned: a slip of the finger may ask for thousands of millions.
  const count = plan.sweep.reduce((product, { values }) => product * values.length, plan.replicates);
  if (count > MOST_SIMULATIONS) {
    return [
      {
        path: 'replicates',
        problem: `These are ${count} simulations; at most ${MOST_SIMULATIONS} can be planned.`,
      },
    ];
  }
  try {
    const planned = planSimulations(optionsOf(plan, model));
    // Each problem once, however many combinations have it.
    const found = planned.flatMap(({ parameters }) => model.check(parameters));
    return [...new Map(found.map((problem) => [JSON.stringify(problem), problem])).values()];
  } catch (error) {
    if (!(error instanceof InvalidRecord)) throw error;
    return [{ path: error.field, problem: `${error.field} ${error.problem}.` }];
  }
}

/**
 * Every simulation of a sound plan, in order, each with its whole configuration.
 *
 * @throws InvalidRecord for a plan that is not sound
 */
export function plannedSimulations(plan: RecordingPlan, model: AnyModel): readonly PlannedSimulation[] {
  return planSimulations(optionsOf(plan, model));
}

function optionsOf(plan: RecordingPlan, model: AnyModel): Parameters<typeof planSimulations>[0] {
  const configuration = model.complete(plan.configuration);
  const uuids = Random.seeded(plan.seed);
  return {
    parameters: withParameter(configuration, model.stepsPath, plan.steps, 'steps'),
    sweep: plan.sweep,
    replicates: plan.replicates,
    seed: plan.seed,
    seedPath: model.seedPath,
    // A society's runs are known by UUIDs, in every database that they may move to.
    ...(model.description.family === 'society' ? { id: () => uuidOf(uuids) } : {}),
  };
}

function fieldProblems({ name, seed, replicates, steps, sweep }: RecordingPlan): readonly PlanProblem[] {
  const problems: PlanProblem[] = [];
  const whole = (path: string, value: number, least: number) => {
    if (Number.isSafeInteger(value) && value >= least) return;
    const said = Number.isNaN(value) ? '' : `; ${value} is none`;
    problems.push({ path, problem: `${title(path)} must be a whole number from ${least} on${said}.` });
  };
  if (name.trim() === '') problems.push({ path: 'name', problem: 'The recording needs a name.' });
  else if (name.length > LONGEST_NAME || /[\\/:*?"<>|]/.test(name) || name.startsWith('.')) {
    problems.push({
      path: 'name',
      problem: `The name must be that of a file, of at most ${LONGEST_NAME} characters, without \\ / : * ? " < > |.`,
    });
  }
  whole('seed', seed, 0);
  whole('replicates', replicates, 1);
  whole('steps', steps, 1);
  for (const [k, { path, values }] of sweep.entries()) {
    if (values.length === 0) {
      problems.push({
        path: `sweep[${k}].values`,
        problem: `The sweep of ${path} needs at least one value.`,
      });
    }
    if (values.some((value) => !Number.isFinite(value))) {
      problems.push({
        path: `sweep[${k}].values`,
        problem: `The sweep of ${path} has a value that is no number.`,
      });
    }
    if (new Set(values).size < values.length) {
      problems.push({ path: `sweep[${k}].values`, problem: `The sweep of ${path} has a value twice.` });
    }
  }
  return problems;
}

function title(path: string): string {
  return path.charAt(0).toUpperCase() + path.slice(1);
}

/** A UUID of version 4 from seeded random numbers, so that the same plan has the same ids. */
function uuidOf(random: Random): string {
  const hex = Array.from({ length: 32 }, (_, k) => {
    if (k === 12) return '4';
    const digit = random.below(16);
    return (k === 16 ? 8 + (digit % 4) : digit).toString(16);
  }).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
