import { Link } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import type { Recording } from '../state/recording-state.ts';
import { useServices } from '../state/services.ts';
import { useStore } from '../state/use-store.ts';
import classes from './page-link.module.css';

/** The way to the page that records; it tells, from everywhere, what runs and what was not taken home yet. */
export function RecordLink() {
  const { recordings } = useServices();
  const all = useStore(recordings);
  useEffect(() => {
    void recordings.load();
  }, [recordings]);
  const unkept = all.some(isUnkept);
  useEffect(() => {
    if (!unkept) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [unkept]);
  const running = all.filter(({ state }) => state.kind === 'running');
  const waiting = useMemo(() => all.filter(isLeft).length, [all]);
  return (
    <Link
      to="/record"
      activeProps={{ className: classes.active ?? '' }}
      className={classes.link}
      title={titleOf(running, waiting)}
    >
      Record
      {running.length > 0 && (
        <span className={classes.count} aria-hidden>
          {percent(running)}
        </span>
      )}
      {running.length === 0 && waiting > 0 && <span className={classes.dot} aria-hidden />}
    </Link>
  );
}

/** Some of it is in the memory of this page alone, and would be lost with it. */
function isUnkept({ state, exported }: Recording): boolean {
  if (state.kind === 'running') return state.progress?.unkept !== undefined;
  return state.kind === 'ready' && state.unkept === true && !exported;
}

/** Only this browser has it. */
function isLeft({ state, exported }: Recording): boolean {
  return !exported && state.kind !== 'running' && state.kind !== 'elsewhere' && state.kind !== 'removing';
}

function percent(running: readonly Recording[]): string {
  const shares = running.map(({ state }) => (state.kind === 'running' ? (state.progress?.done ?? 0) : 0));
  return `${Math.floor((100 * shares.reduce((sum, share) => sum + share, 0)) / shares.length)} %`;
}

function titleOf(running: readonly Recording[], waiting: number): string {
  if (running.length > 0) {
    const verb = running.length === 1 ? 'recording runs' : 'recordings run';
    return `${running.length} ${verb}: ${percent(running)} done (R)`;
  }
  if (waiting > 0)
    return `${waiting} ${waiting === 1 ? 'recording is' : 'recordings are'} not exported yet (R)`;
  return 'Record new simulations (R)';
}
