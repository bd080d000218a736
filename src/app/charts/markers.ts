import type { FigureGeometry } from './geometry.ts';
import { stepText } from './numbers.ts';
import type { Colour, Marker } from './palette.ts';
import { at } from './scale.ts';

/** A moment that a figure points out. */
export interface ChartMarker {
  readonly id: string;
  readonly step: number;
  /** 0 to 1: of many, the strongest are drawn. */
  readonly severity: number;
  /** What happened; one plain sentence. */
  readonly text: string;
  readonly colour: Colour;
  readonly shape: Marker;
}

export interface FigureMarkers {
  readonly list: readonly ChartMarker[];
  /** `flags` stand along the upper edge; with `heights` the severity is the height, 1 at the top. */
  readonly place: 'flags' | 'heights';
  readonly selected?: string | undefined;
  readonly onSelect: (id: string) => void;
}

export interface PlacedMarker {
  readonly marker: ChartMarker;
  /** Weaker ones that have no room of their own beside it, by step. */
  readonly more: readonly ChartMarker[];
  readonly x: number;
  readonly y: number;
}

export interface MarkerLayout {
  /** From left to right; with `more`, every marker in view is one of them. */
  readonly placed: readonly PlacedMarker[];
  /** Those that a line joins to the lower edge. */
  readonly stemmed: readonly PlacedMarker[];
  readonly top: number;
  readonly bottom: number;
}

/** Pixels that a flag takes; more of them cannot be told apart. */
const flagWidth = 40;
const mostHeights = 150;
/** Many stems, and any under the flags of every figure of a page, hide the curves. */
const mostStems = 48;
/** Nearer than this to a stronger one, a marker is counted there: a flag has its number beside it. */
const nearest = { flags: 24, heights: 9 } as const;

/** Places the strongest markers in view, as many as stay readable; each of the rest is counted at the nearest of them. */
export function placeMarkers(
  { list, place, selected }: Pick<FigureMarkers, 'list' | 'place' | 'selected'>,
  { x, panels }: Pick<FigureGeometry, 'x' | 'panels'>,
): MarkerLayout {
  const top = panels[0]?.top ?? 0;
  const bottom = panels.at(-1)?.bottom ?? top;
  const flag = top - 5;
  const [from, to] = x.domain;
  const most = place === 'flags' ? Math.floor(Math.max(0, x.range[1] - x.range[0]) / flagWidth) : mostHeights;
  const weight = (marker: ChartMarker) => (marker.id === selected ? 2 : marker.severity);
  const groups: { marker: ChartMarker; more: ChartMarker[]; x: number; y: number }[] = [];
  const inView = list.filter(({ step }) => step >= from && step <= to);
  for (const marker of inView.toSorted((a, b) => weight(b) - weight(a) || a.step - b.step)) {
    const point = {
      marker,
      more: [],
      x: Math.round(at(x, marker.step) * 10) / 10,
      y: place === 'flags' ? flag : Math.round((bottom - marker.severity * (bottom - top)) * 10) / 10,
    };
    const away = (other: PlacedMarker) => Math.hypot(other.x - point.x, other.y - point.y);
    const near = nearestOf(groups, away);
    if (near !== undefined && (away(near) < nearest[place] || groups.length >= most)) near.more.push(marker);
    else groups.push(point);
  }
  for (const { more } of groups) more.sort((a, b) => a.step - b.step);
  const placed: readonly PlacedMarker[] = groups.sort((a, b) => a.x - b.x);
  const allStemmed = place === 'heights' && placed.length <= mostStems;
  return {
    placed,
    stemmed: allStemmed ? placed : placed.filter(({ marker }) => marker.id === selected),
    top,
    bottom,
  };
}

function nearestOf<T>(all: readonly T[], away: (one: T) => number): T | undefined {
  let [best, least] = [all[0], Number.POSITIVE_INFINITY];
  for (const one of all) {
    const distance = away(one);
    if (distance < least) [best, least] = [one, distance];
  }
  return best;
}

/** What is said of a marker, and how many are counted there. */
export function markerText({ marker, more }: PlacedMarker): string {
  const said = `Step ${stepText(marker.step)}: ${marker.text}`;
  if (more.length === 0) return said;
  const steps = [marker, ...more].map(({ step }) => step).sort((a, b) => a - b);
  const [first = marker.step, last = marker.step] = [steps[0], steps.at(-1)];
  const where =
    first === last ? `at step ${stepText(first)}` : `from step ${stepText(first)} to ${stepText(last)}`;
  return `${said} The strongest of ${more.length + 1} turning points ${where}.`;
}
