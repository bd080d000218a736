import { expect, it } from 'vitest';
import { type ChartMarker, markerText, placeMarkers } from './markers.ts';

const geometry = {
  // One pixel a step, from pixel 0 to 100.
  x: { domain: [0, 100], range: [0, 100] },
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
} as const;

function marker(step: number, severity: number): ChartMarker {
  const colour = { light: '#000', dark: '#fff' };
  return { id: `${step}`, step, severity, text: `Step ${step}`, colour, shape: 'circle' };
}

/** What is counted at each placed one. */
const counted = (layout: ReturnType<typeof placeMarkers>) =>
  layout.placed.map((one) => one.more.map((marker) => marker.id));
const ids = (layout: ReturnType<typeof placeMarkers>) => layout.placed.map((one) => one.marker.id);

it('keeps one flag for every 40 pixels, the strongest ones, and counts the rest at the nearest of them', () => {
  const list = [marker(10, 0.2), marker(40, 0.9), marker(70, 0.5), marker(95, 0.4)];
  const layout = placeMarkers({ list, place: 'flags' }, geometry);
  // 100 pixels hold two flags.
  expect(ids(layout)).toEqual(['40', '70']);
  expect(layout.placed[0]).toMatchObject({ x: 40, y: 5 });
  expect(counted(layout)).toEqual([['10'], ['95']]);
});

it('counts a marker that would cover a stronger one there, and says so', () => {
  const layout = placeMarkers({ list: [marker(40, 0.5), marker(48, 0.9)], place: 'flags' }, geometry);
  expect(ids(layout)).toEqual(['48']);
  expect(counted(layout)).toEqual([['40']]);
  expect(layout.placed.map(markerText)).toEqual([
    'Step 48: Step 48 The strongest of 2 turning points from step 40 to 48.',
  ]);
});

it('always shows the selected one', () => {
  const list = [marker(10, 0.9), marker(50, 0.8), marker(90, 0.1)];
  expect(ids(placeMarkers({ list, place: 'flags', selected: '90' }, geometry))).toEqual(['10', '90']);
});

it('joins only the selected flag to the lower edge, and every mark of a timeline', () => {
  const list = [marker(10, 0.9), marker(60, 0.8)];
  const stems = (place: 'flags' | 'heights') =>
    placeMarkers({ list, place, selected: '60' }, geometry).stemmed.map((one) => one.marker.id);
  expect(stems('flags')).toEqual(['60']);
  expect(stems('heights')).toEqual(['10', '60']);
});

it('takes the severity as height and leaves out what is not in view', () => {
  const list = [marker(20, 1), marker(30, 0.25), marker(300, 1)];
  const layout = placeMarkers({ list, place: 'heights' }, geometry);
  // 200 pixels from 210 up to 10: a quarter of them is 160.
  expect(layout.placed.map(({ x, y }) => [x, y])).toEqual([
    [20, 10],
    [30, 160],
  ]);
  expect(counted(layout)).toEqual([[], []]);
});
