import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FigureData } from '../../core/api/simulation.ts';
import { figures } from '../../core/metrics/figures.ts';
import { Figure, type FigureProps } from './figure.tsx';
import { FixedSize } from './fixed-size-in-tests.ts';
import { createStepCursor } from './step-cursor.ts';

const data: FigureData = {
  step: Float64Array.of(0, 1, 2),
  series: [
    {
      key: 'total',
      metric: 'total_agents',
      label: 'Total',
      values: Float64Array.of(30, 31, 1 / 3),
      provenance: 'stored',
    },
    {
      key: 'type:system',
      metric: 'agents_of_type',
      label: 'system',
      values: Float64Array.of(10, Number.NaN, 12),
      provenance: 'derived',
      note: 'Counted from the agents.',
    },
  ],
};

let root: Root;
let host: HTMLElement;
const onZoom = vi.fn();
const cursor = createStepCursor();

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('ResizeObserver', FixedSize);
  vi.stubGlobal('IntersectionObserver', undefined);
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
  vi.unstubAllGlobals();
});

async function show(changes: Partial<FigureProps> = {}) {
  const props: FigureProps = {
    figureId: 'population',
    definition: figures.population,
    content: { phase: 'ready', data },
    cursor,
    zoom: undefined,
    onZoom,
    fileStem: 'a-b',
    ...changes,
  };
  act(() => root.render(<Figure {...props} />));
  if (props.content.phase === 'ready' && props.content.data.series.length > 0) {
    // Turns to draw come in tasks of their own, which act() would hold back.
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
    await vi.waitFor(() => expect(host.querySelector('svg text')).not.toBeNull());
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  }
}

const figure = () => host.querySelector('[role="figure"]');
const buttons = () => [...host.querySelectorAll('button')];
const nameOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent;
const button = (name: string) => buttons().find((each) => nameOf(each)?.startsWith(name));
const click = (name: string, type = 'click') =>
  act(() => {
    button(name)?.dispatchEvent(new MouseEvent(type, { bubbles: true }));
  });
const readings = () => [...host.querySelectorAll('li')].map((each) => each.textContent);

describe('a figure', () => {
  it('has its name, and buttons with theirs', async () => {
    await show();
    expect(figure()?.getAttribute('aria-label')).toBe('Population');
    for (const name of ['View as table', 'Download CSV', 'Save SVG', 'Save PNG']) {
      expect(button(name)).toBeDefined();
    }
    expect(button('Reset zoom')).toBeUndefined();
    expect([...host.querySelectorAll('svg text')].map((text) => text.textContent)).toContain('step');
  });

  it('becomes a real table with every step and every digit', async () => {
    await show();
    click('View as table');
    const table = host.querySelector('table');
    const rows = [...(table?.querySelectorAll('tbody tr') ?? [])];
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['0', '30', '10'],
      ['1', '31', ''],
      ['2', '0.3333333333333333', '12'],
    ]);
    expect([...(table?.querySelectorAll('thead th') ?? [])].map((th) => th.getAttribute('scope'))).toEqual([
      'col',
      'col',
      'col',
    ]);
    expect(table?.querySelector('caption')?.textContent).toContain('Population');
    expect(button('View as table')?.getAttribute('aria-pressed')).toBe('true');
  });

  it('reads the values at the step cursor in the legend, at rest those of the last step', async () => {
    await show();
    expect(readings()).toEqual(['step 2', 'Total0.3333', 'systemƒ, derived12']);
    act(() => cursor.hover(1));
    expect(readings()).toEqual(['step 1', 'Total31', 'systemƒ, derived–']);
    act(() => cursor.hover(undefined));
  });

  it('rests at the last step that has values, and reads a state as the one that is', async () => {
    const stored = { provenance: 'stored', metric: 'growth_phase' } as const;
    const phases: FigureData = {
      step: Float64Array.of(0, 1, 2),
      series: [
        { ...stored, key: 'growth', label: 'growth', values: Float64Array.of(1, Number.NaN, Number.NaN) },
        { ...stored, key: 'stable', label: 'stable', values: Float64Array.of(Number.NaN, 1, Number.NaN) },
      ],
    };
    await show({ definition: figures.growth, content: { phase: 'ready', data: phases }, extent: [0, 2] });
    expect(readings()).toEqual(['step 1 (last)', 'growth', 'stable✓']);
  });

  it('switches series off and on, and shows one alone', async () => {
    await show();
    click('Total');
    expect(button('Total')?.getAttribute('aria-pressed')).toBe('false');
    click('Total');
    click('Total', 'dblclick');
    expect(button('Total')?.getAttribute('aria-pressed')).toBe('true');
    expect(button('system')?.getAttribute('aria-pressed')).toBe('false');
    click('Total', 'dblclick');
    expect(button('system')?.getAttribute('aria-pressed')).toBe('true');
  });

  it('names a series once that two panels have, and switches both', async () => {
    const food = { label: 'food', provenance: 'stored' } as const;
    const both: FigureData = {
      step: Float64Array.of(0, 1),
      series: [
        { ...food, key: 'trade_price:food', metric: 'trade_price', values: Float64Array.of(2, 3) },
        { ...food, key: 'trades:food', metric: 'trades', values: Float64Array.of(5, 7) },
      ],
    };
    const onHidden = vi.fn();
    await show({
      figureId: 'trades_prices',
      definition: figures.trades_prices,
      content: { phase: 'ready', data: both },
      onHidden,
    });
    expect(readings()).toEqual(['step 1', 'price · trades', 'foodprice 3·trades 7']);
    click('food');
    expect(onHidden).toHaveBeenLastCalledWith(['trade_price:food', 'trades:food']);
  });

  it('says how derived values come about', async () => {
    await show();
    click('Derived: how is this computed?');
    const note = host.querySelector('[role="note"]')?.textContent;
    expect(note).toContain('system: Counted from the agents.');
    expect(note).toContain('Agents of one type alive at the step.');
  });

  it('takes the zoom away by a button', async () => {
    await show({ zoom: [0, 1] });
    click('Reset zoom');
    expect(onZoom).toHaveBeenLastCalledWith(undefined);
  });

  it('names what it is doing while it loads, and why it failed', async () => {
    await show({ content: { phase: 'loading', text: 'Reading steps' } });
    expect(host.querySelector('[role="status"]')?.textContent).toBe('Reading steps');
    await show({ content: { phase: 'failed', message: 'The file is damaged.' } });
    expect(host.querySelector('[role="alert"]')?.textContent).toBe('The file is damaged.');
  });

  it('says in one sentence that there are no values', async () => {
    await show({ content: { phase: 'ready', data: { step: new Float64Array(), series: [] } } });
    expect(figure()?.textContent).toContain('No values are stored for Population.');
  });
});
