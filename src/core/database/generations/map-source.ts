import type { OpenDatabase } from '../open-database.ts';
import { type Mapping, mapCanonical } from './mapping.ts';

/** Above this size a file is not counted or searched on opening: its pages are read on demand. */
const largeBytes = 16 * 1024 * 1024;

/** Whether searching a whole table would keep a user waiting. */
export function isLarge(database: OpenDatabase): boolean {
  return database.size > largeBytes;
}

/** {@link mapCanonical} for an opened file, as thorough as its size allows. */
export function mapSource(database: OpenDatabase): Mapping {
  return mapCanonical(database, { largeFile: isLarge(database) });
}
