import type { ColumnKinds, Connection, Statement } from '../../database/connection.ts';
import { toBound } from '../../database/values.ts';

type Query = Parameters<Connection['rows']>[0];

/** A connection that tells every statement that is asked of it, with the parameters in their places. */
export function recording(connection: Connection, tell: (sql: string) => void): Connection {
  const told = (query: Query): Statement => {
    const { sql, parameters } = 'compile' in query ? query.compile() : query;
    tell(withParameters(sql, parameters));
    return { sql, parameters };
  };
  return {
    rows: (query) => connection.rows(told(query)),
    columns: (query: Query, kinds: ColumnKinds) => connection.columns(told(query), kinds),
    each: (query, visit) => connection.each(told(query), visit),
    batches: (query, size) => connection.batches(told(query), size),
    execute: (sql, parameters = []) => {
      tell(withParameters(sql, parameters));
      connection.execute(sql, parameters);
    },
    close: () => connection.close(),
  };
}

/** Quoted names and texts, which may hold question marks of their own, and the question marks that stand for values. */
const PLACES = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\?/g;

/** A statement as it can be run by itself: every `?` replaced by the value that is bound to it. */
export function withParameters(sql: string, parameters: readonly unknown[]): string {
  let place = 0;
  return sql.replace(PLACES, (found) => (found === '?' ? literal(parameters[place++], sql) : found));
}

function literal(value: unknown, sql: string): string {
  const bound = toBound(value, sql);
  switch (typeof bound) {
    case 'number':
      return String(bound);
    case 'string':
      return `'${bound.replaceAll("'", "''")}'`;
    default:
      return bound === null
        ? 'NULL'
        : `x'${Array.from(bound, (byte) => byte.toString(16).padStart(2, '0')).join('')}'`;
  }
}
