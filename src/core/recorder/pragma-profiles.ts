import { InvalidRecord } from './errors.ts';

/**
 * How a database weighs speed against safety, and memory. For a database that SQLite keeps in a real file; one that
 * lies in memory, or keeps its own log, needs none: what its host does not have (WAL, memory maps), SQLite leaves as
 * it is without a word.
 */
export const pragmaProfiles = {
  /** Fastest; a power cut may spoil the file. */
  performance: {
    synchronous: 'OFF',
    journal_mode: 'MEMORY',
    cache_size: -1_000_000,
    page_size: 8192,
    mmap_size: 1_073_741_824,
    busy_timeout: 60_000,
  },
  /** Nothing committed is ever lost. */
  safety: {
    synchronous: 'FULL',
    journal_mode: 'WAL',
    cache_size: -100_000,
    page_size: 4096,
    busy_timeout: 30_000,
  },
  balanced: {
    synchronous: 'NORMAL',
    journal_mode: 'WAL',
    cache_size: -200_000,
    page_size: 4096,
    busy_timeout: 30_000,
  },
  /** For machines with little memory. */
  memory: {
    synchronous: 'NORMAL',
    journal_mode: 'MEMORY',
    cache_size: -50_000,
    page_size: 4096,
    busy_timeout: 15_000,
  },
} as const;

export type PragmaProfile = keyof typeof pragmaProfiles;

/** The statements of a profile, to be run before tables are created. @throws InvalidRecord for an unknown one */
export function pragmaSql(profile: PragmaProfile): string {
  const settings: Readonly<Record<string, string | number>> | undefined = Object.hasOwn(
    pragmaProfiles,
    profile,
  )
    ? pragmaProfiles[profile]
    : undefined;
  if (settings === undefined) {
    throw new InvalidRecord(
      'profile',
      `must be one of ${Object.keys(pragmaProfiles).join(', ')}, not "${profile}"`,
    );
  }
  // The size of a page must be known before the journal makes the first one.
  const ordered = Object.entries(settings).sort(
    ([a], [b]) => Number(b === 'page_size') - Number(a === 'page_size'),
  );
  return [...ordered, ['temp_store', 'MEMORY']]
    .map(([name, value]) => `PRAGMA ${name} = ${value}`)
    .join('; ');
}
