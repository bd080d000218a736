import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FixedSize } from '../fixed-size-in-tests.ts';
import { createHoverStore } from '../hover-store.ts';
import { createStepCursor } from '../step-cursor.ts';
import { OverlayFigure, type OverlayFigureProps } from './overlay-figure.tsx';
import { groups, members, trajectories } from './overlay-in-tests.ts';

let root: Root;
let host: HTMLElement;
const onZoom = vi.fn();
const cursor = createStepCursor();
const hover = createHoverStore();

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('ResizeObserver', FixedSize);
  vi.stubGlobal('IntersectionObserver', undefined);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(700);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(270);
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
  cursor.set(undefined);
  hover.set(undefined);
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function show(changes: Partial<OverlayFigureProps> = {}, drawn = true) {
  const props: OverlayFigureProps = {
    name: 'Agents alive',
    unit: 'agents',
    description: 'Agents alive at the step.',
    content: { phase: 'ready', data: trajectories },
    members,
    groups,
    layout: 'overlay',
    alignment: 'step',
    log: false,
    centre: 'mean',
    band: 't95',
    smoothing: 1,
    hover,
    cursor,
    zoom: undefined,
    onZoom,
    fileStem: 'compare',
    marks: [],
    ...changes,
  };
  act(() => root.render(<OverlayFigure {...props} />));
  if (!drawn) return;
  // Turns to draw come in tasks of their own, which act() would hold back.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  await vi.waitFor(() => expect(host.querySelector('canvas')).not.toBeNull());
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
}

const button = (name: string) =>
  [...host.querySelectorAll('button')].find((each) =>
    (each.getAttribute('aria-label') ?? each.textContent)?.startsWith(name),
  );
