import type { ColumnType } from '../../schema/define.ts';

/** How SQLite converts what is put into a column, by its declared type (https://sqlite.org/datatype3.html#determination_of_column_affinity). */
type Affinity = 'integer' | 'text' | 'blob' | 'real' | 'numeric';

function affinityOf(declared: string): Affinity {
  if (/INT/i.test(declared)) return 'integer';
  if (/CHAR|CLOB|TEXT/i.test(declared)) return 'text';
  if (declared.trim() === '' || /BLOB/i.test(declared)) return 'blob';
  return /REAL|FLOA|DOUB/i.test(declared) ? 'real' : 'numeric';
}

/**
 * A stored column as the type that its canonical column has. Most files declare it so, and the column
 * stays plain, so that its indexes serve. In one that declares none (`CREATE TABLE … AS`) or text
 * throughout (an import of CSV), numbers would be sorted and compared as text, and identifiers that are
 * numbers would not be found as text.
 *
 * @param column the stored column, as SQL
 */
export function asCanonical(column: string, declared: string, type: ColumnType): string {
  const affinity = affinityOf(declared);
  switch (type) {
    case 'integer':
    case 'real':
    case 'boolean':
      return affinity === 'text' || affinity === 'blob' ? numberSql(column) : column;
    case 'text':
    case 'datetime':
    case 'json':
      return affinity === 'blob' ? `CAST(${column} AS TEXT)` : column;
  }
}

/** A number as it is, text that spells one as that number, anything else NULL. */
function numberSql(column: string): string {
  return `CASE typeof(${column}) WHEN 'integer' THEN ${column} WHEN 'real' THEN ${column}
    WHEN 'text' THEN CASE WHEN json_valid(${column})
      THEN CASE WHEN json_type(${column}) IN ('integer', 'real') THEN CAST(${column} AS NUMERIC) END END END`;
}
