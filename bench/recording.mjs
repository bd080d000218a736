/**
 * How fast rows are recorded: `npm run bench:recording [-- --agents 500 --steps 100] [--only page]`.
 *
 * The same rows go the same way, in the same transactions, through the recorder, and through native SQLite: Python's
 * binding with one prepared INSERT a table (`executemany`), and the program `sqlite3` with a script of INSERTs of a
 * hundred rows. All write into memory; what is measured is processor time, of which the best counts. Then the recorder
 * writes into files that survive a crash, all rows in their transactions and some of them in one each.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import {
  closeSync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { core } from './core.mjs';
import { reportPage } from './recording-in-page.mjs';
import { median, table } from './report.mjs';

const { values } = parseArgs({
  options: {
    agents: { type: 'string', default: '500' },
    steps: { type: 'string', default: '100' },
    repeats: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '20' },
    only: { type: 'string' },
  },
});
const [agents, steps, repeats, seconds] = [values.agents, values.steps, values.repeats, values.seconds].map(
  Number,
);
const isOnly = values.only === undefined || values.only === 'page';
if (!(agents > 0 && steps > 0 && repeats > 0 && seconds > 0 && isOnly)) {
  console.error(
    'usage: node bench/recording.mjs [--agents <n>] [--steps <n>] [--repeats <n>] [--seconds <n>] [--only page]',
  );
  process.exit(2);
}

if (values.only === 'page') {
  await reportPage(agents, seconds);
  process.exit(0);
}

const { loadEngine } = await core('database/engine.ts');
const { ExperimentDatabase } = await core('recorder/experiment-database.ts');
const { createSql } = await core('recorder/table-sql.ts');
const { farmTables } = await core('schema/farm-tables.ts');
const engine = await loadEngine({});

/** What a farm tells in which everybody does something in each step: made before anything is timed. */
function story() {
  const ids = Array.from({ length: agents }, (_, index) => `agent_${String(index).padStart(10, '0')}`);
  const founders = ids.map((agentId, index) => ({
    agentId,
    ...{ birthTime: 0, agentType: 'system', x: 1, y: 2, initialResources: 5, startingHealth: 100 },
    genomeId: `::${index}`,
  }));
  const told = Array.from({ length: steps }, (_, step) => ({
    actions: ids.map((agentId, index) => ({
      ...{ step, agentId, actionType: 'gather', targetId: 'resource_1', reward: index / 3 },
      ...{ resourcesBefore: 1, resourcesAfter: 2.5 },
      details: { amount_gathered: 1.5, resource_after: 3, distance: index / 7 },
    })),
    incidents: ids
      .filter((_, index) => index % 4 === 0)
      .map((agentId) => ({ step, agentId, healthBefore: 90, healthAfter: 89.5, cause: 'combat_damage' })),
    learned: ids
      .filter((_, index) => index % 4 === 0)
      .map((agentId, index) => ({
        ...{ step, agentId, moduleType: 'dqn', moduleId: '140537107297936', reward: index / 3 },
        ...{ actionTaken: 1, actionTakenMapped: 'gather' },
      })),
    states: ids.map((agentId, index) => ({
      ...{ agentId, x: (index * 7 + step) % 100, y: index / 9, resources: step / 3, health: 90 },
      ...{ startingHealth: 100, starvationCounter: 0, isDefending: false, totalReward: step / 7, age: step },
    })),
    resources: Array.from({ length: 50 }, (_, index) => ({
      ...{ resourceId: `resource_${index}`, amount: step / 11, x: index, y: 7.5 },
    })),
  }));
  return { founders, told };
}

const { founders, told } = story();

function record(database) {
  const experiment = ExperimentDatabase.open(database, 'bench');
  const { logger } = experiment.createSimulationContext('sim_1', { agents });
  logger.logAgents(founders);
  for (const [step, { actions, incidents, learned, states, resources }] of told.entries()) {
    for (const action of actions) logger.logAgentAction(action);
    for (const incident of incidents) logger.logHealthIncident(incident);
    for (const experience of learned) logger.logLearningExperience(experience);
    const metrics = { totalAgents: agents, agentTypeCounts: { system: agents }, births: 0, deaths: 0 };
    logger.logStep(step, states, resources, metrics);
  }
  experiment.flush();
  // The others put every entry of the indexes into its place as they go.
  experiment.finishIndexes();
}

