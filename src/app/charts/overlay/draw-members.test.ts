import { expect, test } from 'vitest';
import { drawMembers, type MemberCanvas } from './draw-members.ts';
import { lookOf } from './member-look.ts';
import { groups, members, terms, trajectories } from './overlay-in-tests.ts';
import { layOutOverlay } from './overlay-layout.ts';
import { modelOf, type OverlayModel } from './overlay-model.ts';
import { visibleOf } from './visible.ts';

/** Writes down what is drawn, one text a stroke. */
function notepad() {
  const strokes: string[] = [];
  let path = '';
  let dash: readonly number[] = [];
  const canvas: MemberCanvas = {
    globalAlpha: 1,
    strokeStyle: '',
    lineWidth: 1,
    lineJoin: 'miter',
    beginPath: () => {
      path = '';
    },
    moveTo: (x, y) => {
      path += `M${Math.round(x)},${Math.round(y)}`;
    },
    lineTo: (x, y) => {
      path += `L${Math.round(x)},${Math.round(y)}`;
    },
    stroke: () => {
      strokes.push(`${canvas.strokeStyle} ${canvas.globalAlpha} [${dash}] ${path}`);
    },
    setLineDash: (segments) => {
      dash = [...segments];
    },
    save: () => undefined,
    restore: () => undefined,
    rect: () => undefined,
    clip: () => undefined,
  };
  return { canvas, strokes };
}

const options = {
  width: 430,
  height: 270,
  layout: 'overlay',
  terms,
  zoom: undefined,
  page: 0,
  above: 0,
} as const;

/** Lays out and draws everything. */
function drawn(model: OverlayModel) {
  const visible = visibleOf(model, new Set());
  const geometry = layOutOverlay(model, visible, options);
  const { canvas, strokes } = notepad();
  return { geometry, strokes, work: drawMembers(canvas, geometry, lookOf(visible), 'light') };
}

test('draws each course in its colour and dash, faint where its group is drawn, and can be interrupted after each', () => {
  const { geometry, strokes, work } = drawn(modelOf(trajectories, members, groups, false));
  work.next();
  expect(strokes).toHaveLength(1);
  while (work.next().done !== true);
  expect(strokes.map((stroke) => stroke.split(' M')[0])).toEqual([
    '#0000ff 0.5 []',
    '#ff0000 0.5 []',
    '#00ff00 1 [6,3]',
  ]);
  // Run b ends at step 2 of 4: three points from the left edge to the middle of the plot.
  const { left, right } = geometry.panels[0]?.box ?? { left: 0, right: 0 };
  expect(strokes[1]?.match(/[ML](\d+)/g)?.map((each) => Number(each.slice(1)))).toEqual([
    left,
    Math.round(left + (right - left) / 4),
    Math.round((left + right) / 2),
  ]);
});

test('draws no more than four points a pixel column', () => {
  const steps = 100_000;
  const x = Float64Array.from({ length: steps }, (_, k) => k);
  const long = {
    ...trajectories,
    x,
    values: x.map((step) => Math.sin(step / 50) * 100),
    members: [{ provenance: 'stored' as const }],
    groups: [],
  };
  const { geometry, strokes, work } = drawn(modelOf(long, members.slice(2), [], false));
  while (work.next().done !== true);
  expect(strokes.at(-1)?.match(/[ML]/g)?.length).toBeLessThanOrEqual(4 * 400);
  expect(geometry).toMatchObject({ total: steps });
  expect(geometry.drawn).toBeLessThanOrEqual(4 * 400);
});

test('brushed courses stand out and the others nearly vanish', () => {
  const visible = visibleOf(modelOf(trajectories, members, groups, false), new Set());
  const look = lookOf(visible, new Set(['b']));
  expect(visible.members.map((member) => look(member).opacity)).toEqual([0.075, 1, 0.15]);
});
