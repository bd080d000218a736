import type { Family } from '../../analysis/lineage/family.ts';
import { placesOf } from '../../analysis/space/density.ts';
import type { ReportTable } from '../../api/report.ts';
import type { Columns } from '../../base/columns.ts';
import { reports } from '../../metrics/reports.ts';
import { numbers, texts } from '../../repositories/values.ts';
import type { Kin } from '../lineage/read-kin.ts';
import { column, rowsOf, unavailableTable } from '../reports/table.ts';

/** Rows that are listed. */
const LISTED = 100;

/** What changed the health of an agent; its last incidents. */
export function incidentTable(incidents: Columns): ReportTable {
  const id = 'agent-incidents';
  if (incidents.length === 0) return unavailableTable(id, 'No health incident of the agent is recorded.');
  const [step, before] = [numbers(incidents, 'step_number'), numbers(incidents, 'health_before')];
  const [after, cause] = [numbers(incidents, 'health_after'), texts(incidents, 'cause')];
  return {
    id,
    name: reports[id].name,
    columns: [
      { label: 'Step' },
      { label: 'Cause' },
      column('incident_before', 'Before'),
      column('incident_after', 'After'),
      column('agent_incident_change', 'Change'),
    ],
    rows: rowsOf(
      [...cause.keys()]
        .slice(-LISTED)
        .map((i) => [
          step[i],
          cause[i]?.replaceAll('_', ' ') ?? 'unknown',
          before[i],
          after[i],
          (after[i] ?? Number.NaN) - (before[i] ?? Number.NaN),
        ]),
    ),
    notes: cause.length > LISTED ? [`The last ${LISTED} of ${cause.length}.`] : [],
  };
}

/** The children of an agent, by their birth. */
export function childTable(kin: Kin, family: Family, children: readonly number[]): ReportTable {
  const id = 'agent-children';
  if (children.length === 0) return unavailableTable(id, 'No agent names it as a parent.');
  const { birth, death } = kin.lives;
  return {
    id,
    name: reports[id].name,
    columns: [
      { label: 'Agent' },
      { label: 'Type' },
      { label: 'Generation' },
      { label: 'Birth' },
      { label: 'Death' },
      column('agent_survival_time', 'Survival time'),
      column('agent_children', 'Children'),
    ],
    rows: rowsOf(
      children.map((i) => [
        kin.agent[i],
        kin.label[i],
        kin.generation[i],
        birth[i],
        death[i],
        (death[i] ?? Number.NaN) - (birth[i] ?? Number.NaN),
        family.children[i]?.length ?? 0,
      ]),
    ),
    notes: ['By their birth.'],
  };
}

/** The places at which an agent was, those with most steps first. */
export function placeTable(states: Columns): ReportTable {
  const id = 'agent-places';
  const [x, y] =
    states.length === 0 ? [[], []] : [numbers(states, 'position_x'), numbers(states, 'position_y')];
  const known = Array.from(x.keys()).filter((row) =>
    Number.isFinite((x[row] ?? Number.NaN) + (y[row] ?? Number.NaN)),
  );
  const pick = (values: ArrayLike<number>) => Float64Array.from(known, (row) => values[row] ?? Number.NaN);
  const places = placesOf(pick(x), pick(y), new Int32Array(known.length));
  if (places.length === 0) return unavailableTable(id, 'No position of the agent is recorded.');
  return {
    id,
    name: reports[id].name,
    columns: [
      column('space_agent_x', 'x'),
      column('space_agent_y', 'y'),
      column('agent_place_steps', 'Steps'),
    ],
    rows: rowsOf(places.slice(0, LISTED).map((each) => [each.x, each.y, each.visits])),
    notes: places.length > LISTED ? [`The ${LISTED} most visited of ${places.length} places.`] : [],
  };
}
