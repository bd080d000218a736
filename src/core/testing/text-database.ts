import type { RecordableDatabase } from '../database/recordable-database.ts';
import { createStatements } from './ddl.ts';
import { parseLines } from './dsl-line.ts';
import { recordsOf } from './dsl-records.ts';
import { storedRows } from './dsl-write.ts';
import { type TestGeneration, type TestGenerationId, testGenerations } from './generations.ts';
import { nodeEngine } from './node-engine.ts';

/**
 * Makes a small database of any generation out of a text, one row or more a line:
 *
 *     generation farm-2025-11
 *     simulation s1 steps 0..3
 *     agent a1 system born 0 died 3
 *     state a1 @0..2 resources 4 health 90
 *     step 1 total 2 births 1 {"system": 2}
 *     action a1 @1 attack -> a2 reward 1 {"damage_dealt": 3}
 *     learn a1 @1 dqn module 140537107297936 action 0 as attack reward 1
 *     incident a1 @3 starvation simulation null
 *     sql ALTER TABLE agents RENAME COLUMN agent_type TO kind
 *
 * and for LLM Society `run`, `trade`, `bank`, `memory`, `event`. Rows belong to the simulation (or
 * run) named last; `simulation s1 steps 0..3` also writes a row for each step that no line
 * describes, counted from the agents. `stored no` names a simulation without writing its row. A
 * field is the name of a canonical column or a short one (dsl-records.ts); what a generation has no
 * column for is left out, so that one text serves every generation. SQL is run at the end.
 *
 * @param generation overrides the generation that the text names
 */
export async function textDatabase(text: string, generation?: TestGenerationId): Promise<RecordableDatabase> {
  const isSql = (line: string) => line.trim().startsWith('sql ');
  const all = text.split('\n');
  const lines = parseLines(all.filter((line) => !isSql(line)).join('\n'));
  const named = lines.find((line) => line.kind === 'generation')?.words[0];
  const known: TestGeneration | undefined = testGenerations[(generation ?? named) as TestGenerationId];
  if (known === undefined) throw new Error(`Unknown generation: ${generation ?? named}`);
  const database = (await nodeEngine()).create();
  for (const statement of createStatements(known.ddl)) database.execute(statement);
  const records = recordsOf(
    known.family,
    lines.filter((line) => line.kind !== 'generation'),
  );
  database.transaction(() => {
    for (const { table, values } of storedRows(known, records)) {
      const names = Object.keys(values).map((name) => `"${name}"`);
      database.execute(
        `INSERT INTO "${table}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
        Object.values(values),
      );
    }
  });
  for (const line of all.filter(isSql)) database.execute(line.trim().slice('sql '.length));
  return database;
}
