import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHoverStore } from '../hover-store.ts';
import { createSelectionStore } from '../selection-store.ts';
import { nearestLine } from './nearest-line.ts';
import { numberAxis, type ParallelAxis, parameterAxis } from './parallel-axes.ts';
import { layParallel, memberPath } from './parallel-layout.ts';
import { ParallelPlot } from './parallel-plot.tsx';
import { agents, damages, points } from './sweep-in-tests.ts';
import { useBrushes } from './use-brushes.ts';

const axes: readonly ParallelAxis[] = [
  parameterAxis({ key: 'damage', label: 'damage', title: 'combat.damage' }, damages),
  numberAxis({ key: 'final', label: 'final', title: 'final' }, agents),
];
const keys = points.map(({ key }) => key);
const hover = createHoverStore();
const selection = createSelectionStore();
let root: Root;
let host: HTMLElement;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  HTMLElement.prototype.setPointerCapture = () => undefined;
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
  act(() => root.render(<Brushed />));
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
  vi.unstubAllGlobals();
});

function Brushed() {
  const state = useBrushes(axes, keys, selection);
  const layout = layParallel(axes, points, { width: 420, ...state });
  if (layout === undefined) return null;
  return <ParallelPlot layout={layout} axes={axes} members={points} state={state} hover={hover} />;
}

const pointer = (type: string, clientX: number, clientY: number) =>
  act(() => {
    const event = new MouseEvent(type, { bubbles: true, clientX, clientY, button: 0 });
    host.querySelector('div')?.dispatchEvent(event);
  });

// The axes stand at 60.5 and 360.5, from 304 (below) to 44 (above): damage 0 to 40, final agents 0 to 30.

test('a line runs through the values of a member, and breaks off where it has none', () => {
  const layout = layParallel(axes, points, { width: 420, brushes: {}, kept: undefined });
  expect(layout).toMatchObject({ x: [60.5, 360.5], top: 44, bottom: 304 });
  if (layout === undefined) return;
  expect(memberPath(axes, layout, 2)).toBe('M60.5,174h0.1L360.5,44');
  expect(memberPath(axes, layout, 3)).toBe('M60.5,44h0.1');
});

test('the nearest line is found between the axes', () => {
  const layout = { x: [60.5, 360.5], top: 44, bottom: 304 };
  expect(nearestLine(axes, layout, [0, 1, 2], 210, 110)).toBe(2);
  expect(nearestLine(axes, layout, [0, 1], 210, 110)).toBeUndefined();
});

test('dragging along an axis keeps a range and tells the page; a click there takes it back', () => {
  pointer('pointerdown', 60, 250);
  pointer('pointermove', 60, 160);
  pointer('pointerup', 60, 160);
  expect([...(selection.get() ?? [])]).toEqual(['a', 'b', 'c']);
  expect(host.querySelectorAll('rect')).toHaveLength(1);
  pointer('pointerdown', 60, 200);
  pointer('pointerup', 60, 200);
  expect(selection.get()).toBeUndefined();
});

test('pointing at a line names it everywhere, and what is hovered elsewhere stands out here', () => {
  pointer('pointermove', 210, 110);
  expect(hover.get()).toBe('c');
  act(() => hover.set('a'));
  const tag = host.querySelector<HTMLElement>('div > div > div');
  expect(tag?.textContent).toBe('run a');
  expect(tag?.hidden).toBe(false);
  act(() => hover.set(undefined));
  expect(tag?.hidden).toBe(true);
});

test('what was brushed is kept no longer once the axes are gone', () => {
  pointer('pointerdown', 60, 250);
  pointer('pointermove', 60, 160);
  expect(selection.get()).toBeDefined();
  act(() => root.render(null));
  expect(selection.get()).toBeUndefined();
});
