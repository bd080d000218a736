import type { FigureGeometry } from './geometry.ts';
import { type FigureMarkers, placeMarkers } from './markers.ts';
import { markerAt } from './paths.ts';

/** The markers of a figure for its saved picture, each with its sentence as `<title>`. */
export function markersText(
  markers: FigureMarkers | undefined,
  geometry: FigureGeometry,
  xml: (text: string) => string,
): string {
  if (markers === undefined) return '';
  const { placed, stemmed, ticks, top, bottom } = placeMarkers(markers, geometry);
  const stems = stemmed.map(({ marker, x, y }) => {
    const from = markers.place === 'flags' ? top : y;
    return `<path d="M${x},${from}V${bottom}" stroke="${marker.colour.light}" stroke-width="1" stroke-dasharray="2 3" stroke-opacity="0.6"/>`;
  });
  const shapes = placed.map(({ marker, x, y }) => {
    const title = `<title>${xml(`Step ${marker.step}: ${marker.text}`)}</title>`;
    return `<g>${title}<path d="${markerAt(marker.shape, x, y)}" fill="${marker.colour.light}"/></g>`;
  });
  return `<path d="${ticks}" stroke="#59636e" stroke-opacity="0.55"/>${stems.join('')}${shapes.join('')}`;
}
