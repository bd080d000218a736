import type {
  AgentTypeDescription,
  ModelConfiguration,
  ParameterDescription,
  PlanProblem,
} from '../../api/recording.ts';
import { isJsonObject, type JsonObject } from '../../base/json.ts';
import { nearest } from '../../base/nearest.ts';
import { leaves, valueAt } from '../../base/nested.ts';
import { canonicalAgentType } from '../../schema/agent-type.ts';
import { type ConfigurationShape, completeConfiguration } from './shape.ts';

/** What names of agent types may look like: they become keys, colours, words in legends. */
const TYPE_NAME = /^\p{L}[\p{L}\p{N} _-]{0,39}$/u;

/** What of a configuration cannot be, by path; empty for a sound one. What it lacks is at its default. */
export function checkConfiguration(
  shape: ConfigurationShape,
  configuration: ModelConfiguration,
): readonly PlanProblem[] {
  if (!isJsonObject(configuration))
    return [{ path: '', problem: 'The configuration must be a JSON object.' }];
  const completed = completeConfiguration(shape, configuration);
  const { parameters, agentTypes } = shape;
  const typesPath = agentTypes?.path;
  const problems = parameters.flatMap((parameter) => valueProblems(parameter, completed));
  if (agentTypes !== undefined)
    problems.push(...typesProblems(agentTypes, valueAt(completed, agentTypes.path)));
  const isType = (path: string) => path === typesPath || path.startsWith(`${typesPath}.`);
  const others = leaves(completed).filter(([path]) => !isType(path));
  return [...problems, ...unknownProblems(others, parameters, '')];
}

function valueProblems(parameter: ParameterDescription, object: JsonObject, prefix = ''): PlanProblem[] {
  const value = valueAt(object, parameter.path);
  if (isSound(parameter, value)) return [];
  const path = prefix + parameter.path;
  return [{ path, problem: `${parameter.label} must be ${wanted(parameter)}, not ${shown(value)}.` }];
}

function isSound({ kind, least, most }: ParameterDescription, value: unknown): boolean {
  if (kind === 'boolean') return typeof value === 'boolean';
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  if (kind === 'integer' && !Number.isSafeInteger(value)) return false;
  return value >= (least ?? -Infinity) && value <= (most ?? Infinity);
}

function wanted({ kind, least, most }: ParameterDescription): string {
  if (kind === 'boolean') return 'true or false';
  const number = kind === 'integer' ? 'a whole number' : 'a number';
  if (least !== undefined && most !== undefined) return `${number} from ${least} to ${most}`;
  if (least !== undefined) return `${number} from ${least} on`;
  return most === undefined ? number : `${number} of at most ${most}`;
}

function typesProblems({ path, parameters }: AgentTypeDescription, types: unknown): readonly PlanProblem[] {
  if (!isJsonObject(types)) return [{ path, problem: `Agent types must be an object, not ${shown(types)}.` }];
  const names = Object.keys(types);
  if (names.length === 0) return [{ path, problem: 'There must be at least one agent type.' }];
  return names.flatMap((name, index) => {
    const own = `${path}.${name}`;
    const type = types[name];
    if (!TYPE_NAME.test(name)) {
      const rule = 'begins with a letter and has at most 40 letters, digits, spaces, _ and -';
      return [{ path: own, problem: `The name of an agent type ${rule}; "${name}" does not.` }];
    }
    const same = names
      .slice(0, index)
      .find((other) => canonicalAgentType(other) === canonicalAgentType(name));
    if (same !== undefined) {
      return [{ path: own, problem: `"${name}" and "${same}" would be read as the same agent type.` }];
    }
    if (!isJsonObject(type)) {
      return [{ path: own, problem: `The agent type "${name}" must be an object, not ${shown(type)}.` }];
    }
    const values = parameters.flatMap((parameter) => valueProblems(parameter, type, `${own}.`));
    return [...values, ...unknownProblems(leaves(type), parameters, `${own}.`)];
  });
}

/** Values at paths that are no parameter's; those inside or around one are said to be of the wrong type already. */
function unknownProblems(
  found: readonly (readonly [path: string, value: unknown])[],
  parameters: readonly ParameterDescription[],
  prefix: string,
): readonly PlanProblem[] {
  const known = parameters.map(({ path }) => path);
  const isKnown = (path: string) =>
    known.some((name) => path === name || path.startsWith(`${name}.`) || name.startsWith(`${path}.`));
  return found
    .filter(([path]) => !isKnown(path))
    .map(([path]) => {
      const near = meant(path, known).map((name) => `"${name}"`);
      const hint = near.length === 0 ? '' : `; did you mean ${near.join(' or ')}?`;
      return {
        path: prefix + path,
        problem: `There is no parameter "${path}"${hint === '' ? '.' : hint}`,
      };
    });
}

/** Parameters that somebody may have meant: of a path that is alike, else of a last name that is. */
function meant(path: string, known: readonly string[]): readonly string[] {
  const alike = nearest(path, known);
  if (alike.length > 0) return alike;
  const last = (name: string) => name.slice(name.lastIndexOf('.') + 1);
  const [name] = nearest(last(path), known.map(last));
  return known.filter((candidate) => last(candidate) === name);
}

function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
  return typeof value === 'object' ? 'an object' : String(value);
}
