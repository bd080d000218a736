import { Link } from '@tanstack/react-router';
import type { CanonicalColumn, SourceInfo } from '../../../core/api/source.ts';
import { missingFigures } from '../../components/missing-figures.ts';
import { Section } from '../../components/section.tsx';
import classes from './source.module.css';

/** Every canonical column with how it comes about in this file, and the figures that cannot be had. */
export function Availability({ info }: { readonly info: SourceInfo }) {
  const missing = missingFigures(info.figures);
  return (
    <Section
      title="What this file has and lacks"
      aside={
        <span className={classes.key}>
          <span data-provenance="stored">stored</span>
          <span data-provenance="derived">derived</span>
          <span data-provenance="unavailable">unavailable</span>
        </span>
      }
    >
      {missing.length > 0 && (
        <ul className={classes.missing}>
          {missing.map(({ names, note }) => (
            <li key={note}>
              No figures for <b>{names}</b>: {note}
            </li>
          ))}
        </ul>
      )}
      <div className={classes.canonical}>
        {info.canonical.map(({ name, columns }) => (
          <div key={name} className={classes.canonicalRow}>
            <h3 className={classes.canonicalName}>
              {columns.some(({ provenance }) => provenance !== 'unavailable') ? (
                <Link
                  to="/source/$source/rows/$table"
                  params={{ source: info.id, table: name }}
                  title={`Rows of ${name} of all simulations`}
                >
                  {name}
                </Link>
              ) : (
                name
              )}
            </h3>
            {columns.every(({ provenance }) => provenance === 'unavailable') ? (
              <p className={classes.none} title={columns.map((column) => column.name).join(', ')}>
                nothing of it in this file
              </p>
            ) : (
              <ul className={classes.columnList}>
                {columns.map((column) => (
                  <Column key={column.name} column={column} />
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
    </Section>
  );
}

function Column({ column: { name, provenance, note } }: { readonly column: CanonicalColumn }) {
  return (
    <li data-provenance={provenance} title={note}>
      {name}
      <span className="visually-hidden">
        , {provenance}
        {note === undefined ? '' : `: ${note}`}
      </span>
    </li>
  );
}
