/** A JSON value, as far as the type checker need know it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Levels of nesting that anything is worth: beyond them, walking or copying a value would overflow the stack. */
const DEEPEST = 100;

/**
 * The value of a stored JSON text. `undefined` where nothing is stored, in any of the ways in which
 * programs store nothing: SQL NULL, an empty text, the text `null`; and where the text is no JSON,
 * or is nested more than a hundred levels deep.
 */
export function parseJson(stored: unknown): unknown {
  if (typeof stored !== 'string' || stored.trim() === '') return undefined;
  try {
    const value: unknown = JSON.parse(stored);
    return value === null || isDeeperThan(value, DEEPEST) ? undefined : value;
  } catch {
    return undefined;
  }
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}

/** A stored JSON object; empty where nothing, or something else, is stored (some programs write `[]`). */
export function parseJsonObject(stored: unknown): JsonObject {
  const value = parseJson(stored);
  return isJsonObject(value) ? value : {};
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of texts out of a stored JSON list, or out of text with commas, in braces or not. */
export function parseTextList(stored: string | null): readonly string[] {
  const value = parseJson(stored);
  if (Array.isArray(value)) return value.map(String);
  if (value !== undefined || typeof stored !== 'string' || stored.trim() === 'null') return [];
  return stored
    .replace(/^\{|\}$/g, '')
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '');
}
