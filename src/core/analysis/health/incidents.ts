import { type Incidents, isCriticalDrop } from '../events/fixed-agents.ts';
import { meanOf, type Statistics, statistics } from '../population/statistics.ts';

export interface IncidentsOfCause {
  readonly cause: string;
  readonly incidents: number;
  /** Of all incidents. */
  readonly share: number;
  /** Distinct agents. */
  readonly agents: number;
  /** Mean health lost where some was; NaN where none was. */
  readonly meanLoss: number;
  /** Sum of after − before, where both are known; NaN where they never are. */
  readonly total: number;
  readonly critical: number;
  /** Of after − before. */
  readonly impact: Statistics;
}

const UNKNOWN = 'unknown';

/** What each cause did to health, the commonest first; an incident without a cause is of the cause `unknown`. */
export function incidentsByCause(incidents: Incidents): readonly IncidentsOfCause[] {
  const rows = new Map<string, number[]>();
  incidents.cause.forEach((name, row) => {
    const list = rows.get(name ?? UNKNOWN);
    if (list === undefined) rows.set(name ?? UNKNOWN, [row]);
    else list.push(row);
  });
  return [...rows]
    .map(([cause, list]): IncidentsOfCause => {
      const impacts = list.map((row) => impactOf(incidents, row)).filter((impact) => !Number.isNaN(impact));
      return {
        cause,
        incidents: list.length,
        share: list.length / incidents.cause.length,
        agents: new Set(list.map((row) => incidents.agent[row]).filter((id) => id !== undefined)).size,
        meanLoss: meanOf(impacts.filter((impact) => impact < 0).map((impact) => -impact)),
        total: impacts.length === 0 ? Number.NaN : impacts.reduce((sum, impact) => sum + impact, 0),
        critical: list.filter((row) => isCriticalAt(incidents, row)).length,
        impact: statistics(impacts),
      };
    })
    .sort((a, b) => b.incidents - a.incidents || (a.cause < b.cause ? -1 : 1));
}

/** Change of health, after − before; NaN where one is not known. */
export function impactOf({ before, after }: Incidents, row: number): number {
  return (after[row] ?? Number.NaN) - (before[row] ?? Number.NaN);
}

/** Rows of the critical drops, those that took the largest share of health first. */
export function criticalDrops(incidents: Incidents): readonly number[] {
  return Array.from(incidents.step.keys())
    .filter((row) => isCriticalAt(incidents, row))
    .sort((a, b) => shareLost(incidents, b) - shareLost(incidents, a) || a - b);
}

/** Health lost as a share of what there was. */
export function shareLost(incidents: Incidents, row: number): number {
  return -impactOf(incidents, row) / (incidents.before[row] ?? Number.NaN);
}

function isCriticalAt({ before, after }: Incidents, row: number): boolean {
  return isCriticalDrop(before[row] ?? Number.NaN, after[row] ?? Number.NaN);
}
