import { isJsonObject } from '../../../../core/base/json.ts';
import { err, ok, type Result } from '../../../../core/base/result.ts';
import { fitConfiguration } from '../../../state/fit-configuration.ts';
import { draftOf } from '../../../state/record-draft.ts';
import type { FormState } from './form-state.ts';

/** Levels of nesting that no configuration needs. */
const DEEPEST = 50;

/**
 * Takes a configuration as JSON into the form, with its seed and steps.
 *
 * @param origin what it is called where changes against it are shown
 * @returns one plain sentence where the text is no configuration
 */
export function takeConfiguration(
  { model, draft, change }: FormState,
  text: string,
  origin: string,
): Result<void, string> {
  const read = readObject(text);
  if (!read.ok) return read;
  const { name, hypothesis, replicates } = draft;
  const fitted = fitConfiguration(model, read.value);
  const known = Object.keys(read.value).length === 0 || fitted.unknown.length < leafCount(read.value);
  if (!known) return err(`Nothing in it is a parameter of the model ${model.name}.`);
  change({ ...draftOf(model, fitted, origin), name, hypothesis, replicates });
  return ok(undefined);
}

function readObject(text: string): Result<Readonly<Record<string, unknown>>, string> {
  if (text.trim() === '') return err('There is no text: paste a configuration as a JSON object.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return err(`This is no JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  if (!isJsonObject(value)) {
    const is = Array.isArray(value) ? 'a list' : value === null ? 'null' : `a ${typeof value}`;
    return err(`A configuration is a JSON object, { … }; this is ${is}.`);
  }
  return isDeep(value, DEEPEST) ? err('This is nested too deeply for a configuration.') : ok(value);
}

function isDeep(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeep(inner, levels - 1));
}

function leafCount(value: unknown): number {
  if (!isJsonObject(value)) return 1;
  return Object.values(value).reduce<number>((sum, inner) => sum + leafCount(inner), 0);
}