const click = (name: string) => act(() => button(name)?.click());
const readings = () => [...host.querySelectorAll('li')].map((each) => each.textContent);
const plot = () => host.querySelector<HTMLElement>('[role="group"]');
const press = (key: string) =>
  act(() => {
    plot()?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
const tag = () =>
  [...host.querySelectorAll<HTMLElement>('[role="group"] > [aria-hidden]')].find(
    ({ tagName }) => tagName === 'DIV',
  );

describe('an overlay of courses', () => {
  it('has its name and buttons with theirs', async () => {
    await show();
    expect(host.querySelector('[role="figure"]')?.getAttribute('aria-label')).toBe('Agents alive');
    for (const name of ['View as table', 'Download CSV', 'Save SVG', 'Save PNG', 'Derived: how is this']) {
      expect(button(name)).toBeDefined();
    }
  });

  it('says in the legend what the band is and N, and reads middle, band and N at the cursor', async () => {
    await show();
    expect(readings()).toEqual([
      'step 4',
      'damage = 10: mean ± 95 % t, N = 218, n 1',
      'run c0.3333',
      '2 simulations, faint',
      'a band goes on beyond the axis',
    ]);
    act(() => cursor.hover(1));
    expect(readings()[1]).toBe('damage = 10: mean ± 95 % t, N = 217 (−46.53 to 80.53), n 2');
    act(() => cursor.hover(undefined));
  });

  it('shows N falling in a strip where runs end early, and none where all go on', async () => {
    await show();
    const texts = () => [...host.querySelectorAll('svg text')].map((text) => text.textContent);
    expect(texts()).toContain('N');
    const group = trajectories.groups[0];
    const full = {
      ...trajectories,
      groups: group === undefined ? [] : [{ ...group, counts: Float64Array.of(2, 2, 2, 2, 2) }],
    };
    await show({ content: { phase: 'ready', data: full } });
    expect(texts()).not.toContain('N');
  });

  it('lets a hovered course stand out with its name and value, wherever it was hovered', async () => {
    await show();
    act(() => cursor.set(2));
    act(() => hover.set('b'));
    expect(plot()?.hasAttribute('data-hovering')).toBe(true);
    expect(tag()?.textContent).toBe('run b  24');
    expect(host.querySelector('g > path + path[stroke-dasharray]')?.getAttribute('d')).toMatch(/^M/);
    act(() => hover.set('elsewhere'));
    expect(plot()?.hasAttribute('data-hovering')).toBe(false);
  });

  it('is worked with keys: the cursor, the courses, the zoom', async () => {
    await show();
    act(() => cursor.set(2));
    press('ArrowLeft');
    expect(cursor.pinned()).toBe(1);
    press('ArrowUp');
    expect(hover.get()).toBe('c');
    press('ArrowUp');
    expect(hover.get()).toBe('a');
    expect(host.querySelector('output')?.textContent).toBe('step 1, run a: 12');
    press('Escape');
    expect(hover.get()).toBeUndefined();
    press('+');
    expect(onZoom).toHaveBeenLastCalledWith([0, 3]);
    press('0');
    expect(onZoom).toHaveBeenLastCalledWith(undefined);
  });

  it('switches a group off together with its members', async () => {
    await show();
    click('damage = 10');
    expect(button('damage = 10')?.getAttribute('aria-pressed')).toBe('false');
    act(() => hover.set('a'));
    expect(plot()?.hasAttribute('data-hovering')).toBe(false);
    act(() => hover.set('c'));
    expect(plot()?.hasAttribute('data-hovering')).toBe(true);
  });

  it('becomes a real table with middle, ends, N and every member', async () => {
    await show();
    click('View as table');
    const table = host.querySelector('table');
    expect(table?.getAttribute('aria-rowcount')).toBe('6');
    expect(table?.getAttribute('aria-colcount')).toBe('8');
    const heads = [...(table?.querySelectorAll('thead th') ?? [])].map((th) => th.textContent);
    expect(heads.slice(0, 3)).toEqual(['Step', 'damage = 10: mean agents', 'damage = 10: lower agents']);
    const first = [...(table?.querySelectorAll('tbody tr:not([aria-hidden]) > th') ?? [])].map(
      (th) => th.textContent,
    );
    expect(first).toEqual(['0', '1', '2', '3', '4']);
  });

  it('explains how it is computed, with the SQL that was asked', async () => {
    await show({ smoothing: 5, baseline: 'run c' });
    click('Derived: how is this computed?');
    const note = host.querySelector('[role="note"]')?.textContent;
    expect(note).toContain('In 1 of 3: Counted from the agents.');
    expect(note).toContain('every value is the mean of itself and the 4 before it');
    expect(note).toContain('the course of run c is subtracted');
    expect(note).toContain('t(0.975, N − 1) · s / √N');
    expect(note).toContain('select 1');
    expect(readings()).toContain('difference to run c');
  });

  it('brings the cursor to a place that is pointed out', async () => {
    await show({ marks: [{ x: 3, label: 'B leaves the band of A' }] });
    click('B leaves the band of A');
    expect(cursor.pinned()).toBe(3);
  });

  it('gives each group and each member outside them a small panel', async () => {
    await show({ layout: 'multiples' });
    act(() => cursor.set(1));
    const texts = [...host.querySelectorAll('svg text')].map((text) => text.textContent);
    expect(texts).toEqual(expect.arrayContaining(['damage = 10, N = 2', '17, n 2', 'run c', '0']));
  });

  it('turns pages where there are many small panels', async () => {
    const many = Array.from({ length: 50 }, (_, k) => ({
      ...members[2],
      key: `m${k}`,
      label: `run ${k}`,
      group: -1,
    }));
    const data = {
      ...trajectories,
      values: Float64Array.from({ length: 250 }, (_, k) => k),
      members: many.map(() => ({ provenance: 'stored' as const })),
      groups: [],
    };
    await show({
      layout: 'multiples',
      members: many as typeof members,
      groups: [],
      content: { phase: 'ready', data },
    });
    const captions = () =>
      [...host.querySelectorAll('svg text')]
        .map((text) => text.textContent)
        .filter((text) => /^run \d/.test(text ?? ''));
    expect(captions()).toHaveLength(24);
    click('Later panels');
    click('Later panels');
    expect(captions()).toEqual(['run 48', 'run 49']);
  });

  it('says what it is doing, why it failed, and why there is nothing to draw', async () => {
    await show({ content: { phase: 'loading', text: 'Reading 3 courses' } }, false);
    expect(host.querySelector('[role="status"]')?.textContent).toBe('Reading 3 courses');
    await show({ content: { phase: 'failed', message: 'The file was closed.' } }, false);
    expect(host.querySelector('[role="alert"]')?.textContent).toBe('The file was closed.');
    const empty = { ...trajectories, members: [], values: new Float64Array(), groups: [] };
    await show({ content: { phase: 'ready', data: empty }, members: [], groups: [] }, false);
    expect(host.textContent).toContain('No simulation is chosen');
  });
});
