import type { Drawing } from '../drawing/shape.ts';
import { textWidth } from '../drawing/text-width.ts';
import { type Range, type Scale, stepDomain } from '../scale.ts';
import { countStrip, runsEndEarly, stripGap, stripHeight } from './count-strip.ts';
import { extentOf } from './extent.ts';
import type { OverlayModel } from './overlay-model.ts';
import type { OverlayLayout, OverlayTerms } from './overlay-types.ts';
import { type Axes, axisShapes, middleShapes, xLabel, xTicks } from './panel-shapes.ts';
import { type Box, type PanelContent, panelsOf, panelsOfPage, tile, whole } from './panels.ts';
import { rowsToDraw } from './trace.ts';
import { linearAxis, logAxis, type ValueAxis } from './value-axis.ts';
import type { Visible } from './visible.ts';

export interface OverlayLayoutOptions {
  readonly width: number;
  /** Of one large panel; small ones take what they need. */
  readonly height: number;
  readonly layout: OverlayLayout;
  readonly terms: OverlayTerms;
  readonly zoom: Range | undefined;
  /** Of small panels; from 0. */
  readonly page: number;
  /** Pixels that stay free above the panels. */
  readonly above: number;
}

export interface PanelPlace extends PanelContent {
  readonly box: Box;
  readonly x: Scale;
  readonly y: Scale;
}

/** Everything drawn of an overlay but its members, in pixels; the page and the saved picture both draw from it. */
export interface OverlayGeometry {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly PanelPlace[];
  /** Below the courses of members: grid and axes. */
  readonly back: Drawing;
  /** Above them: bands and middles. */
  readonly front: Drawing;
  /** Pages of small panels, and the one shown. */
  readonly pages: number;
  readonly page: number;
  /** Whether a band goes on beyond the axis. */
  readonly cut: boolean;
  /** Points drawn of the course that was reduced most, and those in view. */
  readonly drawn: number;
  readonly total: number;
}

export function layOutOverlay(
  model: OverlayModel,
  visible: Visible,
  options: OverlayLayoutOptions,
): OverlayGeometry {
  const { width, layout, terms, zoom } = options;
  const domain = stepDomain(model.x, zoom);
  const { extent, cut } = extentOf(visible, domain, terms.band);
  const all = panelsOf(visible, layout);
  const perPage = layout === 'multiples' ? panelsOfPage(width) : 1;
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  const page = Math.min(options.page, pages - 1);
  const contents = all.slice(page * perPage, (page + 1) * perPage);
  const strip = visible.groups.some(runsEndEarly);
  const axis = axisOf(extent, model.log, terms.baseline !== undefined, layout === 'overlay' ? 5 : 2);
  const widest = Math.max(18, ...axis.ticks.map(({ text }) => textWidth(text)));
  const left = Math.ceil(widest) + 12;
  const { boxes, height } =
    layout === 'multiples'
      ? tile(contents.length, width, left, options.above)
      : whole(width, options.height, left, options.above, strip ? stripHeight + stripGap : 0);
  const panels = contents.flatMap((content, k): readonly PanelPlace[] => {
    const box = boxes[k];
    if (box === undefined) return [];
    const x: Scale = { domain, range: [box.left, box.right] };
    return [{ ...content, box, x, y: { domain: axis.domain, range: [box.bottom, box.top] } }];
  });
  const axes: Axes = {
    value: axis,
    x: xTicks(domain, terms.alignment, boxes[0]),
    xLabel: xLabel(terms.alignment),
  };
  const strips = strip && layout === 'overlay' ? panels : [];
  return {
    width,
    height,
    panels,
    back: { width, height, shapes: panels.flatMap((panel) => axisShapes(panel, axes)) },
    front: {
      width,
      height,
      shapes: [
        ...panels.flatMap((panel) => middleShapes(panel, terms.band)),
        ...strips.flatMap((panel) => countStrip(panel)),
      ],
    },
    pages,
    page,
    cut,
    ...reduction(panels),
  };
}

function axisOf(extent: Range, log: boolean, zero: boolean, count: number): ValueAxis {
  return log ? logAxis(extent, count) : linearAxis(extent, zero, count);
}

/** How many points of the longest course in view are drawn. */
function reduction(panels: readonly PanelPlace[]): { readonly drawn: number; readonly total: number } {
  const [panel] = panels;
  const lengths = panel?.members.map(({ course }) => course?.x.length ?? 0) ?? [];
  const longest = panel?.members[lengths.indexOf(Math.max(...lengths))]?.course;
  if (panel === undefined || longest === undefined) return { drawn: 0, total: 0 };
  const everything = rowsToDraw(longest, panel.x, Number.POSITIVE_INFINITY).length;
  return { drawn: rowsToDraw(longest, panel.x, pixelColumns(panel)).length, total: everything };
}

export function pixelColumns({ box }: Pick<PanelPlace, 'box'>): number {
  return Math.max(1, Math.floor(box.right - box.left));
}
