import type { KeyboardEvent } from 'react';
import type { HoverStore } from '../hover-store.ts';
import { readableNumber } from '../numbers.ts';
import { nearestRow, type Range } from '../scale.ts';
import type { StepCursor } from '../step-cursor.ts';
import type { OverlayGeometry } from './overlay-layout.ts';
import type { MemberModel, OverlayModel } from './overlay-model.ts';
import type { OverlayTerms } from './overlay-types.ts';
import { placeText } from './terms.ts';

export interface PlotKeyOptions {
  readonly model: OverlayModel;
  readonly geometry: OverlayGeometry;
  readonly terms: OverlayTerms;
  readonly hover: HoverStore;
  readonly cursor: StepCursor;
  readonly onZoom: (zoom: Range | undefined) => void;
}

/**
 * What keys do to a plot: left and right move the cursor (with Shift ten steps), up and down go from course to course
 * in the order of their values there, + and − zoom around the cursor, 0 shows all.
 *
 * @returns what changed, to be said aloud; `undefined` where the key means nothing here.
 */
export function pressKey(event: KeyboardEvent, options: PlotKeyOptions): string | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const { hover } = options;
  switch (event.key) {
    case 'ArrowLeft':
      return moveCursor(options, event.shiftKey ? -10 : -1);
    case 'ArrowRight':
      return moveCursor(options, event.shiftKey ? 10 : 1);
    case 'ArrowUp':
      return moveHover(options, 1);
    case 'ArrowDown':
      return moveHover(options, -1);
    case '+':
      return zoomTo(options, 0.5);
    case '-':
      return zoomTo(options, 2);
    case '0':
      options.onZoom(undefined);
      return 'All is in view.';
    case 'Escape':
      if (hover.get() === undefined) return undefined;
      hover.set(undefined);
      return 'No course stands out.';
    default:
      return undefined;
  }
}

function rowNow({ model, geometry, cursor }: PlotKeyOptions): number {
  const end = geometry.panels[0]?.x.domain[1] ?? 0;
  return nearestRow(model.x, cursor.get() ?? end);
}

function moveCursor(options: PlotKeyOptions, by: number): string {
  const { model, cursor, hover } = options;
  const row = Math.min(model.x.length - 1, Math.max(0, rowNow(options) + by));
  cursor.set(model.x[row]);
  return sayPlace(
    options,
    row,
    model.members.find(({ key }) => key === hover.get()),
  );
}

/** The next course above or below; the lowest or highest where none stands out yet. */
function moveHover(options: PlotKeyOptions, by: 1 | -1): string {
  const { geometry, hover } = options;
  const row = rowNow(options);
  const ranked = geometry.panels
    .flatMap(({ members }) => members)
    .map((member) => ({ member, value: member.values[row] ?? Number.NaN }))
    .filter(({ value }) => !Number.isNaN(value))
    .sort((a, b) => a.value - b.value);
  const here = ranked.findIndex(({ member }) => member.key === hover.get());
  const next =
    here < 0 ? (by > 0 ? 0 : ranked.length - 1) : Math.min(ranked.length - 1, Math.max(0, here + by));
  const member = ranked[next]?.member;
  if (member === undefined) return 'No course has a value here.';
  hover.set(member.key);
  return sayPlace(options, row, member);
}

function zoomTo(options: PlotKeyOptions, factor: number): string {
  const { model, geometry, terms, onZoom } = options;
  const [from, to] = geometry.panels[0]?.x.domain ?? [0, 1];
  const middle = model.x[rowNow(options)] ?? from;
  const whole = terms.alignment === 'step';
  const [first = 0, last = 0] = [model.x[0], model.x.at(-1)];
  const low = Math.max(first, middle - (middle - from) * factor);
  const high = Math.min(last, middle + (to - middle) * factor);
  const next: Range = whole ? [Math.floor(low), Math.ceil(high)] : [low, high];
  if (next[0] <= first && next[1] >= last) onZoom(undefined);
  else if (next[1] > next[0]) onZoom(next);
  return `In view: ${next.map((x) => placeText(terms, x)).join(' to ')}.`;
}

function sayPlace({ model, terms }: PlotKeyOptions, row: number, member: MemberModel | undefined): string {
  const place = placeText(terms, model.x[row] ?? 0);
  if (member === undefined) return place;
  const value = member.values[row] ?? Number.NaN;
  return `${place}, ${member.label}: ${Number.isNaN(value) ? 'no value' : readableNumber(value)}`;
}
