import type { FigureData } from '../../core/api/simulation.ts';
import type { PanelSeries, StyledSeries } from './figure-series.ts';
import { layOut, type PanelGeometry, type Tick } from './geometry.ts';
import { markersText } from './marker-svg.ts';
import type { FigureMarkers } from './markers.ts';
import type { Mark } from './panel-marks.ts';
import { markerAt } from './paths.ts';
import type { Range } from './scale.ts';
import { xml } from './xml.ts';

export interface SvgFileOptions {
  readonly name: string;
  readonly description: string;
  readonly units: readonly string[];
  readonly hidden: ReadonlySet<string>;
  readonly zoom: Range | undefined;
  readonly xLabel?: string | undefined;
  readonly extent?: Range | undefined;
  readonly rightRoom?: number | undefined;
  readonly markers?: FigureMarkers | undefined;
}

export interface SvgFile {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const width = 800;
const plotHeight = 320;
const margin = 16;
const charWidth = 6.6;
const paper = {
  ground: '#ffffff',
  text: '#1f2328',
  faint: '#59636e',
  grid: '#e6e8eb',
  base: '#9aa2aa',
} as const;
const font = "Inter, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** A figure as an SVG file that stands alone: title, legend, axes and all panels, dark on white as for print. */
export function figureSvg(
  data: FigureData,
  panels: readonly PanelSeries[],
  options: SvgFileOptions,
): SvgFile {
  const inner = width - 2 * margin;
  const geometry = layOut(data, panels, {
    ...options,
    width: inner,
    height: plotHeight,
    flags: options.markers?.place === 'flags',
  });
  const series = panels.flatMap((panel) => panel.series).filter((each) => !options.hidden.has(each.key));
  const legend = legendOf(series, inner);
  const top = margin + 22 + legend.height;
  const derived = series.filter((each) => each.provenance === 'derived').map((each) => each.label);
  const footnote = derived.length === 0 ? undefined : `ƒ derived: ${derived.join(', ')}`;
  const height = top + plotHeight + margin + (footnote === undefined ? 0 : 14);
  const [left, right] = geometry.frame;
  const text = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${xml(font)}" font-size="11" fill="${paper.text}">`,
    `<title>${xml(options.name)}</title><desc>${xml(options.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${paper.ground}"/>`,
    `<text x="${margin}" y="${margin + 12}" font-size="15" font-weight="600">${xml(options.name)}`,
    `<tspan dx="8" font-size="11" font-weight="400" fill="${paper.faint}">${xml(options.units.join(', '))}</tspan></text>`,
    `<g transform="translate(${margin},${margin + 22})">${legend.text}</g>`,
    `<g transform="translate(${margin},${top})">`,
    `<clipPath id="plot"><rect x="${left}" y="0" width="${right - left}" height="${plotHeight}"/></clipPath>`,
    ...geometry.panels.map((panel) => panelText(panel, left, right)),
    markersText(options.markers, geometry, xml),
    ...geometry.xTicks.map((tick) => tickText(tick.at, plotHeight - 6, tick, 'middle')),
    tickText(0, plotHeight - 6, { at: 0, text: geometry.xLabel }, 'start'),
    '</g>',
    footnote === undefined
      ? ''
      : `<text x="${margin}" y="${height - 10}" fill="${paper.faint}">${xml(clip(footnote, inner))}</text>`,
    '</svg>\n',
  ];
  return { text: text.join(''), width, height };
}

/** Entries from left to right, in as many lines as they need. */
function legendOf(series: readonly StyledSeries[], room: number): { text: string; height: number } {
  let x = 0;
  let line = 0;
  let text = '';
  for (const { label, provenance, style } of series) {
    const name = provenance === 'derived' ? `${label} ƒ` : label;
    const size = 24 + name.length * charWidth + 14;
    if (x > 0 && x + size > room) {
      x = 0;
      line++;
    }
    const y = line * 18 + 9;
    const colour = style.colour.light;
    text += `<path d="M${x},${y}h18" stroke="${colour}" stroke-width="2.5"${dash(style.dash)}/>`;
    if (style.marker !== undefined)
      text += `<path d="${markerAt(style.marker, x + 9, y)}" fill="${colour}"/>`;
    text += `<text x="${x + 23}" y="${y + 4}">${xml(name)}</text>`;
    x += size;
  }
  return { text, height: (line + 1) * 18 };
}

function panelText(panel: PanelGeometry, left: number, right: number): string {
  const rule = (y: number, colour: string) =>
    `<path d="M${left},${y}H${right}" stroke="${colour}" stroke-width="1"/>`;
  const labels = panel.labels.map(
    ({ at, text, style }) =>
      `<text x="${right + 5}" y="${at + 4}" fill="${style.colour.light}">${xml(text)}</text>`,
  );
  return [
    ...panel.yTicks.map((tick) => rule(tick.at, paper.grid) + tickText(left - 6, tick.at + 4, tick, 'end')),
    rule(panel.zero ?? panel.bottom, paper.base),
    panel.caption === undefined
      ? ''
      : `<text x="${left}" y="${panel.captionAt}" fill="${paper.faint}">${xml(panel.caption)}</text>`,
    `<g clip-path="url(#plot)" fill="none" stroke-linejoin="round" stroke-linecap="round">${panel.marks.map(markText).join('')}</g>`,
    ...labels,
  ].join('');
}

function markText({ style, area, line, dots, markers }: Mark): string {
  const colour = style.colour.light;
  const weight = area === undefined ? 1.75 : 1;
  const parts = [`<path d="${line}" stroke="${colour}" stroke-width="${weight}"${dash(style.dash)}/>`];
  if (area !== undefined) parts.unshift(`<path d="${area}" fill="${colour}" fill-opacity="0.4"/>`);
  if (dots !== '') parts.push(`<path d="${dots}" stroke="${colour}" stroke-width="5"/>`);
  if (markers !== undefined) parts.push(`<path d="${markers}" fill="${colour}"/>`);
  return parts.join('');
}

function tickText(x: number, y: number, tick: Tick, anchor: 'start' | 'middle' | 'end'): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${paper.faint}">${xml(tick.text)}</text>`;
}

function dash(pattern: string | undefined): string {
  return pattern === undefined ? '' : ` stroke-dasharray="${pattern}"`;
}

function clip(text: string, room: number): string {
  const most = Math.floor(room / charWidth);
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
