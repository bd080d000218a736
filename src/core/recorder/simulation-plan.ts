import { isJsonObject } from '../base/json.ts';
import { step } from './checks.ts';
import { InvalidRecord } from './errors.ts';
import { list } from './lists.ts';
import type { Json } from './simulation-record.ts';

/** A parameter that takes several values, one after the other. */
export interface SweptParameter {
  /** The key of the parameter, or for a nested one the keys on the way, with dots between: `combat.range`. */
  readonly path: string;
  readonly values: readonly unknown[];
}

export interface PlanOptions {
  readonly parameters: Json;
  /** None, one or two; two are combined, each value of the first with each of the second. */
  readonly sweep?: readonly SweptParameter[];
  /** Simulations of each combination; 1 unless told otherwise. They differ in their seed. */
  readonly replicates?: number;
  /** Seed of the first replicate, the next has the next integer; that of the parameters unless told otherwise, else 1. */
  readonly seed?: number;
  /** Or the seed of each replicate. */
  readonly seeds?: readonly number[];
  /** Path of the seed among the parameters; `seed` unless told otherwise. */
  readonly seedPath?: string;
  /** Id of a simulation, from its number, counted from 0; `sim_001`, … unless told otherwise. */
  readonly id?: (index: number) => string;
}

export interface PlannedSimulation {
  readonly id: string;
  /** Counted from 0. */
  readonly replicate: number;
  readonly seed: number;
  /** Value of each swept parameter, by path. */
  readonly values: Json;
  readonly parameters: Json;
}

/**
 * Every simulation of an experiment: combinations in the order of their values, the replicates of each together. The
 * same replicate has the same seed in each combination, so that they differ in nothing but what is swept.
 *
 * @throws InvalidRecord
 */
export function planSimulations(options: PlanOptions): readonly PlannedSimulation[] {
  const { parameters, sweep = [], seedPath = 'seed', id = numberedId } = options;
  if (!isJsonObject(parameters)) throw new InvalidRecord('parameters', 'must be an object');
  if (list(sweep, 'sweep').length > 2)
    throw new InvalidRecord('sweep', `must have at most two parameters, not ${sweep.length}`);
  const seeds = seedsOf(options, seedPath);
  const planned: PlannedSimulation[] = [];
  for (const values of combinations(sweep)) {
    for (const [replicate, seed] of seeds.entries()) {
      const swept = Object.entries(values).reduce(
        (result, [path, value]) => withParameter(result, path, value, 'sweep'),
        parameters,
      );
      const whole = hasParameter(swept, seedPath)
        ? withParameter(swept, seedPath, seed, 'seedPath')
        : { ...swept, [seedPath]: seed };
      planned.push({ id: id(planned.length), replicate, seed, values, parameters: whole });
    }
  }
  return planned;
}

/**
 * The parameters with one of them changed. A key that has dots of its own goes before nested ones.
 *
 * @throws InvalidRecord where there is no such parameter
 */
export function withParameter(parameters: Json, path: string, value: unknown, field = 'path'): Json {
  if (Object.hasOwn(parameters, path)) return { ...parameters, [path]: value };
  for (const [key, rest] of splits(path)) {
    const inner = parameters[key];
    if (isJsonObject(inner) && hasParameter(inner, rest)) {
      return { ...parameters, [key]: withParameter(inner, rest, value, field) };
    }
  }
  throw new InvalidRecord(field, `names no parameter: "${path}"`);
}

function hasParameter(parameters: Json, path: string): boolean {
  if (Object.hasOwn(parameters, path)) return true;
  return splits(path).some(([key, rest]) => {
    const inner = parameters[key];
    return isJsonObject(inner) && hasParameter(inner, rest);
  });
}

/** `a.b.c` as `a` and `b.c`, `a.b` and `c`. */
function splits(path: string): readonly (readonly [key: string, rest: string])[] {
  const parts = path.split('.');
  return parts
    .slice(1)
    .map((_, index) => [parts.slice(0, index + 1).join('.'), parts.slice(index + 1).join('.')]);
}

function combinations(sweep: readonly SweptParameter[]): readonly Json[] {
  return sweep.reduce<readonly Json[]>(
    (soFar, { path, values }, index) => {
      if (!Array.isArray(values) || values.length === 0) {
        throw new InvalidRecord(`sweep[${index}].values`, 'must be a list that is not empty');
      }
      if (soFar.some((combination) => Object.hasOwn(combination, path))) {
        throw new InvalidRecord(`sweep[${index}].path`, `is taken: "${path}" is swept already`);
      }
      return soFar.flatMap((combination) => values.map((value) => ({ ...combination, [path]: value })));
    },
    [{}],
  );
}

function seedsOf(
  { parameters, replicates = 1, seed, seeds }: PlanOptions,
  seedPath: string,
): readonly number[] {
  if (seeds !== undefined) {
    if (list(seeds, 'seeds').length === 0) throw new InvalidRecord('seeds', 'must not be empty');
    return seeds.map((value, index) => step(value, `seeds[${index}]`));
  }
  if (step(replicates, 'replicates') === 0)
    throw new InvalidRecord('replicates', 'must be at least 1, not 0');
  const stored = parameters[seedPath];
  const first = step(seed ?? (typeof stored === 'number' ? stored : 1), 'seed');
  return Array.from({ length: replicates }, (_, index) => first + index);
}

function numberedId(index: number): string {
  return `sim_${String(index + 1).padStart(3, '0')}`;
}
