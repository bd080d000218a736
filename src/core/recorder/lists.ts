import { refused } from './checks.ts';
import { InvalidRecord } from './errors.ts';

/**
 * Calls `add` with each record; what it refuses is told with its place in the list.
 *
 * @param part what the list is called, e.g. `states`; empty for a list of one that the caller knows nothing of
 * @throws InvalidRecord
 */
export function each<T>(records: readonly T[], part: string, add: (record: T) => void): void {
  for (const [index, record] of list(records, part).entries()) {
    try {
      if (typeof record !== 'object' || record === null)
        throw refused(part === '' ? 'record' : '', 'an object', record);
      add(record);
    } catch (error) {
      throw error instanceof InvalidRecord ? error.within(part === '' ? '' : `${part}[${index}]`) : error;
    }
  }
}

/** @throws InvalidRecord unless it is a list */
export function list<T>(values: readonly T[], part: string): readonly T[] {
  if (Array.isArray(values)) return values;
  throw refused(part, 'a list', values);
}

/** @throws InvalidRecord where two records have the same key */
export function unique<Key extends string>(
  records: readonly Readonly<Record<Key, string>>[],
  part: string,
  key: Key,
): void {
  const seen = new Set<string>();
  for (const [index, record] of records.entries()) {
    if (seen.has(record[key])) {
      throw new InvalidRecord(
        `${part}[${index}].${key}`,
        `is taken: "${record[key]}" is in the list already`,
      );
    }
    seen.add(record[key]);
  }
}
