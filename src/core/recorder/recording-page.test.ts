import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { mapCanonical } from '../database/generations/mapping.ts';
import { nodeEngine } from '../testing/node-engine.ts';

const root = new URL('../../../', import.meta.url);

test('the example of docs/recording.md records a file that is read as what it is', {
  timeout: 60_000,
}, async () => {
  const page = await readFile(fileURLToPath(new URL('docs/recording.md', root)), 'utf8');
  const example = /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const modules = example.replace(/^import (\{.*\}) from '(.*)';$/gm, "const $1 = await load('$2');");
  const library = new URL('./src/core/library.ts', root).href;
  const load = (name: string) => import(/* @vite-ignore */ name === 'terrarium' ? library : name);
  const run = new Function('load', `return (async () => { ${modules}; return file; })()`);
  const file: Uint8Array = await run(load);

  const database = (await nodeEngine()).openMemory(file);
  expect(mapCanonical(database, { largeFile: false }).generation.id).toBe('farm-recorded');
  const sql = `SELECT simulation_id, count(*) AS states, max(position_x) AS farthest FROM agent_states GROUP BY 1`;
  expect(database.rows({ sql, parameters: [] })).toEqual([
    { simulation_id: 'speed-1', states: 42, farthest: 21 },
    { simulation_id: 'speed-3', states: 42, farthest: 63 },
  ]);
  database.close();
});
