import { sql } from 'kysely';
import type { Family } from '../../api/source.ts';
import type { Connection } from '../../database/connection.ts';
import type { ShapeColumn } from './shape.ts';
import { statement } from './sql.ts';

/** Agent types in the order in which the programs name them; others follow by name. */
const typeOrder = ['system', 'independent', 'control', 'order', 'chaos'];

/** Types that get a column; SQLite refuses more than 2,000 columns, and a reader far fewer. */
const mostTypes = 50;

/** Agent types by connection: a source does not change while it is open. */
const knownTypes = new WeakMap<Connection, readonly string[]>();

/** The columns with those among them that the canonical tables do not have but that a reader wants beside them. */
export function withDerivedColumns(
  connection: Connection,
  family: Family,
  table: string,
  plain: readonly ShapeColumn[],
): readonly ShapeColumn[] {
  if (family !== 'farm') return plain;
  const taken = new Set(plain.map((entry) => entry.column.name));
  if (table === 'simulation_steps' && taken.has('agent_type_counts')) {
    const types = agentTypes(connection).map((type) => typeColumn(type, taken));
    return insertAfter(plain, 'agent_type_counts', types);
  }
  if (table === 'agents' && taken.has('birth_time') && taken.has('death_time')) {
    return insertAfter(plain, 'death_time', [lifespan]);
  }
  return plain;
}

function insertAfter(
  columns: readonly ShapeColumn[],
  name: string,
  more: readonly ShapeColumn[],
): readonly ShapeColumn[] {
  return columns.flatMap((entry) => (entry.column.name === name ? [entry, ...more] : [entry]));
}

const lifespan: ShapeColumn = {
  expression: sql`(${sql.id('death_time')} - ${sql.id('birth_time')})`,
  column: {
    name: 'lifespan',
    type: 'number',
    unit: 'steps',
    meaning: 'Steps that the agent lived; NULL while alive.',
    provenance: 'derived',
    note: 'death_time − birth_time',
  },
};

/** Agents alive of one type; 0 at a step whose counts do not name the type. */
function typeColumn(type: string, taken: ReadonlySet<string>): ShapeColumn {
  const counts = sql.id('agent_type_counts');
  return {
    expression: sql`CASE WHEN json_valid(${counts}) THEN CASE json_type(${counts}) WHEN 'object'
      THEN coalesce(json_extract(${counts}, ${`$."${type}"`}), 0) END END`,
    column: {
      name: taken.has(type) ? `${type} agents` : type,
      type: 'number',
      meaning: `Agents of type ${type} alive.`,
      provenance: 'derived',
      note: 'Read from agent_type_counts.',
    },
  };
}

function agentTypes(connection: Connection): readonly string[] {
  const known = knownTypes.get(connection);
  if (known !== undefined) return known;
  const counts = sql.id('agent_type_counts');
  const rows = connection.rows<{ type: string }>(
    statement(sql`SELECT DISTINCT entry.key AS type FROM ${sql.id('temp', 'simulation_steps')} AS steps,
      json_each(CASE WHEN json_valid(steps.${counts}) THEN steps.${counts} ELSE '{}' END) AS entry
      WHERE typeof(entry.key) = 'text'`),
  );
  const types = rows
    .map((row) => row.type)
    .filter((type) => !/["\\]/.test(type))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .slice(0, mostTypes);
  knownTypes.set(connection, types);
  return types;
}

function rank(type: string): number {
  const index = typeOrder.indexOf(type);
  return index < 0 ? typeOrder.length : index;
}
