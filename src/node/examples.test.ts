import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureLibrary } from './library.mjs';
import { project } from './setup.mjs';

const folder = mkdtempSync(join(tmpdir(), 'examples-'));
beforeAll(() => ensureLibrary(), 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

function run(example: string, ...args: readonly string[]): string {
  const done = spawnSync(process.execPath, [join(project, 'examples', example), ...args], {
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(done.stderr);
  return done.stdout;
}

const hasSqlite3 = spawnSync('sqlite3', ['--version']).status === 0;

/** Lines that the program sqlite3 answers with. */
function ask(path: string, sql: string): readonly string[] {
  const done = spawnSync('sqlite3', [path, sql], { encoding: 'utf8' });
  return done.stdout.trim().split('\n');
}

describe.skipIf(!hasSqlite3)('the examples', () => {
  test('record three replicates of a farm in Node, which sqlite3 finds sound', () => {
    const path = join(folder, 'farm.db');
    run('record-node.mjs', path, '5');
    expect(ask(path, 'PRAGMA integrity_check; PRAGMA foreign_key_check')).toEqual(['ok']);
    expect(ask(path, 'SELECT count(*), count(DISTINCT experiment_id) FROM simulations')).toEqual(['3|1']);
    expect(ask(path, 'SELECT max(step_number) FROM simulation_steps GROUP BY simulation_id')).toEqual([
      '60',
      '60',
      '60',
    ]);
  });

  test('record three runs of a society in Node, the same for the same seed', () => {
    const [first, second] = [join(folder, 'a.db'), join(folder, 'b.db')];
    run('record-society.mjs', first, '3');
    run('record-society.mjs', second, '3');
    expect(ask(first, 'PRAGMA integrity_check; PRAGMA foreign_key_check')).toEqual(['ok']);
    const trades = 'SELECT simulation_run_id, count(*), sum(total_cost) FROM market_transactions GROUP BY 1';
    expect(ask(first, trades)).toHaveLength(3);
    expect(ask(first, trades)).toEqual(ask(second, trades));
  });

  test('record a simulation of one’s own', () => {
    const path = join(folder, 'toy.db');
    run('record-toy.mjs', path);
    expect(ask(path, 'PRAGMA integrity_check; PRAGMA foreign_key_check')).toEqual(['ok']);
    expect(ask(path, 'SELECT max(position_x) FROM agent_states')).toEqual(['63.0']);
  });

  test('say how they are called', () => {
    expect(() => run('record-node.mjs')).toThrow('OUT.db [SEED]');
    expect(() => run('record-society.mjs', join(folder, 'c.db'), 'x')).toThrow('whole number');
  });
});

test('the library has types that a program of others is checked by', () => {
  const source = join(folder, 'user.mts');
  const program = `import { ExperimentDatabase, loadEngine } from '${join(project, 'lib/library.js')}';
    const engine = await loadEngine();
    const experiment: ExperimentDatabase = ExperimentDatabase.open(engine.create(), 'x');
    // @ts-expect-error an id is a text
    experiment.createSimulationContext(5, {});`;
  writeFileSync(source, program);
  const tsc = join(project, 'node_modules/typescript/bin/tsc');
  const options = [
    '--ignoreConfig',
    '--noEmit',
    '--module',
    'nodenext',
    '--target',
    'es2023',
    '--skipLibCheck',
    '--strict',
  ];
  const checked = spawnSync(process.execPath, [tsc, ...options, source], { encoding: 'utf8', cwd: project });
  expect(checked.stdout).toBe('');
});
