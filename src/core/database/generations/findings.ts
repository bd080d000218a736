import type { Notice } from '../../api/source.ts';
import type { Catalog } from './catalog.ts';
import { standIn } from './catalog.ts';
import { quoteText } from './names.ts';
import type { Probe } from './probe.ts';
import type { Fact, Findings, Value } from './rules.ts';
import { defaultId, type SimulationIds } from './simulation-ids.ts';

/** Everything that a look at the rows told: what the rules build on, and what a reader must know. */
export interface Survey {
  readonly probe: Probe;
  readonly findings: Findings;
  readonly notices: readonly Notice[];
  readonly implicitSimulation?: string;
}

/** The probe with tables added that stand in for rows kept in another shape. */
export function withTables(probe: Probe, extend: (catalog: Catalog) => Catalog): Probe {
  return { ...probe, catalog: extend(probe.catalog) };
}

export function values(ids: SimulationIds): Partial<Record<Value, string>> {
  const all = [...ids.stored, ...ids.orphans];
  const only = ids.implicit ?? (all.length === 0 ? defaultId : all.length === 1 ? all[0] : undefined);
  return {
    ...(ids.implicit === undefined ? {} : { implicit: quoteText(ids.implicit) }),
    ...(only === undefined ? {} : { only: quoteText(only) }),
  };
}

/**
 * Simulations that the table of simulations does not have: those that only other tables name, and
 * the one that rows without a name belong to.
 */
export function foundSimulations(ids: SimulationIds, table: string, column: string) {
  const nameless = ids.implicit ?? (ids.unassigned.length > 0 ? defaultId : undefined);
  const known = [...ids.stored, ...ids.orphans];
  const added =
    nameless === undefined || known.includes(nameless) || (ids.implicit === undefined && known.length > 0)
      ? []
      : [nameless];
  const found = [...ids.orphans, ...added];
  if (found.length === 0) return undefined;
  const query = found
    .map((id, i) => `SELECT ${quoteText(id)}${i === 0 ? ` AS ${column}` : ''}`)
    .join(' UNION ALL ');
  return standIn(
    table,
    query,
    [column],
    'The file has no row for the simulation; its other rows tell of it.',
  );
}

export function unassignedFacts(ids: SimulationIds): readonly Fact[] {
  return ids.unassigned.map((table): Fact => `unassigned:${table}`);
}

/** What a reader must know about rows that the table of simulations does not account for. */
export function simulationNotices(ids: SimulationIds): readonly Notice[] {
  return [...orphanNotices(ids), ...unassignedNotices(ids)];
}

function unassignedNotices(ids: SimulationIds): readonly Notice[] {
  const several = ids.stored.length + ids.orphans.length > 1;
  // The incidents of deaths never name one; they are reached through the agent that died.
  const tables = ids.unassigned.filter((table) => table !== 'health_incidents');
  if (!several || tables.length === 0) return [];
  const text = `Some rows of ${tables.join(', ')} name no simulation; they count only where their agent tells it.`;
  return [{ kind: 'note', severity: 'warning', text }];
}

function orphanNotices(ids: SimulationIds): readonly Notice[] {
  if (ids.orphans.length === 0 || ids.stored.length === 0) return [];
  const shown = ids.orphans.slice(0, 3).join(', ');
  const more = ids.orphans.length > 3 ? ` and ${ids.orphans.length - 3} more` : '';
  return [
    {
      kind: 'note',
      severity: 'info',
      text: `Rows name simulations that the list of simulations lacks: ${shown}${more}.`,
    },
  ];
}
