import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { figures } from './figures.ts';
import { metrics } from './registry.ts';
import { reports } from './reports.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const registries = { formula: metrics, panels: figures, report: reports };

/** Every definition in the files of the pages, by id: metrics have a formula, figures panels, tables a report. */
async function definitions(key: keyof typeof registries): Promise<readonly (readonly [string, object])[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^\w+[/\\][\w-]+\.ts$/.test(file),
  );
  const modules: readonly object[] = await Promise.all(files.map((file) => import(`${folder}${file}`)));
  return modules
    .flatMap((module) => Object.values(module))
    .filter((exported) => typeof exported === 'object' && exported !== null)
    .flatMap((exported) => Object.entries(exported as Readonly<Record<string, unknown>>))
    .filter((entry): entry is [string, object] => {
      const [, value] = entry;
      return typeof value === 'object' && value !== null && key in value;
    });
}

it.each(['formula', 'panels', 'report'] as const)(
  'no page takes an id that another one has (%s)',
  async (key) => {
    const registry: Readonly<Record<string, unknown>> = registries[key];
    const found = await definitions(key);
    expect(found.length).toBeGreaterThan(0);
    const taken = found.filter(([id, definition]) => id in registry && registry[id] !== definition);
    expect(taken.map(([id]) => id)).toEqual([]);
  },
);
