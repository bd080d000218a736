import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Imports that the walls of biome.json refuse: file, what it imports. */
const forbidden: readonly (readonly [string, string])[] = [
  ['src/core/services/a.ts', '../../app/client/client.ts'],
  ['src/core/services/a.ts', '../../worker/worker.ts'],
  ['src/core/services/a.ts', '../../node/serve.mjs'],
  ['src/core/services/a.ts', 'react'],
  ['src/core/services/a.ts', 'node:fs'],
  ['src/core/services/a.ts', 'fs'],
  ['src/core/services/a.ts', 'kysely'],
  ['src/core/services/a.ts', '../testing/fixtures.ts'],
  ['src/core/api/a.ts', 'comlink'],
  ['src/core/models/a.ts', 'node:crypto'],
  ['src/core/repositories/a.ts', 'sql.js'],
  ['src/core/repositories/a.ts', 'react'],
  ['src/core/database/other.ts', 'sql.js'],
  ['src/core/database/generations/a.ts', 'sql.js'],
  ['src/core/database/engine.ts', 'node:fs'],
  ['src/core/recorder/a.ts', '@mantine/core'],
  ['src/core/export/a.ts', '../../app/state/url.ts'],
  ['src/core/analysis/a.ts', '../repositories/steps.ts'],
  ['src/core/analysis/a.ts', '../database/connection.ts'],
  ['src/core/analysis/a.ts', 'kysely'],
  ['src/core/schema/a.ts', '../repositories/steps.ts'],
  ['src/core/metrics/a.ts', '../services/figures.ts'],
  ['src/core/base/a.ts', '../api/errors.ts'],
  ['src/worker/a.ts', '../app/client/client.ts'],
  ['src/worker/a.ts', 'react'],
  ['src/worker/a.ts', 'sql.js'],
  ['src/app/views/home/a.tsx', '../source/source-page.tsx'],
  ['src/app/views/home/a.tsx', '../../views/source/source-page.tsx'],
  ['src/app/views/home/parts/a.tsx', '../../source/source-page.tsx'],
  ['src/app/views/home/a.tsx', '../../../core/repositories/steps.ts'],
  ['src/app/views/home/a.tsx', '../../../core/services/figures.ts'],
  ['src/app/views/home/a.tsx', '../../../core/analysis/gini.ts'],
  ['src/app/views/home/a.tsx', '../../../core/database/engine.ts'],
  ['src/app/views/home/a.tsx', '../../../worker/worker.ts'],
  ['src/app/views/home/a.tsx', 'node:path'],
  ['src/app/client/a.ts', 'sql.js'],
  ['src/app/client/a.ts', 'kysely'],
  ['src/app/client/a.ts', '../views/home/home.tsx'],
  ['src/app/state/a.ts', '../views/home/home.tsx'],
  ['src/app/state/a.ts', '../../core/recorder/recorder.ts'],
  ['src/app/figures/a.tsx', '../views/home/home.tsx'],
  ['src/app/analysis/a.tsx', '../views/home/home.tsx'],
  ['src/app/notes/a.tsx', '../views/home/home.tsx'],
  ['src/app/files/a.ts', '../../core/database/engine.ts'],
  ['src/app/shell/a.tsx', '../../core/services/figures.ts'],
  ['src/app/charts/a.tsx', '../client/client.ts'],
  ['src/app/charts/a.tsx', '../state/url.ts'],
  ['src/app/components/a.tsx', '../state/url.ts'],
  ['src/app/components/table/a.tsx', '../../views/home/home.tsx'],
  ['src/app/main.tsx', '../core/api/workspace.ts'],
  ['src/app/main.tsx', '../core/export/csv.ts'],
  ['src/app/main.tsx', '../node/serve.mjs'],
  ['src/node/a.mjs', 'vite'],
  ['src/node/a.mjs', '../core/base/result.ts'],
];

