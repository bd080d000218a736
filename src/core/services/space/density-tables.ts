import { areWhole, type Bounds, type Cuts, densityOf, placesOf } from '../../analysis/space/density.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import { column, numbersTable, rowsOf } from '../reports/table.ts';
import type { Located } from './located.ts';
import { planeOf, type World } from './world.ts';

/** Places that are listed. */
const LISTED = 20;

/** How crowded each part of the world is, and the places that are visited most. */
export function densityTables(
  { tracks, notes }: Located,
  agents: Int32Array<ArrayBuffer>,
  world: World | undefined,
): readonly ReportTable[] {
  const { x, y } = tracks;
  const places = mostVisited(x, y, agents);
  if (world === undefined) return [places];
  const whole = areWhole(x, y);
  const { columns, rows, fields, mean, sd, threshold } = densityOf(x, y, boundsFor(world, whole), whole);
  const sum = fields.reduce((total, { count }) => total + count, 0);
  const hot = fields.filter((field) => field.hot);
  const inHot = hot.reduce((total, { count }) => total + count, 0);
  const spacing = whole
    ? `Positions are whole numbers: ${columns.count} × ${rows.count} fields, so that each holds equally many of them.`
    : `${columns.count} × ${rows.count} fields.`;
  return [
    {
      id: 'space-density',
      name: reports['space-density'].name,
      columns: [
        { label: 'x from' },
        { label: 'x to' },
        { label: 'y from' },
        { label: 'y to' },
        column('space_visits', 'Agent steps'),
        { label: 'Hotspot' },
      ],
      rows: rowsOf(
        fields
          .toSorted((a, b) => b.count - a.count)
          .map(({ column: across, row: up, count, hot: isHot }) => [
            ...edgesOf(columns, across),
            ...edgesOf(rows, up),
            count,
            isHot ? 'yes' : 'no',
          ]),
      ),
      notes: [
        `Fields in which an agent was at least once, the most crowded first. ${spacing} Hotspots hold more than ${rounded(threshold)} agent steps.`,
        world.note,
        ...notes,
      ],
      ...planeOf({
        left: columns.from,
        right: rounded(columns.from + columns.width * columns.count),
        bottom: rows.from,
        top: rounded(rows.from + rows.width * rows.count),
      }),
    },
    numbersTable(
      'space-density-numbers',
      [
        ['space_fields', columns.count * rows.count],
        ['space_fields_used', fields.length],
        ['space_density_mean', mean],
        ['space_density_sd', sd],
        ['space_hotspots', hot.length],
        ['space_hotspot_share', inHot / sum],
      ],
      [spacing, world.note],
    ),
    places,
  ];
}

/** Where a field begins and ends on a side. */
export function edgesOf({ from, width }: Cuts, place: number): readonly [from: number, to: number] {
  return [rounded(from + place * width), rounded(from + (place + 1) * width)];
}

/** A box around whole numbers reaches one further: its last place is as wide as the others. */
export function boundsFor({ left, right, bottom, top }: Bounds, whole: boolean): Bounds {
  const isBox = whole && (left !== 0 || bottom !== 0);
  return isBox ? { left, right: right + 1, bottom, top: top + 1 } : { left, right, bottom, top };
}

function mostVisited(
  x: Float64Array<ArrayBuffer>,
  y: Float64Array<ArrayBuffer>,
  agents: Int32Array<ArrayBuffer>,
): ReportTable {
  const found = placesOf(x, y, agents);
  return {
    id: 'space-places',
    name: reports['space-places'].name,
    columns: [
      column('space_agent_x', 'x'),
      column('space_agent_y', 'y'),
      column('space_visits', 'Agent steps'),
      column('space_place_agents', 'Agents'),
    ],
    rows: rowsOf(
      found.slice(0, LISTED).map(({ x: px, y: py, visits, agents: who }) => [px, py, visits, who]),
    ),
    notes: [
      `The ${Math.min(LISTED, found.length)} most visited of ${found.length.toLocaleString('en')} exact places.`,
    ],
  };
}

/** Without the digits that sums of fractions leave behind. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
