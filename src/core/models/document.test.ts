import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { modelDescriptions } from './catalogue.ts';
import { withParameterTables } from './document.ts';

test.each(modelDescriptions)(
  'the page of the model $id tells every parameter and preset',
  async (description) => {
    const path = fileURLToPath(new URL(`../../../docs/models/${description.id}.md`, import.meta.url));
    const page = await readFile(path, 'utf8');
    await expect(withParameterTables(page, description)).toMatchFileSnapshot(path);
    expect(page).toContain(`\`${description.parameters[0]?.path}\``);
  },
);
