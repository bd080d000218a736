import type { FigureGeometry } from './geometry.ts';
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
  readonly x: number;
  readonly y: number;
}

export interface MarkerLayout {
  /** From left to right. */
  readonly placed: readonly PlacedMarker[];
  /** Those that a line joins to the lower edge. */
  readonly stemmed: readonly PlacedMarker[];
  /** SVG path data of the others: short ticks at the lower edge. */
  readonly ticks: string;
  readonly top: number;
  readonly bottom: number;
}

/** Pixels that a flag takes; more of them cannot be told apart. */
const flagWidth = 40;
const mostHeights = 150;
/** Many stems, and any under the flags of every figure of a page, hide the curves. */
const mostStems = 48;
/** Nearer than this to a stronger one, a marker becomes a tick. */
const nearest = { flags: 16, heights: 9 } as const;

/** Places the strongest markers in view, as many as stay readable, and makes ticks of the rest. */
export function placeMarkers(
  { list, place, selected }: Pick<FigureMarkers, 'list' | 'place' | 'selected'>,
  { x, panels }: Pick<FigureGeometry, 'x' | 'panels'>,
): MarkerLayout {
  const top = panels[0]?.top ?? 0;
  const bottom = panels.at(-1)?.bottom ?? top;
  // Panels that share a figure carry their unit above the upper edge, so there flags stand below it.
  const flag = panels.length > 1 ? top + 5 : top - 5;
  const [from, to] = x.domain;
  const most = place === 'flags' ? Math.floor(Math.max(0, x.range[1] - x.range[0]) / flagWidth) : mostHeights;
  const weight = (marker: ChartMarker) => (marker.id === selected ? 2 : marker.severity);
  const placed: PlacedMarker[] = [];
  const ticks = new Set<number>();
  const inView = list.filter(({ step }) => step >= from && step <= to);
  for (const marker of inView.toSorted((a, b) => weight(b) - weight(a) || a.step - b.step)) {
    const point = {
      marker,
      x: Math.round(at(x, marker.step) * 10) / 10,
      y: place === 'flags' ? flag : Math.round((bottom - marker.severity * (bottom - top)) * 10) / 10,
    };
    const near = placed.some((other) => Math.hypot(other.x - point.x, other.y - point.y) < nearest[place]);
    if (near || placed.length >= most) ticks.add(Math.round(point.x));
    else placed.push(point);
  }
  placed.sort((a, b) => a.x - b.x);
  const allStemmed = place === 'heights' && placed.length <= mostStems;
  return {
    placed,
    stemmed: allStemmed ? placed : placed.filter(({ marker }) => marker.id === selected),
    ticks: [...ticks].map((tick) => `M${tick},${bottom}v-6`).join(''),
    top,
    bottom,
  };
}
