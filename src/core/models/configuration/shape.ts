import type { AgentTypeDescription, ModelConfiguration, ParameterDescription } from '../../api/recording.ts';
import { isJsonObject, type JsonObject } from '../../base/json.ts';
import { merged, nested, unfolded, valueAt, withValue } from '../../base/nested.ts';

/** What a configuration consists of, as data. */
export interface ConfigurationShape {
  /** Seed, steps and all others. */
  readonly parameters: readonly ParameterDescription[];
  readonly agentTypes?: AgentTypeDescription;
  /** What the types of the default configuration have, by name, as far as it is not what any new type has. */
  readonly typeDefaults?: Readonly<Record<string, JsonObject>>;
}

/** The configuration with every parameter at its default. */
export function defaultConfiguration(shape: ConfigurationShape): ModelConfiguration {
  return completeConfiguration(shape, {});
}

/**
 * The configuration with everything that it lacks at its default, keys with dots as the objects that they mean. Agent
 * types that it names are all that there are: those of the default configuration stand for no types at all. What
 * cannot be stays as it is, for {@link checkConfiguration} to say so.
 */
export function completeConfiguration(
  { parameters, agentTypes, typeDefaults = {} }: ConfigurationShape,
  configuration: ModelConfiguration,
): ModelConfiguration {
  const result = merged(
    nested(parameters.map(({ path, default: value }) => [path, value])),
    unfolded(configuration),
  );
  if (agentTypes === undefined) return result;
  const given = valueAt(result, agentTypes.path);
  if (given !== undefined && !isJsonObject(given)) return result;
  const types = given ?? Object.fromEntries(agentTypes.names.map((name) => [name, {}]));
  const plain = nested(agentTypes.parameters.map(({ path, default: value }) => [path, value]));
  const completed = Object.entries(types).map(([name, type]) => {
    const own = Object.hasOwn(typeDefaults, name) ? typeDefaults[name] : undefined;
    return [name, isJsonObject(type) ? merged(merged(plain, own ?? {}), type) : type];
  });
  return withValue(result, agentTypes.path, Object.fromEntries(completed));
}
