import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { fileNameOf } from '../files/source-id.ts';
import { useSimulations } from '../state/queries.ts';
import { useSources } from '../state/services.ts';
import { simulationName } from '../state/simulation-name.ts';
import { findSource } from '../state/sources.ts';
import classes from './breadcrumb.module.css';
import { usePlace } from './use-place.ts';

/** Pages that are of no source. */
const named: Readonly<Record<string, string>> = { '/compare': 'Compare', '/record': 'Record' };

/** Where a person is, each part a way back. */
export function Breadcrumb() {
  const place = usePlace();
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  const page = named[pathname];
  const state = useSources();
  const source = place.source === undefined ? undefined : findSource(state, place.source);
  const listId = place.list ?? source?.list;
  const list = state.lists.find(({ id }) => id === listId);
  const { data } = useSimulations(place.source ?? '');
  const file = place.source === undefined ? undefined : (source?.label ?? fileNameOf(place.source));
  const simulation =
    place.simulation && simulationName(place.simulation, file ?? '', data?.simulations.length ?? 1);
  const title = [page, place.table ?? simulation, file ?? list?.name, 'Terrarium'];
  useEffect(() => {
    document.title = title.filter((part) => part !== undefined).join(' · ');
  });
  return (
    <nav aria-label="Where you are" className={classes.trail}>
      <Link to="/" className={classes.home}>
        Terrarium
      </Link>
      {page !== undefined && <span className={classes.part}>{page}</span>}
      {list !== undefined && (
        <Link to="/list/$list" params={{ list: list.id }} className={classes.part}>
          {list.name}
        </Link>
      )}
      {place.source !== undefined && (
        <Link to="/source/$source" params={{ source: place.source }} className={classes.part} title={file}>
          {file}
        </Link>
      )}
      {place.source !== undefined && place.simulation !== undefined && (
        <Link
          to="/source/$source/$simulation"
          params={{ source: place.source, simulation: place.simulation }}
          className={classes.part}
          title={simulation}
        >
          {simulation}
        </Link>
      )}
      {place.table !== undefined && <span className={classes.part}>{place.table}</span>}
    </nav>
  );
}
