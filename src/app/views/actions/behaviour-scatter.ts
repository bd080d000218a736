import type { ReportTable } from '../../../core/api/report.ts';
import { type ScatterGroup, scatter } from '../../charts/drawing/scatter.ts';
import type { Drawing, Paint } from '../../charts/drawing/shape.ts';
import { type Marker, stylesOf } from '../../charts/palette.ts';
import { type BehaviourSearch, type Trait, traits } from './behaviour-search.ts';

/** Columns of the table of agents. */
export const clusterColumn = 2;
const columnOf: Readonly<Record<Trait, number>> = {
  attack: 4,
  share: 5,
  interaction: 6,
  success: 7,
  reward: 8,
};

const traitLabels: Readonly<Record<Trait, string>> = {
  interaction: 'Interaction rate',
  reward: 'Mean reward',
  success: 'Success rate',
  attack: 'Attack rate',
  share: 'Share rate',
};

/** Clusters with a colour of their own; the others are one group. */
const MOST_CLUSTERS = 12;
const OTHERS = 'other clusters';
const OUTLIERS = 'outliers';
const markers: readonly Marker[] = ['circle', 'square', 'triangle', 'diamond'];

/** Names of the clusters in the table of agents, in its order: `1 balanced`, …, `outliers`. */
export function clustersOf({ rows }: ReportTable): readonly string[] {
  return [...new Set(rows.map(({ cells }) => String(cells[clusterColumn] ?? '')))];
}

/** The number at the beginning of the name of a cluster; 0 for the outliers. */
export function numberOf(cluster: string): number {
  const number = Number.parseInt(cluster, 10);
  return Number.isNaN(number) ? 0 : number;
}

/** What the picture shows. */
export interface Axes {
  readonly across: Trait;
  readonly up: Trait;
}

/** The chosen traits, and in place of those that are not chosen the first ones that differ between agents. */
export function axesFor({ rows }: ReportTable, { across, up }: BehaviourSearch): Axes {
  const varies = (trait: Trait) => new Set(rows.map(({ cells }) => cells[columnOf[trait]])).size > 1;
  const free = [...traits.filter(varies), ...traits].filter((trait) => trait !== across && trait !== up);
  const [first = traits[0], second = traits[1]] = free;
  return { across: across ?? first, up: up ?? (across === undefined ? second : first) };
}

/** Every agent as a point over two of its traits, with the colour of its cluster. */
export function drawAgents(
  table: ReportTable,
  { across, up }: Axes,
  cluster: number | undefined,
  width: number,
): Drawing | undefined {
  const names = clustersOf(table);
  const own = names.filter((name) => name !== OUTLIERS);
  const shown = own.slice(0, MOST_CLUSTERS);
  const styles = stylesOf(shown.map((name) => `cluster:${name}`));
  const isFaint = (name: string) => cluster !== undefined && numberOf(name) !== cluster;
  const groups = [
    ...shown.map(
      (name, k): ScatterGroup => ({
        label: name,
        colour: styles[k]?.colour ?? 'text',
        marker: markers[(k + Math.floor(k / 8)) % markers.length] ?? 'circle',
        faint: isFaint(name),
      }),
    ),
    { label: OTHERS, colour: 'axis' satisfies Paint, marker: 'diamond', faint: cluster !== undefined },
    { label: OUTLIERS, colour: 'faint', marker: 'circle', hollow: true, faint: isFaint(OUTLIERS) },
  ] as const satisfies readonly ScatterGroup[];
  const groupOf = (name: string) => {
    if (name === OUTLIERS) return groups.length - 1;
    const place = shown.indexOf(name);
    return place < 0 ? groups.length - 2 : place;
  };
  return scatter({
    points: table.rows.map(({ cells }) => {
      const name = String(cells[clusterColumn] ?? '');
      const [agent, type] = [cells[0], cells[1]];
      return {
        x: coordinate(cells[columnOf[across]]),
        y: coordinate(cells[columnOf[up]]),
        group: groupOf(name),
        label: `${agent}${type === undefined ? '' : `, ${type}`}, ${name}`,
      };
    }),
    groups,
    xTitle: traitLabels[across],
    yTitle: traitLabels[up],
    width,
  });
}

function coordinate(cell: string | number | undefined): number {
  return typeof cell === 'number' ? cell : Number.NaN;
}

/** The traits as choices. */
export const traitChoices = traits.map((value) => ({ value, label: traitLabels[value] }));