/** Imports that must stay allowed. */
const permitted: readonly (readonly [string, string])[] = [
  ['src/core/database/engine.ts', 'sql.js'],
  ['src/core/repositories/a.ts', 'kysely'],
  ['src/core/database/generations/a.ts', '../connection.ts'],
  ['src/core/database/generations/a.ts', '../../schema/farm.ts'],
  ['src/core/services/a.ts', '../repositories/steps.ts'],
  ['src/core/services/a.ts', '../analysis/gini.ts'],
  ['src/core/analysis/a.ts', '../base/columns.ts'],
  ['src/core/analysis/population/a.ts', 'simple-statistics'],
  ['src/core/base/a.ts', './result.ts'],
  ['src/core/base/a.ts', 'fastest-levenshtein'],
  ['src/core/services/a.test.ts', 'node:fs'],
  ['src/core/services/a.test.ts', '../testing/fixtures.ts'],
  ['src/worker/a.ts', 'comlink'],
  ['src/worker/a.ts', 'sql.js/dist/sql-wasm-browser.wasm?url'],
  ['src/worker/a.ts', '../core/services/workspace.ts'],
  ['src/app/client/a.ts', '../../worker/worker.ts'],
  ['src/app/client/a.ts', 'comlink'],
  ['src/app/views/home/a.tsx', '../../../core/api/source.ts'],
  ['src/app/views/home/a.tsx', '../../components/drop-zone.tsx'],
  ['src/app/views/home/parts/a.tsx', '../home.tsx'],
  ['src/app/views/home/parts/a.tsx', '../../../charts/figure.tsx'],
  ['src/app/views/home/a.tsx', '@mantine/core'],
  ['src/app/main.tsx', '@mantine/core/styles.layer.css'],
  ['src/app/charts/a.tsx', 'recharts'],
  ['src/app/charts/a.tsx', '../../core/metrics/registry.ts'],
  ['src/app/components/a.tsx', '../charts/figure.tsx'],
  ['src/app/views/home/a.tsx', '../../figures/figure-grid.tsx'],
  ['src/node/a.mjs', 'node:http'],
  ['src/node/a.mjs', './serve.mjs'],
];

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
let planted = '';

/** Plants the imports in files of their own folders, lints, and tells which of them are refused. */
function refused(imports: readonly (readonly [string, string])[]): readonly string[] {
  const files = new Map<string, (readonly [string, string])[]>();
  for (const each of imports) files.set(each[0], [...(files.get(each[0]) ?? []), each]);
  const root = mkdtempSync(join(planted, 'src-'));
  cpSync(join(planted, 'biome.json'), join(root, 'biome.json'));
  for (const [file, lines] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), lines.map(([, specifier]) => `import '${specifier}';\n`).join(''));
  }
  const biome = join(project, 'node_modules/@biomejs/biome/bin/biome');
  const only = ['--only=style/noRestrictedImports', '--reporter=github', '--max-diagnostics=none'];
  const { stdout } = spawnSync(process.execPath, [biome, 'lint', ...only], { cwd: root, encoding: 'utf8' });
  const places = new Set([...stdout.matchAll(/file=([^,]+),line=(\d+)/g)].map((m) => `${m[1]}:${m[2]}`));
  return [...files].flatMap(([file, lines]) =>
    lines
      .filter((_, index) => [...places].some((place) => place.endsWith(`${file}:${index + 1}`)))
      .map(([, specifier]) => `${file} ← ${specifier}`),
  );
}

beforeAll(() => {
  planted = mkdtempSync(join(tmpdir(), 'walls-'));
  const config = JSON.parse(readFileSync(join(project, 'biome.json'), 'utf8')) as Record<string, unknown>;
  // The copy is no git repository.
  const { vcs: _vcs, $schema: _schema, ...walls } = config;
  writeFileSync(join(planted, 'biome.json'), JSON.stringify(walls));
});

afterAll(() => rmSync(planted, { recursive: true, force: true }));

describe('the walls between the rooms', () => {
  it('refuse every planted import that crosses them', () => {
    expect([...refused(forbidden)].sort()).toEqual(forbidden.map((each) => each.join(' ← ')).sort());
  });

  it('let through what a room may use', () => {
    expect(refused(permitted)).toEqual([]);
  });
});
