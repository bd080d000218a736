import type { NetworkLayout, PlacedNode } from './network.ts';
import type { Shape } from './shape.ts';
import { fitText, textWidth } from './text-width.ts';

const SIZE = 10;
const LONGEST = 110;
const MOST = 30;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Names below the agents: of the chosen one, then of those with most partners, as far as none lies upon another. */
export function networkLabels(
  { nodes, width, edges }: NetworkLayout,
  selected: string | undefined,
): readonly Shape[] {
  const near = new Set(
    edges.flatMap(({ from, to }) => (from === selected || to === selected ? [from, to] : [])),
  );
  const rank = ({ id, partners }: PlacedNode) => (id === selected ? 2e6 : near.has(id) ? 1e6 : 0) + partners;
  const all = [...nodes.values()];
  const wanted = (selected === undefined ? all : all.filter(({ id }) => near.has(id))).sort(
    (a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1),
  );
  const taken: Box[] = all.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  const shapes: Shape[] = [];
  for (const { id, x, y, r } of wanted) {
    if (shapes.length >= MOST) break;
    const text = fitText(id, LONGEST, SIZE);
    const half = textWidth(text, SIZE) / 2;
    const middle = Math.min(Math.max(x, half), width - half);
    const box = { left: middle - half, right: middle + half, top: y + r + 1, bottom: y + r + SIZE + 3 };
    if (taken.some((other) => overlap(box, other))) continue;
    taken.push(box);
    shapes.push({
      kind: 'text',
      x: middle,
      y: y + r + SIZE + 1,
      text,
      anchor: 'middle',
      size: SIZE,
      edged: true,
    });
  }
  return shapes;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
