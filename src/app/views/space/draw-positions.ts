import type { ReportRow } from '../../../core/api/report.ts';
import { type MapDot, type MapKey, pointMap } from '../../charts/drawing/point-map.ts';
import type { Draw } from '../../components/report/drawn-report.tsx';
import { numberAt, stepCaption, textAt, typeAt, typesIn } from './read-places.ts';

/** Where agents and resources are: agents by type, resources the stronger the more is left of them. */
export const drawPositions: Draw = (table, width) => {
  const { plane } = table;
  if (plane === undefined || table.rows.length === 0) return undefined;
  const agents = { ...table, rows: table.rows.filter(({ cells }) => cells[0] === 'agent') };
  const resources = table.rows.filter(({ cells }) => cells[0] === 'resource');
  const looks = typesIn(agents, 2);
  const largest = resources.reduce((most, { cells }) => Math.max(most, numberAt(cells, 5) || 0), 0);
  const keys: readonly MapKey[] = [
    ...[...looks].map(([label, { colour }]): MapKey => ({ label, paint: colour, form: 'dot' })),
    ...(resources.length === 0
      ? []
      : [{ label: 'resource, fainter: less left', paint: 'faint', form: 'square' } as const]),
  ];
  return pointMap({
    plane,
    width,
    keys,
    caption: stepCaption(table),
    dots: [
      ...resources.map(({ cells }) => resourceDot(cells, largest)),
      ...agents.rows.map(
        ({ cells }): MapDot => ({
          x: numberAt(cells, 3),
          y: numberAt(cells, 4),
          paint: looks.get(typeAt(cells, 2))?.colour ?? 'text',
          form: 'dot',
          size: 4.5,
          title: `${textAt(cells, 1)}, ${typeAt(cells, 2)}`,
        }),
      ),
    ],
  });
};

/** Shades of a resource; few, so that many resources can be drawn in few shapes. */
const SHADES = 4;

function resourceDot(cells: ReportRow['cells'], largest: number): MapDot {
  const amount = numberAt(cells, 5);
  const left = largest > 0 && amount > 0 ? Math.ceil((SHADES * amount) / largest) / SHADES : 0;
  return {
    x: numberAt(cells, 3),
    y: numberAt(cells, 4),
    paint: 'faint',
    form: 'square',
    size: 5,
    opacity: 0.25 + 0.6 * left,
    title: `${textAt(cells, 1)}: ${Number.isNaN(amount) ? 'amount unknown' : `${amount} left`}`,
  };
}
