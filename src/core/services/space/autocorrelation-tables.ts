import { getisOrdOf, type Moran, moranOf } from '../../analysis/space/autocorrelation.ts';
import { areWhole, type Density, densityOf } from '../../analysis/space/density.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import { column, rowsOf } from '../reports/table.ts';
import { type AtStep, stepNote } from './at-step.ts';
import { boundsFor, edgesOf } from './density-tables.ts';
import type { Placed } from './placed.ts';
import type { World } from './world.ts';

/** Fields that are listed. */
const LISTED = 50;
/** Beyond this z on either side a field at random is with a chance of 5 %. */
const SIGNIFICANT = 1.96;

/** Whether fields next to each other hold alike numbers of agents and amounts of resources at a step. */
export function autocorrelationTables(
  at: AtStep,
  placed: Placed,
  world: World | undefined,
): readonly ReportTable[] {
  const { x, y } = at.located.tracks;
  if (world === undefined || x.length === 0) return [];
  const whole = areWhole(x, y);
  const bounds = boundsFor(world, whole);
  const agents = densityOf(x, y, bounds, whole);
  const amounts = placed.amount.map((amount) => (Number.isFinite(amount) ? amount : 0));
  const resources = densityOf(placed.x, placed.y, bounds, whole, amounts);
  const moran = [
    ['agents', moranOf(gridOf(agents))],
    ['amount of resources', placed.x.length === 0 ? undefined : moranOf(gridOf(resources))],
  ] as const;
  return [
    {
      id: 'space-autocorrelation',
      name: reports['space-autocorrelation'].name,
      columns: [
        { label: 'Per field' },
        column('moran_fields', 'Fields'),
        column('moran_i'),
        column('moran_expected', 'Expected'),
        column('moran_variance', 'Variance'),
        column('moran_z', 'z'),
        column('moran_p', 'p'),
      ],
      rows: rowsOf(moran.map(([name, found]) => [name, agents.counts.length, ...numbersOf(found)])),
      notes: [
        stepNote(at),
        `How many agents, and how much of resources, are in each of ${agents.columns.count} × ${agents.rows.count} fields of the world.`,
        ...moran
          .filter(([, found]) => found === undefined)
          .map(([name]) =>
            name !== 'agents' && placed.x.length === 0
              ? (placed.note ?? 'No resource has a position at this step.')
              : `There are fewer than four fields, or all hold the same: no Moran’s I of the ${name}.`,
          ),
        ...(resources.outside > 0 ? [`${resources.outside} resources lie outside of the fields.`] : []),
      ],
    },
    hotAndCold(agents),
  ];
}

function gridOf({ counts, columns, rows }: Density) {
  return { values: counts, columns: columns.count, rows: rows.count };
}

function numbersOf(found: Moran | undefined): readonly (number | undefined)[] {
  return [found?.i, found?.expected, found?.variance, found?.z, found?.p];
}

function hotAndCold(density: Density): ReportTable {
  const { counts, columns, rows } = density;
  const found = Array.from(getisOrdOf(gridOf(density)), (z, field) => ({ z, field }))
    .filter(({ z }) => Math.abs(z) >= SIGNIFICANT)
    .sort((a, b) => Math.abs(b.z) - Math.abs(a.z) || a.field - b.field);
  const hot = found.filter(({ z }) => z > 0).length;
  return {
    id: 'space-hot-cold',
    name: reports['space-hot-cold'].name,
    columns: [
      { label: 'Field' },
      { label: 'x from' },
      { label: 'x to' },
      { label: 'y from' },
      { label: 'y to' },
      column('field_agents', 'Agents'),
      column('getis_ord_z', 'Gi*, z'),
    ],
    rows: rowsOf(
      found
        .slice(0, LISTED)
        .map(({ z, field }) => [
          z > 0 ? 'hot' : 'cold',
          ...edgesOf(columns, field % columns.count),
          ...edgesOf(rows, Math.floor(field / columns.count)),
          counts[field],
          z,
        ]),
    ),
    notes: [
      found.length === 0
        ? 'No field is hot or cold: no |z| reaches 1.96.'
        : `${hot} hot and ${found.length - hot} cold fields with |z| of at least 1.96, the most extreme first${found.length > LISTED ? `; the first ${LISTED} are shown` : ''}.`,
      'Agents at the same step, of a field together with the fields around it.',
    ],
  };
}
