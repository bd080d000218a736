import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { farmGenerations, societyGenerations } from '../database/generations/known-generations.ts';
import { generationsMarkdown, replaceMarked, schemaMarkdown } from '../testing/schema-doc.ts';
import type { SchemaDefinition } from './define.ts';
import { farmSchema } from './farm.ts';
import { societySchema } from './society.ts';

const path = new URL('../../../docs/schema.md', import.meta.url);

const parts = {
  'generations of AgentFarm': generationsMarkdown(farmGenerations),
  'generations of LLM Society': generationsMarkdown(societyGenerations),
  'canonical AgentFarm': schemaMarkdown(farmSchema),
  'canonical LLM Society': schemaMarkdown(societySchema),
};

/** `UPDATE_DOCS=1 npx vitest run src/core/schema/schema-doc.test.ts` writes the parts anew. */
test('docs/schema.md describes the schema as it is', () => {
  const document = readFileSync(path, 'utf8');
  const current = Object.entries(parts).reduce(
    (text, [marker, part]) => replaceMarked(text, marker, part),
    document,
  );
  if (process.env.UPDATE_DOCS === '1') writeFileSync(path, current);
  else expect(document).toBe(current);
});

test('every canonical column has a meaning that ends as a sentence', () => {
  const schemas: readonly SchemaDefinition[] = [farmSchema, societySchema];
  const columns = schemas.flatMap((schema) =>
    Object.values(schema).flatMap((definition) => Object.values(definition.columns)),
  );
  expect(columns.filter((column) => !column.meaning.endsWith('.'))).toEqual([]);
});
