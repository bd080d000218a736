import { Link } from '@tanstack/react-router';
import type { CheckDetails } from '../../../core/api/integrity.ts';
import { type Cell, cellAt } from '../../../core/base/columns.ts';
import classes from './integrity.module.css';
import { placeOfRow } from './stored-search.ts';

export interface DetailsTableProps {
  readonly source: string;
  readonly check: string;
  readonly details: CheckDetails;
}

/** The offending keys, each with a way to its rows. */
export function DetailsTable({ source, check, details }: DetailsTableProps) {
  const { columns, rows, openRow } = details;
  const cell = (name: string, row: number): Cell => {
    const column = rows.columns[name];
    return column === undefined ? null : cellAt(column, row);
  };
  const isNumber = (name: string) => {
    const known = Array.from({ length: rows.length }, (_, row) => cell(name, row)).filter(
      (value) => value !== null,
    );
    return known.length > 0 && known.every((value) => typeof value === 'number');
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whatever scrolls must scroll with the keyboard too
    <section className={classes.details} tabIndex={0} aria-label={`${check} details, scrollable`}>
      <table className={classes.table} aria-label={`${check} details`}>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col" data-number={isNumber(name) || undefined}>
                {labelOf(name)}
              </th>
            ))}
            {openRow !== undefined && (
              <th scope="col">
                <span className="visually-hidden">Way to the rows</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows.length }, (_, row) => {
            const place = openRow === undefined ? undefined : placeOfRow(openRow, details, row);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity and never move
              <tr key={row}>
                {columns.map((name) => {
                  const value = cell(name, row);
                  const text = value === null ? '–' : String(value);
                  return (
                    <td
                      key={name}
                      data-none={value === null || undefined}
                      data-number={isNumber(name) || undefined}
                      title={text.length > 32 ? text : undefined}
                    >
                      {text}
                    </td>
                  );
                })}
                {openRow !== undefined && (
                  <td>
                    {place !== undefined && (
                      <Link
                        to="/source/$source/table/$table"
                        params={{ source, table: place.table }}
                        search={place.search}
                        className={classes.link}
                      >
                        Open rows
                        <span className="visually-hidden"> of line {row + 1}</span>
                      </Link>
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** `step_number` as `Step number`. */
function labelOf(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('_', ' ')}`;
}
