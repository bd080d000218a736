import type { Member, Outcome } from '../../api/compare.ts';
import type { Connection } from '../../database/connection.ts';
import type { Sources } from './courses.ts';

/** What one simulation came to by one outcome; NaN for no value, `missing` where its file has none at all. */
export interface Told {
  readonly value: number;
  readonly missing?: string | undefined;
}

/** By outcome, then by simulation. */
type Kept = Map<string, Map<string, Told>>;

/** Numbers kept for each source: every outcome of 500 simulations a few times over, some 20 MB. */
const MOST_KEPT = 300_000;

/**
 * A file is read as it was when it was opened, so that an outcome is read once: other groups, another A and B, and
 * the sweep are about the same numbers.
 */
const kept = new WeakMap<Connection, Kept>();

export function keptOutcome(
  sources: Sources,
  { source, simulation }: Member,
  outcome: Outcome,
): Told | undefined {
  const connection = sources.get(source)?.connection;
  return connection && kept.get(connection)?.get(nameOf(outcome))?.get(simulation);
}

export function keepOutcome(
  sources: Sources,
  { source, simulation }: Member,
  outcome: Outcome,
  told: Told,
): void {
  const connection = sources.get(source)?.connection;
  if (connection === undefined) return;
  const all: Kept = kept.get(connection) ?? new Map();
  kept.set(connection, all);
  const own = all.get(nameOf(outcome)) ?? new Map<string, Told>();
  all.set(nameOf(outcome), own);
  own.set(simulation, told);
}

/** Forgets what was kept of a source once it is too much; asked before an answer is put together, not amidst. */
export function forgetOutcomes(sources: Sources): void {
  for (const { connection } of sources.values()) {
    const all = kept.get(connection) ?? new Map();
    let size = 0;
    for (const own of all.values()) size += own.size;
    if (size > MOST_KEPT) kept.delete(connection);
  }
}

function nameOf({ metric, key, statistic, step }: Outcome): string {
  return JSON.stringify([metric, key, statistic, step]);
}
