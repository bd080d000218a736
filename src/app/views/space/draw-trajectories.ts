import type { ReportRow, ReportTable } from '../../../core/api/report.ts';
import { type MapDot, type MapPath, pointMap } from '../../charts/drawing/point-map.ts';
import { stylesOf } from '../../charts/palette.ts';
import type { Draw } from '../../components/report/drawn-report.tsx';
import { numberAt, textAt, typeAt } from './read-places.ts';

/** The agents of a table of trajectories, in its order: the longest path first. */
export function agentsOf(table: ReportTable): readonly string[] {
  return [...new Set(table.rows.map(({ cells }) => textAt(cells, 0)))];
}

/** The ways of the chosen agents; a ring is where one begins, a dot where it ends. */
export function drawTrajectories(chosen: readonly string[]): Draw {
  return (table, width) => {
    const { plane } = table;
    const ways = agentsOf(table)
      .filter((agent) => chosen.includes(agent))
      .map((agent) => wayOf(table, agent));
    if (plane === undefined || ways.length === 0) return undefined;
    // Each agent keeps its colour whichever others are shown.
    const all = agentsOf(table);
    const styles = new Map(stylesOf(all).map((style, k) => [all[k], style]));
    const paths = ways.map(({ agent, title, rows }): MapPath => {
      const { colour, dash } = styles.get(agent) ?? { colour: 'text' as const, dash: undefined };
      return {
        x: rows.map((cells) => numberAt(cells, 3)),
        y: rows.map((cells) => numberAt(cells, 4)),
        paint: colour,
        dash,
        title,
      };
    });
    return pointMap({
      plane,
      width,
      paths,
      dots: paths.flatMap(ends),
      keys: ways.map(({ agent }, k) => ({
        label: agent,
        paint: paths[k]?.paint ?? 'text',
        form: 'line',
        dash: paths[k]?.dash,
      })),
    });
  };
}

interface Way {
  readonly agent: string;
  readonly title: string;
  readonly rows: readonly ReportRow['cells'][];
}

function wayOf(table: ReportTable, agent: string): Way {
  const rows = table.rows.map(({ cells }) => cells).filter((cells) => textAt(cells, 0) === agent);
  const first = rows[0] ?? [];
  const last = rows.at(-1) ?? [];
  return {
    agent,
    rows,
    title: `${agent}, ${typeAt(first, 1)}, steps ${textAt(first, 2)} to ${textAt(last, 2)}`,
  };
}

function ends({ x, y, paint }: MapPath): readonly MapDot[] {
  const last = x.length - 1;
  return [
    { x: x[0] ?? 0, y: y[0] ?? 0, paint, form: 'ring', size: 4 },
    { x: x[last] ?? 0, y: y[last] ?? 0, paint, form: 'dot', size: 4 },
  ];
}
