import { InvalidRecord } from './errors.ts';

/**
 * One value of a record each, as it is stored, or refused by name. Records come from programs that no type checker
 * has seen, so that nothing is taken for granted.
 */

/** A whole number from 0 on. */
export function step(value: unknown, field = 'step'): number {
  if (typeof value === 'number' && value >= 0 && Number.isSafeInteger(value)) return value;
  throw refused(field, 'a whole number from 0 on', value);
}

/** A whole number. */
export function whole(value: unknown, field: string): number {
  if (Number.isSafeInteger(value)) return value as number;
  throw refused(field, 'a whole number', value);
}

export function finite(value: unknown, field: string): number {
  if (Number.isFinite(value)) return value as number;
  throw refused(field, 'a finite number', value);
}

/** A text that is not empty. */
export function text(value: unknown, field: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw refused(field, 'a text that is not empty', value);
}

/** Any text, the empty one too. */
export function anyText(value: unknown, field: string): string {
  if (typeof value === 'string') return value;
  throw refused(field, 'a text', value);
}

/** True or false, as the 1 or 0 that SQLite stores. */
export function flag(value: unknown, field: string): 0 | 1 {
  if (typeof value === 'boolean') return value ? 1 : 0;
  throw refused(field, 'true or false', value);
}

/** One of some texts. */
export function oneOf<T extends string>(value: unknown, allowed: readonly T[], field: string): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw refused(field, `one of ${allowed.join(', ')}`, value);
}

/** SQL NULL for what is absent, else as `check` has it. */
export function optional<T>(
  value: unknown,
  check: (value: unknown, field: string) => T,
  field: string,
): T | null {
  return value === undefined || value === null ? null : check(value, field);
}

/** A finite number, or SQL NULL for what is absent. */
export function optionalFinite(value: unknown, field: string): number | null {
  return value === undefined || value === null ? null : finite(value, field);
}

/** A whole number, or SQL NULL for what is absent. */
export function optionalWhole(value: unknown, field: string): number | null {
  return value === undefined || value === null ? null : whole(value, field);
}

/** A whole number from 0 on, or SQL NULL for what is absent. */
export function optionalStep(value: unknown, field: string): number | null {
  return value === undefined || value === null ? null : step(value, field);
}

/** An identifier of which others are put together with colons: of a simulation, an agent. */
export function identifier(value: unknown, field: string): string {
  const id = text(value, field);
  if (id.includes(':')) throw new InvalidRecord(field, `must not contain ":", as "${id}" does`);
  if (id.includes('\0')) throw new InvalidRecord(field, 'must not contain a NUL character');
  return id;
}

/** What {@link InvalidRecord} says of a value that is not what it must be. */
export function refused(field: string, wanted: string, value: unknown): InvalidRecord {
  if (value === undefined || value === null)
    return new InvalidRecord(field, `is missing: it must be ${wanted}`);
  return new InvalidRecord(field, `must be ${wanted}, not ${shown(value)}`);
}

function shown(value: unknown): string {
  switch (typeof value) {
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value);
    case 'string':
      return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
    default:
      return Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
  }
}
