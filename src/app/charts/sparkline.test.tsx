import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, it, vi } from 'vitest';
import { Sparkline } from './sparkline.tsx';

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});

function drawn(values: Float64Array): HTMLElement {
  const host = document.createElement('div');
  act(() => createRoot(host).render(<Sparkline values={values} label="Agents alive" />));
  return host;
}

it('tells in words what the line shows', () => {
  const svg = drawn(Float64Array.of(46, 50, Number.NaN, 0)).querySelector('svg');
  expect(svg?.getAttribute('role')).toBe('img');
  expect(svg?.getAttribute('aria-label')).toBe('Agents alive: from 46 to 0, least 0, greatest 50');
});

it('shows one value as a dot and none as words', () => {
  expect(drawn(Float64Array.of(3)).querySelectorAll('path')).toHaveLength(2);
  expect(drawn(Float64Array.of(Number.NaN)).textContent).toBe('Agents alive: no values');
});
