import { BlockCache } from './block-cache.ts';
import { PagedFile } from './paged-file.ts';
import type { OpenRaw } from './sql-js.ts';

/**
 * Whether this build of sql.js reads and writes through a {@link PagedFile} as it is known to:
 * tried once on a tiny database. Where it does not, files are copied into memory instead.
 */
export function pagingWorks(raw: OpenRaw): boolean {
  try {
    const model = raw();
    model.run('CREATE TABLE probe (value); INSERT INTO probe VALUES (1)');
    const bytes = model.export();
    model.close();
    const source = {
      size: bytes.length,
      read: (offset: number, length: number) => bytes.slice(offset, offset + length),
    };
    const file = new PagedFile(new BlockCache(0).open(source), 4096);
    const database = raw(file.content());
    database.run('INSERT INTO probe VALUES (2)');
    const statement = database.prepare('SELECT sum(value) FROM probe');
    statement.step();
    const [sum] = statement.get();
    database.close();
    return sum === 3 && file.taken && file.failure === undefined;
  } catch {
    return false;
  }
}
