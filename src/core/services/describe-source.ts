import type { SourceInfo } from '../api/source.ts';
import { isLarge, mapSource } from '../database/generations/map-source.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import { figureAvailability } from './availability.ts';
import type { Source } from './source.ts';
import { walNotices } from './wal-notices.ts';

export interface DescribedSource {
  readonly info: SourceInfo;
  readonly source: Source;
}

/** Finds out what an opened file is, and makes its canonical tables. */
export function describeSource(id: string, database: OpenDatabase): DescribedSource {
  const mapping = mapSource(database);
  const notices = [...walNotices(database.name, database.wal), ...mapping.notices];
  const source: Source = {
    connection: database,
    family: mapping.family,
    canonical: mapping.canonical,
    notices,
    tables: mapping.tables,
    large: isLarge(database),
  };
  const info: SourceInfo = {
    id,
    name: database.name,
    size: database.size,
    fingerprint: database.fingerprint,
    family: mapping.family,
    generation: mapping.generation,
    notices,
    tables: mapping.tables,
    canonical: mapping.canonical,
    figures: figureAvailability(source),
  };
  return { info, source };
}
