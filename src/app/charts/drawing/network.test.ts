import { describe, expect, it } from 'vitest';
import { agentAt, layNetwork, MOST_EDGES, type NetworkEdge } from './network.ts';
import { drawNetwork } from './network-drawing.ts';

const edge = (from: string, to: string, acts: number, kind = 'share'): NetworkEdge => ({
  from,
  to,
  kind,
  acts,
});
const ring = Array.from({ length: 12 }, (_, k) => edge(`a${k}`, `a${(k + 1) % 12}`, 12 - k));
const look = {
  typeOf: (agent: string) => (agent === 'a0' ? 'system' : 'control'),
  types: ['control', 'system'],
  kinds: ['share', 'attack'],
  unit: 'acts',
};

describe('the layout of a network', () => {
  it('is the same for the same edges, and lies within the picture', () => {
    const [first, second] = [layNetwork(ring, 700), layNetwork([...ring], 700)];
    expect([...first.nodes.values()]).toEqual([...second.nodes.values()]);
    expect(first.nodes.size).toBe(12);
    for (const { x, y, r } of first.nodes.values()) {
      expect(x - r).toBeGreaterThanOrEqual(0);
      expect(x + r).toBeLessThanOrEqual(700);
      expect(y - r).toBeGreaterThanOrEqual(0);
      expect(y + r).toBeLessThanOrEqual(first.height);
    }
  });

  it('puts nobody upon another', () => {
    const nodes = [...layNetwork(ring, 700).nodes.values()];
    nodes.forEach((one, i) => {
      for (const other of nodes.slice(i + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.r + other.r);
      }
    });
  });

  it('keeps the strongest edges only', () => {
    const many = Array.from({ length: MOST_EDGES + 50 }, (_, k) => edge(`b${k % 40}`, `c${k}`, 500 - k));
    const { edges, nodes } = layNetwork(many, 700);
    expect(edges).toHaveLength(MOST_EDGES);
    expect(edges.at(-1)?.acts).toBe(500 - MOST_EDGES + 1);
    expect(nodes.has(`c${MOST_EDGES}`)).toBe(false);
  });

  it('finds who is drawn at a point', () => {
    const layout = layNetwork(ring, 700);
    const node = layout.nodes.get('a3');
    expect(agentAt(layout, (node?.x ?? 0) + 2, node?.y ?? 0)).toBe('a3');
    expect(agentAt(layout, -100, -100)).toBeUndefined();
  });

  it('of one pair and of nobody is no accident', () => {
    const pair = layNetwork([edge('a', 'b', 1)], 400);
    expect([...pair.nodes.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(layNetwork([], 400).nodes.size).toBe(0);
  });
});

describe('the picture of a network', () => {
  it('draws strong edges wide, agents in the colour of their type, and says what that means', () => {
    const { shapes } = drawNetwork(layNetwork(ring, 700), look);
    const widths = shapes.flatMap((shape) =>
      shape.kind === 'path' && shape.title ? [shape.strokeWidth] : [],
    );
    expect(Math.max(...widths.map((width) => width ?? 0))).toBe(5);
    expect(Math.min(...widths.map((width) => width ?? 9))).toBe(0.8);
    const circles = shapes.filter((shape) => shape.kind === 'circle' && shape.title !== undefined);
    expect(circles).toHaveLength(12);
    expect(new Set(circles.map((circle) => JSON.stringify('fill' in circle && circle.fill))).size).toBe(2);
    const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
    expect(texts).toEqual(expect.arrayContaining(['control', 'system', 'share', 'attack', '1', '12 acts']));
    expect(shapes.some((shape) => 'title' in shape && shape.title === 'a0 → a1: share, 12 acts')).toBe(true);
  });

  it('fades what the chosen agent has nothing to do with', () => {
    const { shapes } = drawNetwork(layNetwork(ring, 700), { ...look, selected: 'a0' });
    const faint = shapes.filter((shape) => shape.kind === 'path' && shape.opacity === 0.12);
    // Ten of twelve edges, each a line and a head.
    expect(faint).toHaveLength(20);
    const clear = shapes.filter(
      (shape) => shape.kind === 'circle' && shape.title && shape.opacity === undefined,
    );
    expect(clear).toHaveLength(3);
  });
});
