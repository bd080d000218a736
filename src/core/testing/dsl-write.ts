import { normalName } from '../database/generations/names.ts';
import type { Value } from './dsl-line.ts';
import type { TestRecord } from './dsl-records.ts';
import type { TestGeneration } from './generations.ts';

/** A row as a generation stores it. */
export interface StoredRow {
  readonly table: string;
  readonly values: Readonly<Record<string, Value>>;
}

/** The names of the columns of a table of a generation. */
function columnNames(generation: TestGeneration, table: string): readonly string[] {
  return (generation.ddl[table]?.columns ?? [])
    .filter((column) => !/^(PRIMARY KEY|UNIQUE)/i.test(column))
    .map((column) => column.split(' ')[0] ?? '');
}

/** Number of a name that a numbered generation stores: `a1` → 1. */
function numberOf(name: Value): Value {
  const digits = /(\d+)$/.exec(String(name ?? ''))?.[1];
  return digits === undefined ? name : Number(digits);
}

const agentColumns = ['agent_id', 'action_target_id', 'parent_id', 'offspring_id'];

/** Rows of one generation out of canonical records; what it has no place for is left out, as its program did. */
export function storedRows(generation: TestGeneration, records: readonly TestRecord[]): readonly StoredRow[] {
  const writer = new RowWriter(generation);
  // Steps first: the first schema refers to them by their place.
  const steps = records.filter((record) => record.table === 'simulation_steps');
  const others = records.filter((record) => record.table !== 'simulation_steps');
  return [...steps, ...others].flatMap((record) => writer.rows(record));
}

class RowWriter {
  readonly #generation: TestGeneration;
  readonly #stepIds = new Map<Value, number>();
  readonly #resources = new Set<Value>();
  #serial = 0;

  constructor(generation: TestGeneration) {
    this.#generation = generation;
  }

  rows(record: TestRecord): readonly StoredRow[] {
    const { table, values } = this.#learningInActions(record);
    const physical = this.#table(table);
    if (physical === undefined) return [];
    const columns = columnNames(this.#generation, physical);
    const complete: Record<string, Value> = { ...this.#numbered(values), ...this.#identified(table, values) };
    if (columns.includes('step_id')) complete.step_id = this.#stepId(table, values.step_number ?? null);
    if (table === 'simulation_steps') Object.assign(complete, typeColumns(values.agent_type_counts));
    const own = Object.entries(complete)
      .map(([column, value]) => [this.#column(columns, column), value] as const)
      .filter(([column]) => columns.includes(column));
    return [
      { table: physical, values: Object.fromEntries(own) },
      ...(table === 'simulation_steps' ? this.#metrics(complete) : []),
      ...(table === 'resource_states' ? this.#resource(complete) : []),
    ];
  }

  #table(name: string): string | undefined {
    return Object.keys(this.#generation.ddl).find((table) => normalName(table) === normalName(name));
  }

  #column(columns: readonly string[], column: string): string {
    return columns.includes(column) ? column : (this.#generation.renamed[column] ?? column);
  }

  /** Where learning has no table of its own, it stands among the actions. */
  #learningInActions(record: TestRecord): TestRecord {
    if (record.table !== 'learning_experiences' || this.#table('learning_experiences') !== undefined)
      return record;
    const { action_taken = null, action_taken_mapped = null, ...values } = record.values;
    const details = JSON.stringify({ action_taken, action_taken_mapped });
    return {
      table: 'agent_actions',
      values: { ...values, action_type: action_taken_mapped ?? 'pass', details },
    };
  }

  #numbered(values: TestRecord['values']): TestRecord['values'] {
    const { numberedAgents, numberedResources, family } = this.#generation;
    const numbered = [
      ...(family === 'farm' && numberedAgents ? agentColumns : []),
      ...(numberedResources ? ['resource_id'] : []),
      ...(this.#generation.ddl.simulations?.columns.some((column) =>
        column.startsWith('simulation_id INTEGER'),
      )
        ? ['simulation_id']
        : []),
    ];
    return Object.fromEntries(
      Object.entries(values).map(([column, value]) => [
        column,
        numbered.includes(column) ? numberOf(value) : value,
      ]),
    );
  }

  /** Identifiers that a program makes up itself. */
  #identified(table: string, values: TestRecord['values']): TestRecord['values'] {
    const { stateId } = this.#generation;
    const { agent_id: agent = '', step_number: step = '', simulation_id: simulation = '' } = values;
    this.#serial += 1;
    switch (table) {
      case 'agent_states':
        if (stateId === undefined) return {};
        return { id: stateId === 'agent-step' ? `${agent}-${step}` : `${simulation}:${agent}-${step}` };
      case 'agent_memories':
        return { memory_id: `memory-${this.#serial}` };
      case 'market_transactions':
      case 'banking_transactions':
        return { transaction_sim_id: `transaction-${this.#serial}` };
      default:
        return {};
    }
  }

  #stepId(table: string, step: Value): Value {
    if (table === 'simulation_steps') this.#stepIds.set(step, this.#stepIds.size + 1);
    return this.#stepIds.get(step) ?? null;
  }

  /** The first schema: every number of a step is a row of its own. */
  #metrics(values: TestRecord['values']): readonly StoredRow[] {
    if (this.#table('simulation_metrics') === undefined) return [];
    const known = /^(total_agents|total_resources|average_agent_resources|.+_agents)$/;
    return Object.entries(values)
      .filter(([name, value]) => known.test(name) && typeof value === 'number')
      .map(([metric_name, metric_value]) => ({
        table: 'SimulationMetrics',
        values: { step_id: values.step_id ?? null, metric_name, metric_value },
      }));
  }

  /** The first schema: a resource stands in a table of its own, once. */
  #resource(values: TestRecord['values']): readonly StoredRow[] {
    const { resource_id: id = null, position_x = null, position_y = null, amount = null } = values;
    if (this.#table('resources') === undefined || this.#resources.has(id)) return [];
    this.#resources.add(id);
    return [
      { table: 'Resources', values: { resource_id: id, initial_amount: amount, position_x, position_y } },
    ];
  }
}

function typeColumns(counts: Value | undefined): Readonly<Record<string, number>> {
  if (typeof counts !== 'string') return {};
  const entries = Object.entries(JSON.parse(counts) as Record<string, number>);
  return Object.fromEntries(entries.map(([type, count]) => [`${type}_agents`, count]));
}
