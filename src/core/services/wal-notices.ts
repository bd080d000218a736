import type { Notice } from '../api/source.ts';
import type { WalFact } from '../database/facts.ts';

const refusals: Readonly<Record<Extract<WalFact, { kind: 'ignored' }>['reason'], string>> = {
  'not-a-wal': 'it is no write-ahead log',
  damaged: 'nothing in it is intact',
  'other-page-size': 'it belongs to a database with another page size',
  older: 'the database changed after it was written',
  'other-database': 'it does not fit this database',
};

/** What became of the `-wal` file, in words. */
export function walNotices(file: string, wal: WalFact): readonly Notice[] {
  switch (wal.kind) {
    case 'none':
      return [];
    case 'missing':
      return [
        {
          kind: 'wal-missing',
          severity: 'warning',
          text: `This file is in WAL mode; recent rows may be in \`${file}-wal\`. Drop both files together.`,
        },
      ];
    case 'applied':
      return [
        {
          kind: 'wal-applied',
          severity: 'info',
          text: `Recent changes were read from \`${file}-wal\` (${wal.pages} pages).`,
        },
      ];
    case 'ignored':
      return [
        {
          kind: 'wal-ignored',
          severity: 'warning',
          text: `\`${file}-wal\` was left out: ${refusals[wal.reason]}. The database is shown as it is without it.`,
        },
      ];
  }
}
