import { describe, expect, it } from 'vitest';
import type { Scope } from '../api/scope.ts';
import { mapCanonical } from '../database/generations/mapping.ts';
import { type FigureId, figures } from '../metrics/figures.ts';
import { type ReportId, reportCosts } from '../metrics/reports.ts';
import { listAgentIds } from '../repositories/farm/agent-ids.ts';
import type { TestGenerationId } from '../testing/generations.ts';
import { textDatabase } from '../testing/text-database.ts';
import { readFigure } from './figures/read-figure.ts';
import { readHeadlines } from './headlines.ts';
import { readReport } from './reports/read-report.ts';
import { readSimulations } from './simulations.ts';
import type { Source } from './source.ts';
import { readTurningPoints } from './turning-points/read-turning-points.ts';

/** A farm of two types in which everything happens at least once; the cases below spoil it. */
const farm = `
  simulation s1 steps 0..3
  agent a1 system born 0 died 3 genome ::1 generation 0 resources 5 health 100 x 1 y 1 {"move": 0.5, "attack": 0.5}
  agent a2 control born 0 genome ::2 generation 0 resources 5 health 100 x 2 y 2 {"move": 1}
  agent a3 system born 1 genome a1: generation 1 resources 2 health 100 x 1 y 2
  state a1 @0..2 resources 4 health 90 reward 1 age 1 x 1 y 1
  state a2 @0..3 resources 6 health 80 reward 2 age 2 x 2 y 2
  state a3 @1..3 resources 2 health 70 reward 0 age 0 x 3 y 1
  resource r1 @0..3 amount 4 x 1 y 1
  resource r2 @0..3 amount 2 x 2 y 2
  action a1 @1 attack -> a2 reward 1 {"damage_dealt": 3}
  action a1 @1 reproduce reward 1
  action a2 @1 share -> a1 reward 0 {"amount_shared": 1}
  action a2 @2 move reward -1
  action a3 @2 gather reward 2
  learn a1 @1 dqn module m1 action 0 as attack reward 1
  learn a2 @2 dqn module m1 action 1 as move reward 0
  incident a2 @1 combat_damage before 80 after 10
  incident a1 @3 starvation`;

const society = `
  run r1
  trade food a1 -> a2 @1 price 2 quantity 3 cost 6
  bank a1 deposit @0 amount 5 balance 5 account x1
  bank a2 transfer @1 amount -1 balance 4 account x2
  memory a1 @1 content "saw food" importance 0.5 ["food"]
  event AGENT_ACTION_CHOSEN a1 @1 -> a2 {"action_type": "rest"}`;

const alone = `
  simulation s1 steps 0..0
  agent a1 system born 0 genome ::1 generation 0 x 1 y 1 {"move": 1}
  state a1 @0 resources 4 health 90 reward 1 age 0 x 1 y 1
  resource r1 @0 amount 4 x 1 y 1
  action a1 @0 move reward 1`;

/** Values that no column of numbers should hold, and such as hold but say nothing. */
const spoils = {
  'one infinity a column': (row: string) => `CASE ${row} WHEN 1 THEN 9e999 ELSE COLUMN END`,
  'infinities alone': (row: string) => `CASE ${row} % 2 WHEN 0 THEN 9e999 ELSE -9e999 END`,
  'NULL alone': () => 'NULL',
  'text alone': () => "'many'",
  'one value alone': () => '1',
  'numbers below 0': () => '-1',
  'numbers beyond all sense': (row: string) => `CASE ${row} WHEN 1 THEN 1e15 ELSE COLUMN END`,
} as const;

const families = [
  'farm-2024-11-03',
  'farm-2025-02',
  'farm-2025-10-24',
  'farm-2025-11',
  'society-v6',
] as const;

describe.each(families)('every answer about %s', (generation: TestGenerationId) => {
  const whole = generation.startsWith('society') ? society : farm;
  const small = generation.startsWith('society')
    ? { 'nothing but the run': 'run r1' }
    : {
        'nothing but the simulation': 'simulation s1',
        'one step without anybody': 'simulation s1 steps 0..0',
        'one agent at one step': alone,
      };

  it.each(Object.entries({ ...small, everything: whole }))(
    'is a finite number, or unknown, with %s',
    async (_name, text) => {
      expect(oddities(await sourceOf(generation, text))).toEqual([]);
    },
  );

  it.each(Object.entries(spoils))('is a finite number, or unknown, with %s', async (_name, spoil) => {
    expect(oddities(await sourceOf(generation, whole, spoil))).toEqual([]);
  });
});

/** A database of which every column of numbers is spoilt. */
async function sourceOf(
  generation: TestGenerationId,
  text: string,
  spoil?: (row: string) => string,
): Promise<Source> {
  const connection = await textDatabase(text, generation);
  const columns = connection.rows<{ table: string; name: string }>({
    sql: `SELECT m.name AS "table", c.name AS name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
      WHERE m.type = 'table' AND c.type IN ('INTEGER', 'REAL', 'FLOAT') AND c.pk = 0
      AND c.name NOT LIKE '%id' AND c."notnull" = 0`,
    parameters: [],
  });
  for (const { table, name } of spoil === undefined ? [] : columns) {
    const value = spoil?.('rowid').replaceAll('COLUMN', `"${name}"`);
    connection.execute(`UPDATE OR IGNORE "${table}" SET "${name}" = ${value}`);
  }
  return { connection, large: false, ...mapCanonical(connection, { largeFile: false }) };
}

const isOddNumber = (value: unknown) => typeof value === 'number' && !Number.isFinite(value);
const isOddText = (value: unknown) => typeof value === 'string' && /NaN|Infinity|undefined/.test(value);

/** What is neither a finite number nor unknown, by the place where it stands; what throws, throws. */
function oddities(source: Source): readonly string[] {
  const { simulations } = readSimulations(source);
  const context = { source, simulation: simulations[0]?.id ?? '' };
  const agent = source.family === 'farm' ? listAgentIds(source.connection, context.simulation)[0] : undefined;
  const scopes: readonly Scope[] = agent === undefined ? [] : [{ scope: 'agent', agent }];
  const inFigures = (Object.keys(figures) as FigureId[]).flatMap((id) => {
    const { step, series } = readFigure(context, id);
    return [
      ...(step.every(Number.isFinite) ? [] : [`${id}: x`]),
      ...series
        .filter(
          ({ values }) => values.length !== step.length || values.some((each) => Math.abs(each) === Infinity),
        )
        .map(({ key }) => `${id}: ${key}`),
    ];
  });
  const ofAgent = scopes.flatMap((scope) =>
    (['agent', 'actions', 'behaviour'] as const).flatMap((id) => readReport({ ...context, scope }, id)),
  );
  const inTables = (Object.keys(reportCosts) as ReportId[])
    .flatMap((id) => readReport(context, id))
    .concat(ofAgent)
    .filter(
      ({ rows, notes }) =>
        rows.some(({ cells }) => cells.some((cell) => isOddNumber(cell) || isOddText(cell))) ||
        notes.some(isOddText),
    )
    .map(({ id }) => id);
  const events = (['fixed', 'relative'] as const).flatMap(
    (detector) => readTurningPoints(context, detector).events,
  );
  const inEvents = events
    .filter((event) => Object.values(event).some((value) => isOddNumber(value) || isOddText(value)))
    .map(({ id }) => id);
  const others = [...readHeadlines(context), ...simulations]
    .flatMap((each) => Object.entries(each))
    .filter(([, value]) => isOddNumber(value) || isOddText(value))
    .map(([name, value]) => `${name}: ${value}`);
  return [...inFigures, ...inTables, ...inEvents, ...others];
}
