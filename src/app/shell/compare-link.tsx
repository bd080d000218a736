import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { compareAddress } from '../state/compare-store.ts';
import { useChosen, useCompareState } from '../state/use-chosen.ts';
import { idsOfSources, useListedSources } from '../state/use-listed-sources.ts';
import classes from './page-link.module.css';

/** The way to the page that compares; always there, with the number of simulations that are chosen. */
export function CompareLink() {
  const state = useCompareState();
  const { listed } = useListedSources();
  const { keys } = useChosen(useMemo(() => idsOfSources(listed), [listed]));
  return (
    <Link
      to="/compare"
      search={compareAddress(state)}
      activeOptions={{ includeSearch: false }}
      activeProps={{ className: classes.active ?? '' }}
      className={classes.link}
      title={keys.size === 0 ? 'Compare simulations (C)' : `Compare the ${keys.size} chosen simulations (C)`}
    >
      Compare
      {keys.size > 0 && (
        <span className={classes.count} aria-hidden>
          {keys.size}
        </span>
      )}
    </Link>
  );
}
