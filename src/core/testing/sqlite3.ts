import { spawnSync } from 'node:child_process';

/** Whether the program `sqlite3` is there: the second opinion that answers are checked against. */
export const hasSqlite3 = spawnSync('sqlite3', ['--version']).status === 0;
if (!hasSqlite3) console.warn('SKIPPED what is asked of the program sqlite3: it is not on this machine.');

/**
 * The one number or text that plain SQL gives on a file, asked of the program `sqlite3`, which shares no code with
 * what is tested. The file is opened as it lies, without a `-wal`.
 *
 * @throws Error when the program refuses the query or it gives no row.
 */
export function askSqlite3(path: string, query: string): number | string {
  const run = spawnSync('sqlite3', ['-noheader', '-list', `file:${path}?mode=ro&immutable=1`, query], {
    encoding: 'utf8',
  });
  const answer = run.stdout.trim();
  if (run.status !== 0 || answer === '') throw new Error(`${query}\n${run.stderr || 'no row'}`);
  return Number.isNaN(Number(answer)) ? answer : Number(answer);
}
