import { isJsonObject } from '../base/json.ts';
import { finite, refused } from './checks.ts';
import { InvalidRecord } from './errors.ts';

/** JSON text of an object; SQL NULL for nothing and for an empty one. @throws InvalidRecord */
export function details(value: unknown, field: string): string | null {
  if (value === undefined || value === null) return null;
  const written = jsonObject(value, field);
  return written === '{}' ? null : written;
}

/** JSON text of an object. @throws InvalidRecord also for numbers that JSON has no text for */
export function jsonObject(value: unknown, field: string): string {
  if (!isPlain(value)) throw refused(field, 'an object', value);
  return jsonText(value, field);
}

/** JSON text of a list of texts. */
export function textList(value: unknown, field: string): string {
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    throw refused(field, 'a list of texts', value);
  }
  return JSON.stringify(value);
}

/** JSON text of names with a number each; SQL NULL for nothing. Numbers may come as text. */
export function weights(value: unknown, field: string): string | null {
  if (value === undefined || value === null) return null;
  if (!isPlain(value)) throw refused(field, 'an object', value);
  const numbers = Object.entries(value).map(([name, weight]) => [
    name,
    finite(typeof weight === 'string' && weight.trim() !== '' ? Number(weight) : weight, `${field}.${name}`),
  ]);
  return numbers.length === 0 ? null : JSON.stringify(Object.fromEntries(numbers));
}

function jsonText(value: object, field: string): string {
  let written: string | undefined;
  try {
    written = JSON.stringify(value);
  } catch (error) {
    throw new InvalidRecord(field, `cannot be written as JSON: ${(error as Error).message}`);
  }
  // An object may say itself what it is as JSON.
  if (!written?.startsWith('{')) throw refused(field, 'an object as JSON too', value);
  // What JSON has no number for becomes null: only then is it worth a second look.
  if (written.includes('null')) refuseInfinite(value, field);
  return written;
}

function refuseInfinite(value: unknown, field: string): void {
  if (typeof value === 'number') finite(value, field);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    refuseInfinite(inner, Array.isArray(value) ? `${field}[${key}]` : `${field}.${key}`);
  }
}

/** An object of names and values; a date, a map or a class of the caller's own is none. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isJsonObject(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
