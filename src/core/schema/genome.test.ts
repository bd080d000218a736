import { array, assert, constantFrom, nat, property, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import { genomeParentSql } from '../database/generations/genome-sql.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { parseGenomeId } from './genome.ts';

test.each([
  ['::1', [], ':', 1],
  ['::', [], '::', undefined],
  [':', [], ':', undefined],
  ['agent_a:2', ['agent_a'], 'agent_a', 2],
  ['agent_a:', ['agent_a'], 'agent_a:', undefined],
  ['agent_a:agent_b', ['agent_a', 'agent_b'], 'agent_a:agent_b', undefined],
  ['agent_a:agent_b:3', ['agent_a', 'agent_b'], 'agent_a:agent_b', 3],
  ['agent_a::3', ['agent_a'], 'agent_a:', 3],
  ['SystemAgent_0_0', [], 'SystemAgent_0_0', undefined],
  ['a:b:c', [], 'a:b:c', undefined],
  ['a:b:c:4', [], 'a:b:c:4', undefined],
  ['', [], '', undefined],
  [null, [], '', undefined],
])('%j names the parents %j', (id, parents, base, counter) => {
  expect(parseGenomeId(id)).toEqual({ parents, base, ...(counter === undefined ? {} : { counter }) });
});

test('parents and counter come back from an id that was made of them', () => {
  const name = stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,12}$/);
  assert(
    property(array(name, { maxLength: 2 }), nat(9999), (parents, counter) => {
      const [first = '', second = ''] = parents;
      const id = parents.length === 1 ? `${first}:${counter}` : `${first}:${second}:${counter}`;
      expect(parseGenomeId(id)).toMatchObject({ parents, counter });
    }),
  );
});

test('SQL reads the same first parent', async () => {
  const connection = (await nodeEngine()).create();
  const part = constantFrom('', 'a', 'b7', '0', '12', 'agent_x', 'ä', ':', '::');
  assert(
    property(array(part, { maxLength: 5 }), (parts) => {
      const id = parts.join(':');
      const [row] = connection.rows<{ parent: string | null }>({
        sql: `SELECT ${genomeParentSql('g')} AS parent FROM (SELECT ? AS g)`,
        parameters: [id],
      });
      expect([id, row?.parent]).toEqual([id, parseGenomeId(id).parents[0] ?? null]);
    }),
    { numRuns: 500 },
  );
});
