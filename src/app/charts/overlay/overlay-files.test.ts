import { expect, test } from 'vitest';
import { windowTableCsv } from '../window-table-csv.ts';
import { axisColumn, overlayColumns } from './overlay-columns.ts';
import { groups, members, terms, trajectories } from './overlay-in-tests.ts';
import { modelOf } from './overlay-model.ts';
import type { OverlayPictureOptions } from './overlay-picture.ts';
import { overlaySvg } from './overlay-svg.ts';

function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

test('the CSV has middle, ends, N and every member, with every step and every digit', async () => {
  const columns = overlayColumns(trajectories, members, groups, terms, 'agents');
  const file = finish(windowTableCsv(axisColumn(trajectories.x, terms), columns, 5));
  const lines = (await file.text()).split('\r\n');
  expect(lines[0]).toBe(
    'Step,damage = 10: mean (agents),damage = 10: lower (agents),damage = 10: upper (agents),damage = 10: N (simulations),run a (agents),run b (agents),run c (agents)',
  );
  expect(lines[1]).toBe('0,15,-48.531,78.531,2,10,20,5');
  expect(lines[5]).toBe('4,18,,,1,18,,0.3333333333333333');
  expect(lines).toHaveLength(7);
});

const options: OverlayPictureOptions = {
  name: 'Agents <alive>',
  description: 'Agents alive at the step.',
  unit: 'agents',
  terms,
  layout: 'overlay',
  zoom: undefined,
  page: 0,
  marks: [{ x: 2, label: 'B leaves' }],
  hidden: new Set(),
};

const parse = (text: string) => new DOMParser().parseFromString(text, 'image/svg+xml');

test('the SVG names groups with band and N, draws each member with its name, and stands alone', () => {
  const { text } = finish(overlaySvg(modelOf(trajectories, members, groups, false), options));
  const picture = parse(text);
  const texts = [...picture.querySelectorAll('text')].map((each) => each.textContent);
  expect(texts).toContain('damage = 10: mean ± 95 % t, N = 2');
  expect(texts).toContain('B leaves');
  expect(texts).toContain('N');
  expect(picture.querySelector('title')?.textContent).toBe('Agents <alive>');
  const titles = [...picture.querySelectorAll('path > title')].map((each) => each.textContent);
  expect(titles).toEqual(expect.arrayContaining(['run a', 'run b', 'run c']));
  expect(text).not.toContain('NaN');
  expect(text).not.toContain('href');
});

test('small panels give each group and each member outside them its own', () => {
  const { text } = finish(
    overlaySvg(modelOf(trajectories, members, groups, false), { ...options, layout: 'multiples', marks: [] }),
  );
  const texts = [...parse(text).querySelectorAll('text')].map((each) => each.textContent);
  expect(texts.filter((each) => each?.startsWith('run c') || each?.startsWith('damage = 10, '))).toHaveLength(
    3,
  );
  expect(parse(text).querySelectorAll('clipPath')).toHaveLength(4);
});
