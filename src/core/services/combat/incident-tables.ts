import type { Incidents } from '../../analysis/events/fixed-agents.ts';
import {
  criticalDrops,
  type IncidentsOfCause,
  incidentsByCause,
  shareLost,
} from '../../analysis/health/incidents.ts';
import { meanOf } from '../../analysis/population/statistics.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import type { FigureContext } from '../figures/context.ts';
import { column, rowsOf, unavailableTable } from '../reports/table.ts';
import { firstOf } from '../reports/words.ts';
import { readTypeOf } from './agent-types.ts';
import { causeLabel, type Death, deathsOf, incidentsWithin, whyNoIncidents } from './incidents.ts';

/** Health below which an agent is in poor health. */
const POOR = 20;

/** Rows of a list of incidents. */
const TOP = 10;

/** What changes health, and what agents die of. */
export function readHealth(context: FigureContext): readonly ReportTable[] {
  const incidents = incidentsWithin(context);
  if (incidents === undefined) return [unavailableTable('incidents-by-cause', whyNoIncidents(context))];
  const causes = incidentsByCause(incidents);
  return [
    causes.length === 0
      ? unavailableTable('incidents-by-cause', 'There are no health incidents here.')
      : incidentTable(causes),
    impactTable(causes),
    ...deathTables(context),
    dropTable(context, incidents),
  ].filter(({ rows, columns }) => columns.length === 0 || rows.length > 0);
}

function incidentTable(causes: readonly IncidentsOfCause[]): ReportTable {
  return {
    id: 'incidents-by-cause',
    name: reports['incidents-by-cause'].name,
    columns: [
      { label: 'Cause' },
      column('incident_count'),
      column('incident_share'),
      column('incident_agents'),
      column('incident_loss_mean'),
      column('impact_total'),
      column('incident_critical'),
    ],
    rows: rowsOf(
      causes.map(({ cause, incidents, share, agents, meanLoss, total, critical }) => [
        causeLabel(cause),
        incidents,
        share,
        agents,
        meanLoss,
        total,
        critical,
      ]),
    ),
    notes: [
      'Incidents that name no simulation, as some programs write them for deaths, are found through their agent.',
    ],
  };
}

function impactTable(causes: readonly IncidentsOfCause[]): ReportTable {
  return {
    id: 'impact-by-cause',
    name: reports['impact-by-cause'].name,
    columns: [
      { label: 'Cause' },
      column('incident_count'),
      column('impact_mean', 'Mean'),
      column('impact_sd', 'SD'),
      column('impact_quartile', 'Least'),
      column('impact_quartile', 'Lower quartile'),
      column('impact_quartile', 'Median'),
      column('impact_quartile', 'Upper quartile'),
      column('impact_quartile', 'Greatest'),
    ],
    rows: rowsOf(
      causes.map(({ cause, incidents, impact }) => [
        causeLabel(cause),
        incidents,
        impact.mean,
        impact.sd,
        impact.min,
        impact.q25,
        impact.median,
        impact.q75,
        impact.max,
      ]),
    ),
    notes: ['Impact: health after minus health before.'],
  };
}

function deathTables(context: FigureContext): readonly ReportTable[] {
  const deaths = deathsOf(context);
  if (deaths === undefined) return [];
  return [deaths.length === 0 ? unavailableTable('deaths-by-cause', 'No agent died.') : deathTable(deaths)];
}

function deathTable(deaths: readonly Death[]): ReportTable {
  const causes = [...new Set(deaths.map(({ cause }) => cause))]
    .map((cause) => ({ cause, own: deaths.filter((death) => death.cause === cause) }))
    .sort((a, b) => b.own.length - a.own.length || (a.cause < b.cause ? -1 : 1));
  return {
    id: 'deaths-by-cause',
    name: reports['deaths-by-cause'].name,
    columns: [
      { label: 'Cause' },
      column('death_count', 'Deaths'),
      column('death_share'),
      column('death_age_mean'),
    ],
    rows: rowsOf(
      causes.map(({ cause, own }) => [
        causeLabel(cause),
        own.length,
        own.length / deaths.length,
        meanOf(own.map(({ age }) => age)),
      ]),
    ),
    notes: [
      'The cause of the last health incident of an agent at its step of death; unknown where there is none, or where the program itself wrote so.',
    ],
  };
}

function dropTable(context: FigureContext, incidents: Incidents): ReportTable {
  const drops = criticalDrops(incidents);
  const typeOf = readTypeOf(context);
  return {
    id: 'critical-drops',
    name: reports['critical-drops'].name,
    columns:
      drops.length === 0
        ? []
        : [
            { label: firstOf('Step', TOP, drops.length) },
            { label: 'Agent' },
            { label: 'Type' },
            { label: 'Cause' },
            column('incident_before', 'Health before'),
            column('incident_after', 'Health after'),
            column('critical_share'),
          ],
    rows: rowsOf(
      drops
        .slice(0, TOP)
        .map((row) => [
          incidents.step[row],
          incidents.agent[row],
          typeOf(incidents.agent[row] ?? ''),
          causeLabel(incidents.cause[row] ?? 'unknown'),
          incidents.before[row],
          incidents.after[row],
          shareLost(incidents, row),
        ]),
    ),
    notes: [
      drops.length === 0
        ? `No incident took more than half of the health there was, or left less than ${POOR}.`
        : 'Those that took the largest share of health first.',
    ],
  };
}
