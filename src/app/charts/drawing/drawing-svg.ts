import { xml } from '../xml.ts';
import { colours, type Drawing, type Paint, type Shape } from './shape.ts';

export interface DrawingSvgOptions {
  readonly name: string;
  readonly description: string;
  readonly unit?: string | undefined;
  /** Without ground and title, to be laid over another picture of the same size. */
  readonly bare?: boolean;
}

const margin = 16;
const head = 30;
const font = "Inter, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** Where the picture itself begins in its file, below the title. */
export const pictureOrigin = { x: margin, y: margin + head } as const;

/** A picture as an SVG file that stands alone, with its title, dark on white as for print. */
export function drawingSvg(
  { width, height, shapes }: Drawing,
  { name, description, unit, bare = false }: DrawingSvgOptions,
): { readonly text: string; readonly width: number; readonly height: number } {
  const whole = { width: width + 2 * margin, height: height + head + 2 * margin };
  // Pictures that stand in one page must not share the ids of their clips.
  const stem = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const text = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${whole.width}" height="${whole.height}" viewBox="0 0 ${whole.width} ${whole.height}" font-family="${xml(font)}" font-size="11">`,
    `<title>${xml(name)}</title><desc>${xml(description)}</desc>`,
    bare ? '' : titleText(whole, name, unit),
    `<g transform="translate(${pictureOrigin.x},${pictureOrigin.y})">`,
    ...shapes.map((shape, k) => shapeText(shape, `${stem}-${k}`)),
    '</g></svg>\n',
  ];
  return { text: text.join(''), ...whole };
}

function titleText(whole: { width: number; height: number }, name: string, unit: string | undefined): string {
  const after =
    unit === undefined
      ? ''
      : `<tspan dx="8" font-size="11" font-weight="400" fill="${printed('faint')}">${xml(unit)}</tspan>`;
  return [
    `<rect width="${whole.width}" height="${whole.height}" fill="#ffffff"/>`,
    `<text x="${margin}" y="${margin + 12}" font-size="15" font-weight="600" fill="${printed('text')}">${xml(name)}${after}</text>`,
  ].join('');
}

/** @param place tells the shape apart from all others of the picture. */
function shapeText(shape: Shape, place: string): string {
  if (shape.kind === 'text') {
    const { x, y, text, anchor, fill = 'text', size, edged, rotate } = shape;
    const edge = edged && { stroke: printed('ground'), 'stroke-width': 3, 'paint-order': 'stroke' };
    const turn = rotate === undefined ? undefined : `rotate(${rotate} ${x} ${y})`;
    return `<text${attributes({ x, y, 'text-anchor': anchor, fill: printed(fill), 'font-size': size, ...edge, transform: turn })}>${xml(text)}</text>`;
  }
  if (shape.kind === 'clip') {
    const { x, y, width, height, shapes } = shape;
    const inner = shapes.map((each, k) => shapeText(each, `${place}-${k}`));
    return `<clipPath id="clip-${place}"><rect${attributes({ x, y, width, height })}/></clipPath><g clip-path="url(#clip-${place})">${inner.join('')}</g>`;
  }
  const { fill, stroke, strokeWidth, dash, opacity, title } = shape;
  const look = attributes({
    fill: fill === undefined ? 'none' : printed(fill),
    stroke: stroke === undefined ? undefined : printed(stroke),
    'stroke-width': strokeWidth,
    'stroke-dasharray': dash,
    opacity,
  });
  const inner = title === undefined ? '' : `<title>${xml(title)}</title>`;
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height } = shape;
      return `<rect${attributes({ x, y, width, height })}${look}>${inner}</rect>`;
    }
    case 'circle':
      return `<circle${attributes({ cx: shape.x, cy: shape.y, r: shape.r })}${look}>${inner}</circle>`;
    case 'path':
      // Numbers and letters of commands: nothing to be escaped, and often very long.
      return `<path d="${shape.d}"${look}>${inner}</path>`;
  }
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join('');
}

function printed(paint: Paint): string {
  return colours(paint).light;
}
