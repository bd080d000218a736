import type { Cell } from '../../base/columns.ts';
import type { ColumnType } from '../../schema/define.ts';
import type { StoredType } from '../../schema/table-layout.ts';
import type { ValueType } from '../exported-table.ts';

/** The types of PostgreSQL that columns become. */
export type PgType =
  | 'UUID'
  | 'JSONB'
  | 'TIMESTAMPTZ'
  | 'TEXT[]'
  | 'BOOLEAN'
  | 'BIGINT'
  | 'DOUBLE PRECISION'
  | 'TEXT';

/** What is known of a column: what it is meant to hold, and what it does hold. */
export interface PgSource {
  readonly meant: ColumnType;
  /** The type in the table as it is recorded, where it is more special. */
  readonly recorded: StoredType | undefined;
  readonly found: ValueType;
  /** Whether every value is a UUID, or a date that PostgreSQL reads. */
  readonly regular: boolean;
}

/** The type that holds every value: the documented one where all fit, else a wider one. */
export function pgType({ meant, recorded, found, regular }: PgSource): PgType {
  if (recorded === 'uuid') return regular ? 'UUID' : 'TEXT';
  if (recorded === 'tags') return 'TEXT[]';
  switch (meant) {
    case 'json':
      return found === 'json' || found === 'none' ? 'JSONB' : 'TEXT';
    case 'datetime':
      return regular ? 'TIMESTAMPTZ' : 'TEXT';
    case 'text':
      return 'TEXT';
    case 'boolean':
      return numeric(found, 'BOOLEAN');
    case 'integer':
      return numeric(found, 'BIGINT');
    case 'real':
      return numeric(found, 'DOUBLE PRECISION');
  }
}

/** What a column of numbers becomes: `whole` where it holds no fractions. */
function numeric(found: ValueType, whole: PgType): PgType {
  switch (found) {
    case 'integer':
    case 'none':
      return whole;
    case 'real':
      return 'DOUBLE PRECISION';
    case 'text':
    case 'json':
      return 'TEXT';
  }
}

/** One value as `COPY` reads it in its text format, escaped; `\N` for NULL. */
export function copyField(type: PgType, cell: Cell): string {
  if (cell === null) return '\\N';
  switch (type) {
    case 'BOOLEAN':
      return cell === 0 || cell === '0' ? 'f' : 't';
    case 'TEXT[]':
      return escaped(arrayText(tagsOf(cell)));
    case 'JSONB':
      return cell === '' ? '\\N' : escaped(String(cell));
    default:
      return escaped(String(cell));
  }
}

/** Tags as they are stored anywhere: a JSON list, PostgreSQL's own form, or text with commas. */
function tagsOf(cell: string | number): readonly string[] {
  const text = String(cell).trim();
  if (text === '' || text === 'null') return [];
  try {
    const parsed: unknown = JSON.parse(text);
    if (Array.isArray(parsed)) return parsed.map(String);
    if (typeof parsed === 'string') return tagsOf(parsed);
  } catch {
    // No JSON: one of the other forms.
  }
  const inner = /^\{(.*)\}$/s.exec(text)?.[1] ?? text;
  return inner
    .split(',')
    .map((tag) => tag.trim().replaceAll(/^"|"$/g, ''))
    .filter((tag) => tag !== '');
}

function arrayText(tags: readonly string[]): string {
  return `{${tags.map((tag) => `"${tag.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '',
};

/** PostgreSQL keeps no zero characters in text; they are left out. */
function escaped(text: string): string {
  return text.replaceAll(/[\\\t\n\r\0]/g, (character) => escapes[character] ?? '');
}
