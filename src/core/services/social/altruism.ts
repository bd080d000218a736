import { countBelow } from '../../analysis/networks/over-steps.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import { readGivers } from '../../repositories/farm/interactions.ts';
import { numbers, texts } from '../../repositories/values.ts';
import type { FigureContext, FigureReader } from '../figures/context.ts';
import { derivedSeries, type Numbers, toFigure } from '../figures/series.ts';
import { canRead, waysToColumn } from '../provenance.ts';
import { column, rowsOf } from '../reports/table.ts';
import { targetPlace, typesOfAgents } from './acts.ts';

const EVERYBODY = 'all types';

/** Thresholds that the table shows; the last is AgentFarm's. */
const SHOWN = Float64Array.of(5, 10, 20, 50, 200);

interface Givers {
  readonly label: string;
  /** Resources before each share action; NaN where not stored. */
  readonly before: Numbers;
}

/** The resources that givers had, of everybody and by type; none where the file does not tell. */
function giversByType(context: FigureContext, typeOf: ReadonlyMap<string, string>): readonly Givers[] {
  const { source, simulation, scope } = context;
  if (waysToColumn(source, 'agent_actions.resources_before').provenance === 'unavailable') return [];
  const answer = readGivers(source.connection, simulation, targetPlace(context), scope);
  const before = numbers(answer, 'before');
  if (!before.some((value) => !Number.isNaN(value))) return [];
  const types = texts(answer, 'agent').map((agent) => typeOf.get(agent ?? '') ?? 'unknown');
  const own = [...new Set(types)]
    .sort()
    .map((label) => ({ label, before: before.filter((_, i) => types[i] === label) }));
  return own.length < 2 ? own : [{ label: EVERYBODY, before }, ...own];
}

/** A round width of which at most a hundred reach up to `most`. */
function roundWidth(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1e-9) / 100));
  return power * ([1, 2, 5, 10].find((factor) => power * factor * 100 >= most) ?? 10);
}

/** Share actions of givers with fewer resources than a threshold, for every threshold. */
export const altruism: FigureReader = (context) => {
  const none = toFigure(new Float64Array(), []);
  if (!canRead(context.source, 'shares_below')) return none;
  const givers = giversByType(context, typesOfAgents(context));
  if (givers.length === 0) return none;
  const most = givers
    .flatMap(({ before }) => [...before])
    .reduce((max, each) => (each > max ? each : max), 0);
  const width = roundWidth(most);
  // One more than reaches the richest giver, so that the curve ends with all of them.
  const limits = Float64Array.from({ length: Math.floor(most / width) + 2 }, (_, k) =>
    Number((k * width).toPrecision(9)),
  );
  const series = derivedSeries(
    limits,
    'From the resources of the giver before each share action with another agent.',
  );
  return toFigure(
    limits,
    givers.map(({ label, before }) =>
      series(
        'shares_below',
        label,
        countBelow(before, limits),
        label === EVERYBODY ? 'total' : `type:${label}`,
      ),
    ),
  );
};

export function altruismTable(context: FigureContext, typeOf: ReadonlyMap<string, string>): ReportTable {
  const givers = giversByType(context, typeOf);
  const rows = Array.from(SHOWN, (limit, k) =>
    givers.map(({ label, before }) => {
      const known = before.filter((value) => !Number.isNaN(value)).length;
      const below = countBelow(before, SHOWN)[k] ?? 0;
      return [limit, label, below, known === 0 ? undefined : below / known];
    }),
  ).flat();
  return {
    id: 'altruistic-shares',
    name: reports['altruistic-shares'].name,
    columns: [
      { label: 'Threshold' },
      { label: 'Type' },
      column('shares_below'),
      column('shares_below_share'),
    ],
    rows: rowsOf(rows),
    notes: [
      rows.length === 0
        ? 'The file does not tell what givers had before they shared.'
        : 'Thresholds in resource units; the figure Altruistic shares shows every other one. 200 is AgentFarm’s.',
    ],
  };
}
