import type { Notice } from '../../api/source.ts';
import { hasIndexOn } from './catalog.ts';
import { quoteName } from './names.ts';
import { ask, type Probe } from './probe.ts';
import type { Fact, Findings } from './rules.ts';

export interface Duplicates {
  readonly fact?: Fact;
  readonly notice?: Notice;
  /** What the rule needs to leave repeated states out. */
  readonly values?: Findings['values'];
}

interface Counted {
  readonly rows: number;
  readonly distinct: number;
}

/** Steps of a large file that are compared, spread evenly. */
const samples = 8;
/** The most rows that are compared in a large file: such a table is small beside its file, or old and worth it. */
const searchedRows = 500_000;
/** Rows that are compared where no index leads to a step. */
const firstRows = 20_000;

/**
 * Finds agent steps that are stored more than once, as the schemas of late 2024 allow. Where the
 * primary key is text it names agent and step, so there is nothing to look for. Where rows name
 * simulations, an agent has its own steps in each.
 */
export function findDuplicateStates(probe: Probe): Duplicates {
  const { catalog, largeFile } = probe;
  const table = catalog.table('agent_states');
  const step = catalog.column('agent_states', 'step_number');
  const agent = catalog.column('agent_states', 'agent_id');
  if (table === undefined || step === undefined || agent === undefined || !table.hasRowid) return {};
  const keys = table.columns.filter((column) => column.primaryKey);
  if (keys.some((key) => !/int/i.test(key.type)) || keys.length > 1) return {};
  const simulation = catalog.column('agent_states', 'simulation_id');
  const key = [step, agent, ...(simulation === undefined ? [] : [simulation])].map(quoteName);
  const indexed = hasIndexOn(table, [step, agent]) || hasIndexOn(table, [agent, step]);
  const found = (counted: Counted | undefined): Duplicates => ({
    fact: indexed ? 'duplicate-states-indexed' : 'duplicate-states',
    notice: notice(counted),
    values: {
      stateKey: key.map((name) => `d.${name}`).join(', '),
      // A simulation may be missing; the others are compared plainly, so that the index serves.
      sameState: key.map((name, i) => `d.${name} ${i < 2 ? '=' : 'IS'} t.${name}`).join(' AND '),
    },
  });
  if (!largeFile || highestRowid(probe) <= searchedRows) {
    const counted = countRepeated(probe, key, '1');
    return counted === undefined ? {} : found(counted);
  }
  if (!indexed || !hasIndexOn(table, [step])) {
    // To leave them out, each question would read the whole table; who sums up counts each agent once anyway.
    const glance = `(SELECT * FROM {main:agent_states} LIMIT ${firstRows})`;
    return countRepeated(probe, key, '1', glance) === undefined ? {} : { notice: notice(undefined) };
  }
  const repeated = sampledSteps(probe).some(
    (number) => countRepeated(probe, key, `{agent_states.step_number} = ${number}`) !== undefined,
  );
  return repeated ? found(undefined) : {};
}

function highestRowid(probe: Probe): number {
  const [row] = ask<{ highest: unknown }>(probe, 'SELECT max(rowid) AS highest FROM {main:agent_states}');
  return typeof row?.highest === 'number' ? row.highest : Number.POSITIVE_INFINITY;
}

/** How many states there are, and how many different ones; `undefined` where none is repeated. */
function countRepeated(
  probe: Probe,
  key: readonly string[],
  where: string,
  from = '{main:agent_states}',
): Counted | undefined {
  const [counted] = ask<Counted>(
    probe,
    `SELECT sum(n) AS "rows", count(*) AS "distinct" FROM (
      SELECT count(*) AS n FROM ${from} WHERE ${where} GROUP BY ${key.join(', ')})`,
  );
  return counted !== undefined && counted.rows > counted.distinct ? counted : undefined;
}

function sampledSteps(probe: Probe): readonly number[] {
  const [first] = ask<{ step: number | null }>(
    probe,
    'SELECT min({agent_states.step_number}) AS step FROM {main:agent_states}',
  );
  const [last] = ask<{ step: number | null }>(
    probe,
    'SELECT max({agent_states.step_number}) AS step FROM {main:agent_states}',
  );
  if (typeof first?.step !== 'number' || typeof last?.step !== 'number') return [];
  const from = first.step;
  const length = last.step - from;
  return Array.from({ length: samples }, (_, i) => from + Math.round((length * i) / (samples - 1)));
}

function notice(count: Counted | undefined): Notice {
  const numbers =
    count === undefined
      ? 'The program stored some agent states twice'
      : `The program stored ${grouped(count.rows - count.distinct)} of ${grouped(count.rows)} agent states a second time, which leaves ${grouped(count.distinct)}`;
  return {
    kind: 'duplicate-states',
    severity: 'info',
    text: `${numbers}: each agent counts once a step, but the totals that it stored for a step count repeated ones again.`,
  };
}

/** `7868` as `7,868`, for sentences. */
function grouped(count: number): string {
  return count.toLocaleString('en');
}
