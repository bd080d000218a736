import type { FigureGeometry } from './geometry.ts';
import { type FigureMarkers, markerText, placeMarkers } from './markers.ts';
import { markerAt } from './paths.ts';

/** The markers of a figure for its saved picture, each with its sentence as `<title>`. */
export function markersText(
  markers: FigureMarkers | undefined,
  geometry: FigureGeometry,
  xml: (text: string) => string,
): string {
  if (markers === undefined) return '';
  const { placed, stemmed, top, bottom } = placeMarkers(markers, geometry);
  const stems = stemmed.map(({ marker, x, y }) => {
    const from = markers.place === 'flags' ? top : y;
    return `<path d="M${x},${from}V${bottom}" stroke="${marker.colour.light}" stroke-width="1" stroke-dasharray="2 3" stroke-opacity="0.6"/>`;
  });
  const shapes = placed.map((one) => {
    const { marker, more, x, y } = one;
    const title = `<title>${xml(markerText(one))}</title>`;
    const count =
      more.length === 0 ? '' : `<text x="${x + 5}" y="${y + 3}" font-size="9">${more.length + 1}</text>`;
    return `<g>${title}<path d="${markerAt(marker.shape, x, y)}" fill="${marker.colour.light}"/>${count}</g>`;
  });
  return `${stems.join('')}${shapes.join('')}`;
}
