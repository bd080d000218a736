import { Link } from '@tanstack/react-router';
import type { StoredTable } from '../../../core/api/source.ts';
import { formatNumber } from '../../components/format.ts';
import { Section } from '../../components/section.tsx';
import classes from './source.module.css';

export interface StoredTablesProps {
  readonly source: string;
  readonly tables: readonly StoredTable[];
}

/** The tables as the file has them, in its own names. */
export function StoredTables({ source, tables }: StoredTablesProps) {
  return (
    <Section title="Tables in the file" aside={`${tables.length}`}>
      <ul className={classes.tables}>
        {tables.map(({ name, columns, rows }) => (
          <li key={name}>
            <Link
              to="/source/$source/table/$table"
              params={{ source, table: name }}
              className={classes.table}
            >
              <span className={classes.tableName}>{name}</span>
              <span className={classes.tableFacts}>
                {rows.exact ? '' : '≈ '}
                {formatNumber(rows.count)} {rows.count === 1 ? 'row' : 'rows'} · {columns.length} columns
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
