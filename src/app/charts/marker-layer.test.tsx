import { act, Profiler } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FigureGeometry } from './geometry.ts';
import { MarkerLayer } from './marker-layer.tsx';
import type { ChartMarker, FigureMarkers } from './markers.ts';

const geometry: FigureGeometry = {
  width: 440,
  height: 232,
  x: { domain: [0, 100], range: [20, 420] },
  frame: [20, 420],
  xLabel: 'step',
  xTicks: [],
  panels: [
    {
      top: 10,
      bottom: 210,
      caption: undefined,
      captionAt: 3,
      yTicks: [],
      zero: undefined,
      marks: [],
      labels: [],
    },
  ],
  drawn: 0,
  total: 0,
};

function marker(step: number): ChartMarker {
  const colour = { light: '#000', dark: '#fff' };
  return { id: `m${step}`, step, severity: 0.5, text: `Sentence ${step}.`, colour, shape: 'circle' };
}

let root: Root;
let host: HTMLElement;
const onSelect = vi.fn();
const onRender = vi.fn();

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
  const markers: FigureMarkers = { list: [marker(10), marker(50), marker(90)], place: 'flags', onSelect };
  act(() =>
    root.render(
      <Profiler id="layer" onRender={onRender}>
        <MarkerLayer name="Population" markers={markers} geometry={geometry} />
      </Profiler>,
    ),
  );
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
  vi.clearAllMocks();
  vi.unstubAllGlobals();
});

const buttons = () => [...host.querySelectorAll<HTMLButtonElement>('[data-marker]')];

it('is one Tab stop, and arrows go from marker to marker', () => {
  expect(buttons().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
  buttons()[0]?.focus();
  const press = (key: string) =>
    act(() => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    });
  press('ArrowRight');
  expect(document.activeElement).toBe(buttons()[1]);
  press('End');
  expect(document.activeElement).toBe(buttons()[2]);
  press('ArrowRight');
  expect(document.activeElement).toBe(buttons()[2]);
  expect(buttons().map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0]);
});

it('shows the sentence on hover and focus without rendering anything', () => {
  expect(onRender).toHaveBeenCalledTimes(1);
  const hint = host.querySelector<HTMLElement>('div[aria-hidden="true"]');
  act(() => buttons()[1]?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true })));
  expect(hint?.hidden).toBe(false);
  expect(hint?.textContent).toBe('Step 50: Sentence 50.');
  act(() => buttons()[1]?.dispatchEvent(new PointerEvent('pointerout', { bubbles: true })));
  expect(hint?.hidden).toBe(true);
  act(() => buttons()[2]?.focus());
  expect(hint?.textContent).toBe('Step 90: Sentence 90.');
  expect(onRender).toHaveBeenCalledTimes(1);
});

it('leads to the details on a click, which is no click on the plot', () => {
  const onPlot = vi.fn();
  host.addEventListener('click', onPlot);
  act(() => buttons()[1]?.click());
  expect(onSelect).toHaveBeenCalledExactlyOnceWith('m50');
});
