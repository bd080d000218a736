import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { SourceInfo } from '../../../core/api/source.ts';
import classes from './source.module.css';

/** Lists of simulations themselves, and what no simulation has rows of, are seen elsewhere. */
const elsewhere: ReadonlySet<string> = new Set([
  'experiments',
  'simulations',
  'simulation_runs',
  'simulation_config',
]);

/** Ways to the rows of several simulations at once, to be filtered by simulation and whatever else they hold. */
export function RowsLinks({ info }: { readonly info: SourceInfo }) {
  const tables = info.canonical.filter(
    ({ name, columns }) =>
      !elsewhere.has(name) && columns.some(({ provenance }) => provenance !== 'unavailable'),
  );
  return (
    <nav aria-label="Rows of all simulations" className={classes.rowsLinks}>
      Rows of all simulations:{' '}
      {tables.map(({ name }, k) => (
        <Fragment key={name}>
          {k > 0 && ' · '}
          <Link to="/source/$source/rows/$table" params={{ source: info.id, table: name }}>
            {name.replaceAll('_', ' ')}
          </Link>
        </Fragment>
      ))}
    </nav>
  );
}
