import { sql } from 'kysely';
import type { Filter, TableColumn } from '../../api/table.ts';
import type { Fragment } from './sql.ts';

const comparison = { lt: sql`<`, le: sql`<=`, gt: sql`>`, ge: sql`>=` } as const;

/**
 * One filter as an SQL condition.
 *
 * - `eq`, `in`: text that spells a number also matches that number and the other way round, whatever the
 *   column's storage, so that integer identifiers can be asked for as text.
 * - `ne` is the opposite of `eq`: NULL differs from every value.
 * - `lt` … `ge`: numbers compare as numbers, text as text; NULL never matches.
 * - `contains`: a literal part of the text in any case; `%` and `_` mean themselves.
 */
export function condition(
  filter: Exclude<Filter, { op: 'alive-at' }>,
  column: TableColumn,
  expression: Fragment,
): Fragment {
  switch (filter.op) {
    case 'eq':
      return oneOf(expression, [filter.value]);
    case 'ne':
      return sql`(${expression} IS NULL OR NOT ${oneOf(expression, [filter.value])})`;
    case 'in':
      return oneOf(expression, filter.value);
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      return ordered(filter.op, filter.value, column, expression);
    case 'contains':
      return containing(expression, filter.value);
    case 'null-or-gt':
      return sql`(${expression} IS NULL OR ${expression} > ${filter.value})`;
    case 'null':
      return sql`${expression} IS NULL`;
    case 'not-null':
      return sql`${expression} IS NOT NULL`;
  }
}

/** Born at or before a step and dead only after it, or never. Nobody is alive at what is no step. */
export function aliveAt(birth: Fragment, death: Fragment, value: string | number): Fragment {
  const step = String(value).trim() === '' ? Number.NaN : Number(value);
  if (Number.isNaN(step)) return sql`0`;
  return sql`(${birth} <= ${step} AND (${death} IS NULL OR ${death} > ${step}))`;
}

function oneOf(expression: Fragment, values: readonly (string | number)[]): Fragment {
  const spelled = values.flatMap((value) => {
    const number = Number(value);
    const isNumber = Number.isFinite(number) && String(number) === String(value);
    return isNumber ? [number, String(number)] : [value];
  });
  return sql`${expression} IN (${sql.join(spelled)})`;
}

function ordered(
  op: keyof typeof comparison,
  value: string | number,
  column: TableColumn,
  expression: Fragment,
): Fragment {
  const number = Number(value);
  const numeric = column.type === 'number' && String(value).trim() !== '' && !Number.isNaN(number);
  if (!numeric) return sql`${expression} ${comparison[op]} ${String(value)}`;
  // SQLite orders all text after all numbers: stray text must not count as a large number.
  return sql`(${expression} ${comparison[op]} ${number} AND typeof(${expression}) IN ('integer', 'real'))`;
}

/** SQLite folds only ASCII letters: needles with others are tried in both cases too. */
export function containing(expression: Fragment, needle: string): Fragment {
  const needles = new Set([needle, needle.toLowerCase(), needle.toUpperCase()]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself
  const tried = /^[\u0000-\u007f]*$/.test(needle) ? [needle] : [...needles];
  const tests = tried.map(
    (text) => sql`${expression} LIKE ${`%${text.replaceAll(/[\\%_]/g, '\\$&')}%`} ESCAPE '\\'`,
  );
  return sql`(${sql.join(tests, sql` OR `)})`;
}
