import { expect, test } from 'vitest';
import { nodeEngine } from '../testing/node-engine.ts';
import { pragmaSql } from './pragma-profiles.ts';
import { SimulationDatabase } from './simulation-database.ts';

const engine = await nodeEngine();

test('a profile is a list of pragmas, the size of a page first', () => {
  expect(pragmaSql('safety')).toBe(
    'PRAGMA page_size = 4096; PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL; ' +
      'PRAGMA cache_size = -100000; PRAGMA busy_timeout = 30000; PRAGMA temp_store = MEMORY',
  );
});

test('it is set before tables are made, as far as the database can', () => {
  const database = engine.create();
  SimulationDatabase.open(database, 's', { profile: 'performance' });
  const sql = `SELECT (SELECT page_size FROM pragma_page_size) AS page, (SELECT synchronous FROM pragma_synchronous) AS sync,
    (SELECT foreign_keys FROM pragma_foreign_keys) AS keys`;
  expect(database.rows({ sql, parameters: [] })).toEqual([{ page: 8192, sync: 0, keys: 1 }]);
});