/** A database that keeps what it is told: for each transaction the statements with their parameters. */
function transcript() {
  const inner = engine.create();
  const transactions = [];
  let current;
  const note = (sql, parameters) =>
    (current ?? transactions[transactions.push([]) - 1]).push([sql, parameters]);
  return {
    transactions,
    execute(sql, parameters = []) {
      if (parameters.length > 0) note(sql, parameters);
      inner.execute(sql, parameters);
    },
    rows: (statement) => inner.rows(statement),
    prepare(sql) {
      const statement = inner.prepare(sql);
      const run = (parameters) => {
        note(sql, parameters);
        statement.run(parameters);
      };
      return { run, free: () => statement.free() };
    },
    transaction(body) {
      return inner.transaction(() => {
        current = [];
        const answer = body();
        if (current.length > 0) transactions.push(current);
        current = undefined;
        return answer;
      });
    },
    export: () => inner.export(),
    close: () => inner.close(),
  };
}

/** An INSERT of many rows as that of one row, and its parameters row by row. */
function rowWise([sql, parameters]) {
  const [head, values] = [sql.slice(0, sql.indexOf(' VALUES ') + 8), sql.slice(sql.indexOf(' VALUES ') + 8)];
  const first = values.includes('), (') ? `${values.slice(0, values.indexOf('), ('))})` : values;
  const width = first.includes('?1')
    ? Math.max(...first.match(/\?\d+/g).map((name) => Number(name.slice(1))))
    : 0;
  if (width === 0) return [sql, [parameters]];
  const rows = [];
  for (let next = 0; next < parameters.length; next += width) rows.push(parameters.slice(next, next + width));
  return [head + first, rows];
}

function literal(value) {
  if (value === null || value === undefined) return 'NULL';
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(Number(value));
}

const python = `
import json, sqlite3, sys, time
schema, transactions = json.load(open(sys.argv[1]))
times = []
for _ in range(int(sys.argv[2])):
    database = sqlite3.connect(':memory:', isolation_level=None)
    database.execute('PRAGMA foreign_keys = ON')
    database.executescript(schema)
    began = time.process_time()
    for statements in transactions:
        database.execute('BEGIN')
        for sql, rows in statements:
            database.executemany(sql, rows)
        database.execute('COMMIT')
    times.append((time.process_time() - began) * 1000)
    count = sum(database.execute('SELECT count(*) FROM ' + name).fetchone()[0] for name in
        ('agents', 'agent_states', 'resource_states', 'simulation_steps', 'agent_actions', 'learning_experiences', 'health_incidents'))
    database.close()
print(json.dumps([sqlite3.sqlite_version, count, times]))
`;

/** Before the rows of the others fill the memory. */
const own = Array.from({ length: repeats }, () => {
  const database = engine.create();
  const began = cpu();
  record(database);
  const took = cpu() - began;
  database.close();
  return took;
});

const folder = mkdtempSync(join(tmpdir(), 'recording-'));
const transcribed = transcript();
record(transcribed);
transcribed.close();
const schema = farmTables.map((layout) => createSql(layout)).join(';\n');
const perRow = transcribed.transactions.map((statements) => statements.map(rowWise));
const rows = perRow.flat().reduce((sum, [, list]) => sum + list.length, 0);

/** Milliseconds of processor time: what else runs on the machine counts little. */
function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** @returns {number} rows a second */
const rate = (milliseconds) => rows / (milliseconds / 1000);
const lines = [['', 'ms', 'rows a second', 'of native']];
let native;
const add = (name, milliseconds) => {
  const perSecond = rate(milliseconds);
  native ??= perSecond;
  lines.push([
    name,
    milliseconds.toFixed(0),
    perSecond.toFixed(0),
    `${((100 * perSecond) / native).toFixed(0)} %`,
  ]);
};

