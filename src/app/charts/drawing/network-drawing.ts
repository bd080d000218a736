import { stylesOf } from '../palette.ts';
import type { NetworkEdge, NetworkLayout, PlacedNode } from './network.ts';
import { networkLabels } from './network-labels.ts';
import { type LegendItem, networkLegend } from './network-legend.ts';
import type { Drawing, Paint, Shape } from './shape.ts';

export interface NetworkLook {
  /** The type of an agent, which its colour stands for; `undefined` where there are none. */
  readonly typeOf: (agent: string) => string | undefined;
  /** All types and all kinds in a fixed order, so that colours and dashes stay when some are filtered away. */
  readonly types: readonly string[];
  readonly kinds: readonly string[];
  /** The agent whose edges stand out. */
  readonly selected?: string | undefined;
  /** What is counted, e.g. `acts`. */
  readonly unit: string;
}

const dashes = [undefined, '6 4', '2 3', '10 3 2 3', '1 5', '14 4', '8 3 2 3 2 3'] as const;
const THIN = 0.8;
const THICK = 5;
const FADED = 0.12;

/** A network as it was laid out: agents coloured by type, edges as wide as they are strong, with a legend. */
export function drawNetwork(layout: NetworkLayout, look: NetworkLook): Drawing {
  const { nodes, edges } = layout;
  const most = edges.reduce((max, { acts }) => Math.max(max, acts), 1);
  const colours = coloursOf(look.types);
  const lines = [...edges].reverse().flatMap((edge) => edgeShapes(edge, layout, look, most));
  const circles = [...nodes.values()].map((node) => nodeShape(node, layout, look, colours));
  const items: readonly LegendItem[] = [
    ...look.types.map(
      (type): LegendItem => ({ kind: 'dot', text: type, paint: colours.get(type) ?? 'accent' }),
    ),
    ...(look.kinds.length < 2
      ? []
      : look.kinds.map(
          (kind, k): LegendItem => ({ kind: 'line', text: kind, dash: dashes[k % dashes.length], width: 2 }),
        )),
    ...[...new Set([1, most])].map(
      (acts): LegendItem => ({
        kind: 'line',
        text: acts === most ? `${acts.toLocaleString('en')} ${look.unit}` : acts.toLocaleString('en'),
        dash: undefined,
        width: widthOf(acts, most),
      }),
    ),
  ];
  const legend = networkLegend(items, layout.width, layout.height);
  return {
    width: layout.width,
    height: layout.height + legend.height,
    shapes: [...lines, ...circles, ...networkLabels(layout, look.selected), ...legend.shapes],
  };
}

function coloursOf(types: readonly string[]): ReadonlyMap<string, Paint> {
  const styles = stylesOf(types.map((type) => `type:${type}`));
  return new Map(types.map((type, k) => [type, styles[k]?.colour ?? 'accent']));
}

function widthOf(acts: number, most: number): number {
  return most <= 1 ? 1.5 : THIN + ((THICK - THIN) * (acts - 1)) / (most - 1);
}

/** A bent line with its head at whom it is aimed at; bent, so that the line back does not lie upon it. */
function edgeShapes(
  { from, to, kind, acts }: NetworkEdge,
  { nodes }: NetworkLayout,
  { selected, kinds, unit }: NetworkLook,
  most: number,
): readonly Shape[] {
  const [a, b] = [nodes.get(from), nodes.get(to)];
  if (a === undefined || b === undefined) return [];
  const own = selected === from || selected === to;
  const strong = selected !== undefined && own;
  const place = Math.max(0, kinds.indexOf(kind));
  const width = widthOf(acts, most);
  const { line, head } = bent(a, b, 0.12 + 0.09 * place, width);
  const look = {
    opacity: selected === undefined ? 0.55 : own ? 0.9 : FADED,
    title: `${from} → ${to}: ${kind}, ${acts.toLocaleString('en')} ${unit}`,
  };
  const paint: Paint = strong ? 'text' : 'faint';
  const dash = dashes[place % dashes.length];
  return [
    {
      kind: 'path',
      d: line,
      stroke: paint,
      strokeWidth: round(width),
      ...(dash === undefined ? {} : { dash }),
      ...look,
    },
    { kind: 'path', d: head, fill: paint, ...look },
  ];
}

function bent(a: PlacedNode, b: PlacedNode, bend: number, width: number) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const control = { x: (a.x + b.x) / 2 - dy * bend, y: (a.y + b.y) / 2 + dx * bend };
  const length = Math.max(1, Math.hypot(b.x - control.x, b.y - control.y));
  const [ux, uy] = [(b.x - control.x) / length, (b.y - control.y) / length];
  const tip = { x: b.x - ux * (b.r + 1), y: b.y - uy * (b.r + 1) };
  const size = 4 + width;
  const foot = { x: tip.x - ux * size, y: tip.y - uy * size };
  const half = size * 0.45;
  return {
    line: `M${round(a.x)} ${round(a.y)}Q${round(control.x)} ${round(control.y)} ${round(foot.x)} ${round(foot.y)}`,
    head: `M${round(tip.x)} ${round(tip.y)}L${round(foot.x - uy * half)} ${round(foot.y + ux * half)}L${round(foot.x + uy * half)} ${round(foot.y - ux * half)}Z`,
  };
}

function nodeShape(
  { id, x, y, r, partners }: PlacedNode,
  { edges }: NetworkLayout,
  { typeOf, selected }: NetworkLook,
  colours: ReadonlyMap<string, Paint>,
): Shape {
  const type = typeOf(id);
  const near =
    selected === undefined ||
    selected === id ||
    edges.some(({ from, to }) => (from === selected && to === id) || (to === selected && from === id));
  return {
    kind: 'circle',
    x,
    y,
    r,
    fill: (type === undefined ? undefined : colours.get(type)) ?? 'accent',
    stroke: selected === id ? 'text' : 'ground',
    strokeWidth: selected === id ? 2.5 : 1,
    ...(near ? {} : { opacity: 0.3 }),
    title: `${id}${type === undefined ? '' : ` (${type})`}: ${partners} ${partners === 1 ? 'partner' : 'partners'} drawn`,
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
