import type { Lives } from '../../analysis/lives.ts';
import type { SimulationList, SimulationSummary } from '../../api/simulation.ts';
import { secondsBetween } from '../../base/stored-date.ts';
import { flattenParameters } from '../../schema/parameters.ts';
import { courseOf, type StepRows, withoutUndefined } from './course.ts';
import { verdict } from './outcome.ts';
import { type Parameters, pickParameters, seedOf, varyingParameters } from './parameters.ts';

/** One simulation as recorded, before it is summed up. */
export interface Recorded {
  readonly id: string;
  readonly experiment: string | undefined;
  readonly status: string | undefined;
  readonly startTime: string | undefined;
  readonly endTime: string | undefined;
  readonly notes?: string | undefined;
  /** The configuration as JSON text. */
  readonly parameters: string | null;
  readonly results: Readonly<Record<string, unknown>>;
  readonly rows: StepRows;
  readonly lives: Lives | undefined;
}

/** Sums up simulations, and finds the parameters that differ between them. */
export function summarize(all: readonly Recorded[]): Pick<SimulationList, 'simulations' | 'varying'> {
  const parameters = all.map((one) => flattenParameters(one.parameters));
  const varying = varyingParameters(parameters);
  return {
    varying,
    simulations: all.map((one, i) => summaryOf(one, parameters[i] ?? {}, varying)),
  };
}

function summaryOf(one: Recorded, parameters: Parameters, varying: readonly string[]): SimulationSummary {
  const { extinctAt, ...course } = courseOf(one.rows, one.lives);
  const error = errorOf(one.results);
  const { outcome, outcomeText } = verdict(
    withoutUndefined({
      status: one.status,
      ended: one.endTime !== undefined,
      error,
      reportedSteps: numberAt(one.results, ['total_steps']),
      configuredSteps: numberAt(parameters, [
        'max_steps_configured',
        'simulation_steps',
        'simulation.max_steps',
      ]),
      steps: course.steps,
      lastStep: course.lastStep,
      extinctAt,
    }),
  );
  return {
    ...withoutUndefined({
      experiment: one.experiment,
      status: one.status,
      error,
      notes: one.notes,
      startTime: one.startTime,
      endTime: one.endTime,
      durationSeconds: secondsBetween(one.startTime, one.endTime),
      seed: seedOf(parameters),
    }),
    id: one.id,
    outcome,
    outcomeText,
    ...course,
    parameters: pickParameters(parameters, varying),
  };
}

/** The error that a program stored as the result of a simulation. */
function errorOf(results: Readonly<Record<string, unknown>>): string | undefined {
  const message = textAt(results, 'error_message') ?? textAt(results, 'error');
  const type = textAt(results, 'error_type');
  if (message === undefined) return type;
  return type === undefined ? message : `${type}: ${message}`;
}

function textAt(object: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = object[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function numberAt(object: Readonly<Record<string, unknown>>, keys: readonly string[]): number | undefined {
  return keys.map((key) => object[key]).find((value) => typeof value === 'number');
}