const data = join(folder, 'rows.json');
writeFileSync(data, JSON.stringify([`${schema};`, perRow]));
const [version, , pythonTimes] = JSON.parse(
  execFileSync('python3', ['-c', python, data, String(repeats)], { encoding: 'utf8', maxBuffer: 1e8 }),
);
add(`native SQLite ${version}, prepared (Python executemany)`, Math.min(...pythonTimes));

if (spawnSync('sqlite3', ['--version']).status === 0) {
  const script = transcribed.transactions.map((statements) => {
    const inserts = statements.map(([sql, parameters]) => {
      let next = 0;
      return `${sql.replace(/\?(\d*)/g, (_, place) => literal(parameters[place ? place - 1 : next++]))};`;
    });
    return ['BEGIN;', ...inserts, 'COMMIT;'].join('\n');
  });
  const path = join(folder, 'script.sql');
  writeFileSync(path, ['PRAGMA foreign_keys = ON;', `${schema};`, ...script].join('\n'));
  const times = Array.from({ length: repeats }, () => {
    const script = `( TIMEFORMAT='%U %S'; time sqlite3 :memory: '.read ${path}' ) 2>&1`;
    const [user, system] = execFileSync('bash', ['-c', script], { encoding: 'utf8' })
      .trim()
      .split(' ')
      .map(Number);
    return (user + system) * 1000;
  });
  add('native, the program sqlite3 with the same INSERTs as text', Math.min(...times));
}

add('the recorder, its checks included', Math.min(...own));
console.log(
  `${rows} rows: ${agents} agents, ${steps} steps; the best of ${repeats}, median ${rate(median(own)).toFixed(0)} a second`,
);

const inserts = perRow.flat().flatMap(([sql, list]) => list.map((row) => [sql, row]));

/** Each row in a transaction of its own, as a program without a recorder writes them. */
function oneByOne(database, count) {
  database.execute('PRAGMA foreign_keys = ON');
  database.execute(schema);
  const prepared = new Map();
  const began = performance.now();
  for (const [sql, row] of inserts.slice(0, count)) {
    if (!prepared.has(sql)) prepared.set(sql, database.prepare(sql));
    database.transaction(() => prepared.get(sql).run(row));
  }
  return performance.now() - began;
}

/** Bytes of a file of this machine, as a database that survives a crash writes them. */
function fileTarget(path) {
  const file = openSync(path, 'w+');
  return {
    size: () => fstatSync(file).size,
    read(offset, length) {
      const bytes = new Uint8Array(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
    },
    write: (bytes, offset) => void writeSync(file, bytes, 0, bytes.length, offset),
    truncate: (size) => ftruncateSync(file, size),
    flush: () => fdatasyncSync(file),
    close: () => closeSync(file),
  };
}

function durable(name) {
  const path = join(folder, name);
  return engine.createDurable({ main: fileTarget(path), log: fileTarget(`${path}-wal`) });
}

const few = Math.min(rows, 2000);
const lasting = [
  ['into files that survive a crash', 'ms', 'rows a second'],
  ['the recorder', time(() => record(durable('recorded.db'))), rows],
  ['one transaction a row', oneByOne(durable('single.db'), few), few],
  ['one transaction a row, in memory', oneByOne(engine.create(), few), few],
];
const perSecond = ([, milliseconds, count]) => count / (milliseconds / 1000);
console.log(table(lines));
console.log('');
console.log(
  table(
    lasting.map((line, index) =>
      index === 0 ? line : [line[0], line[1].toFixed(0), perSecond(line).toFixed(0)],
    ),
  ),
);
console.log(
  `the recorder: ${(perSecond(lasting[1]) / perSecond(lasting[2])).toFixed(1)} times one transaction a row`,
);
rmSync(folder, { recursive: true });

function time(body) {
  const began = performance.now();
  body();
  return performance.now() - began;
}

console.log('');
await reportPage(agents, seconds);
