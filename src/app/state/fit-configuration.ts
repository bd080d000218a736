import type { ModelConfiguration, OfferedModel, ParameterDescription } from '../../core/api/recording.ts';
import { isJsonObject, type JsonObject } from '../../core/base/json.ts';
import { leaves, unfolded, valueAt, withValue } from '../../core/base/nested.ts';

/** A configuration from elsewhere, as far as a model knows it. */
export interface Fitted {
  /** Everything else is at its default. */
  readonly configuration: ModelConfiguration;
  readonly seed?: number | undefined;
  readonly steps?: number | undefined;
  /** What the model does not know; it is left out. */
  readonly unknown: readonly { readonly path: string; readonly value: string }[];
  /** What was recognized by the last part of its path alone. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Takes from a stored configuration what a model knows. Programs nest the same parameters in other ways: one that is
 * not found by its path is taken by its name, where only one parameter of the model and one of the configuration
 * have that name.
 */
export function fitConfiguration(model: OfferedModel, given: JsonObject): Fitted {
  const { agentTypes, defaults, seedPath, stepsPath } = model;
  const stored = unfolded(given);
  const known = [...model.parameters.map(({ path }) => path), seedPath, stepsPath];
  const types = agentTypes && valueAt(stored, agentTypes.path);
  const unknown: { path: string; value: string }[] = [];
  let configuration: ModelConfiguration = defaults;
  const hasTypes = agentTypes !== undefined && isJsonObject(types);
  if (hasTypes) {
    configuration = withValue(configuration, agentTypes.path, knownTypes(types, agentTypes, unknown));
  }
  const found = leaves(stored).filter(([path]) => !hasTypes || !isInside(path, agentTypes.path));
  const names = namesOf(
    found.map(([path]) => path),
    known,
  );
  for (const [path, value] of found) {
    const target = known.includes(path) ? path : names.get(path);
    if (target === undefined) unknown.push({ path, value: JSON.stringify(value) ?? '' });
    else configuration = withValue(configuration, target, value);
  }
  const numberAt = (path: string) => {
    const value = valueAt(configuration, path);
    const isGiven = valueAt(stored, path) !== undefined || [...names.values()].includes(path);
    return isGiven && typeof value === 'number' ? value : undefined;
  };
  const renamed = [...names].map(([from, to]) => ({ from, to }));
  return { configuration, seed: numberAt(seedPath), steps: numberAt(stepsPath), unknown, renamed };
}

/** Which path of the model is meant by one of the configuration that it does not have, by their names alone. */
function namesOf(given: readonly string[], known: readonly string[]): ReadonlyMap<string, string> {
  const strange = given.filter((path) => !known.includes(path));
  const pairs = strange.flatMap((path): [string, string][] => {
    const [target, ...others] = known.filter((each) => lastOf(each) === lastOf(path));
    if (target === undefined || others.length > 0 || given.includes(target)) return [];
    return strange.filter((each) => lastOf(each) === lastOf(path)).length > 1 ? [] : [[path, target]];
  });
  return new Map(pairs);
}

function knownTypes(
  types: JsonObject,
  { path, parameters }: { readonly path: string; readonly parameters: readonly ParameterDescription[] },
  unknown: { path: string; value: string }[],
): JsonObject {
  const known = new Set(parameters.map((parameter) => parameter.path));
  return Object.fromEntries(
    Object.entries(types).map(([name, type]) => {
      if (!isJsonObject(type)) return [name, type];
      // What the type lacks is at the default of any type.
      let own: JsonObject = {};
      for (const parameter of parameters) own = withValue(own, parameter.path, parameter.default);
      for (const [inner, value] of leaves(type)) {
        if (known.has(inner)) own = withValue(own, inner, value);
        else unknown.push({ path: `${path}.${name}.${inner}`, value: JSON.stringify(value) ?? '' });
      }
      return [name, own];
    }),
  );
}

function isInside(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`);
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** A parameter in which two configurations differ; `undefined` where one of them has none. */
export interface ConfigurationChange {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Every parameter in which two configurations differ, in the order of the first. */
export function configurationChanges(
  before: ModelConfiguration,
  after: ModelConfiguration,
): readonly ConfigurationChange[] {
  const [old, now] = [new Map(leaves(before)), new Map(leaves(after))];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((path) => ({ path, before: old.get(path), after: now.get(path) }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}
