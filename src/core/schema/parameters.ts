import type { Cell } from '../base/columns.ts';
import { isJsonObject, parseJsonObject } from '../base/json.ts';

/**
 * A stored configuration as one flat list: nested objects become dotted paths, so that
 * `{"combat": {"range": 2}}` and `{"combat.range": 2}` name the same parameter. Programs store both
 * in one object; where they disagree the dotted key, which overrides, wins. Lists stay whole, as
 * JSON text; true and false become text. Empty where nothing is stored.
 */
export function flattenParameters(stored: string | null | undefined): Readonly<Record<string, Cell>> {
  const nested = new Map<string, Cell>();
  const dotted = new Map<string, Cell>();
  const visit = (value: unknown, path: string, overriding: boolean): void => {
    if (isJsonObject(value)) {
      for (const [key, inner] of Object.entries(value)) {
        visit(inner, path === '' ? key : `${path}.${key}`, overriding || key.includes('.'));
      }
    } else if (path !== '') {
      (overriding ? dotted : nested).set(path, toCell(value));
    }
  };
  visit(parseJsonObject(stored), '', false);
  return Object.fromEntries([...nested, ...dotted]);
}

function toCell(value: unknown): Cell {
  return value === null || typeof value === 'number' || typeof value === 'string'
    ? value
    : JSON.stringify(value);
}
