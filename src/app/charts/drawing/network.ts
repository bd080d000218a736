import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';

/** Who acted on whom, as what, and how often. */
export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly acts: number;
}

export interface PlacedNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Radius, larger with more partners. */
  readonly r: number;
  /** Others that it has a drawn edge with. */
  readonly partners: number;
}

/** Where everybody is drawn, in pixels. */
export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  /** Those drawn: the strongest. */
  readonly edges: readonly NetworkEdge[];
}

/** More edges than these are but a tangle. */
export const MOST_EDGES = 300;
const TICKS = 160;
/** Large networks settle in fewer steps, which are slower. */
const FEWER_TICKS = 90;
const LARGE = 100;
const MARGIN = 28;

interface Body extends SimulationNodeDatum {
  readonly id: string;
  readonly r: number;
}

/**
 * Places the agents of a network by forces: edges pull, agents push each other away. The same edges in the same width
 * always give the same places: it starts from a fixed spiral over the sorted names, and chance is seeded.
 *
 * @param edges strongest first; only the first {@link MOST_EDGES} are drawn
 */
export function layNetwork(all: readonly NetworkEdge[], width: number): NetworkLayout {
  const edges = all.slice(0, MOST_EDGES);
  const height = Math.round(Math.min(560, Math.max(320, width * 0.55)));
  const partners = new Map<string, Set<string>>();
  for (const { from, to } of edges) {
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      partners.set(one, (partners.get(one) ?? new Set()).add(other));
    }
  }
  const ids = [...partners.keys()].sort();
  const bodies = ids.map((id): Body => ({ id, r: 4 + Math.min(6, Math.sqrt(partners.get(id)?.size ?? 1)) }));
  const simulation = forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, SimulationLinkDatum<Body>>(links(edges))
        .id(({ id }) => id)
        .distance(50),
    )
    .force('charge', forceManyBody().strength(-140))
    .force('x', forceX().strength(0.08))
    .force('y', forceY().strength(0.12))
    .force(
      'collide',
      forceCollide<Body>().radius(({ r }) => r + 2),
    )
    .stop();
  simulation.tick(bodies.length > LARGE ? FEWER_TICKS : TICKS);
  return { width, height, edges, nodes: fitted(bodies, partners, width, height) };
}

/** One link a pair, whichever way and of how many kinds its edges are. */
function links(edges: readonly NetworkEdge[]): SimulationLinkDatum<Body>[] {
  const pairs = new Map(
    edges.map(({ from, to }) => {
      const [source = from, target = to] = [from, to].sort();
      return [JSON.stringify([source, target]), { source, target }];
    }),
  );
  return [...pairs.values()];
}

/** Stretches the places over the picture, by at most half more in one direction than in the other. */
function fitted(
  bodies: readonly Body[],
  partners: ReadonlyMap<string, ReadonlySet<string>>,
  width: number,
  height: number,
): ReadonlyMap<string, PlacedNode> {
  const extent = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;
  const [left, right] = extent(bodies.map(({ x = 0 }) => x));
  const [top, bottom] = extent(bodies.map(({ y = 0 }) => y));
  const room = (pixels: number, from: number, to: number) => (pixels - 2 * MARGIN) / Math.max(to - from, 1);
  const [across, down] = [room(width, left, right), room(height, top, bottom)];
  // Few agents stay close together rather than in the corners.
  const most = Math.min(across, down, 2.5) * 1.5;
  const [kx, ky] = [Math.min(across, most), Math.min(down, most)];
  return new Map(
    bodies.map(({ id, r, x = 0, y = 0 }) => [
      id,
      {
        id,
        r,
        partners: partners.get(id)?.size ?? 0,
        x: Math.round((width / 2 + (x - (left + right) / 2) * kx) * 10) / 10,
        y: Math.round((height / 2 + (y - (top + bottom) / 2) * ky) * 10) / 10,
      },
    ]),
  );
}

/** The agent drawn at a point, or closest to it within a few pixels. */
export function agentAt({ nodes }: NetworkLayout, x: number, y: number): string | undefined {
  let best: { readonly id: string; readonly away: number } | undefined;
  for (const node of nodes.values()) {
    const away = Math.hypot(node.x - x, node.y - y) - node.r;
    if (away <= 6 && away < (best?.away ?? Number.POSITIVE_INFINITY)) best = { id: node.id, away };
  }
  return best?.id;
}
