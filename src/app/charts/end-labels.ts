import type { SeriesStyle } from './palette.ts';
import type { SeriesEnd } from './panel-marks.ts';

/** A name at the right end of a line. */
export interface EndLabel {
  readonly at: number;
  readonly text: string;
  readonly style: SeriesStyle;
}

/** Of one panel: where its lines end, how many there are, and between which pixels names may stand. */
export interface LineEnds {
  readonly ends: readonly SeriesEnd[];
  readonly lines: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pixels from one name to the next. */
const LINE = 12;
/** Farther than this from its line a name could be that of another. */
const FARTHEST = 18;
const LONGEST = 16;

/**
 * Names at the ends of lines, panel by panel: either every line of the figure has its name or none has, so that nobody
 * asks why some do; the legend has them all. A figure without two lines in a panel needs none.
 */
export function endLabels(panels: readonly LineEnds[]): readonly (readonly EndLabel[])[] {
  const none = panels.map(() => []);
  if (!panels.some(({ lines }) => lines > 1)) return none;
  const named: (readonly EndLabel[])[] = [];
  for (const panel of panels) {
    const labels = namesOf(panel);
    if (labels === undefined) return none;
    named.push(labels);
  }
  return named;
}

/** Each beside the end of its line, moved apart where they would touch; `undefined` where not all have room. */
function namesOf({ ends, lines, top, bottom }: LineEnds): readonly EndLabel[] | undefined {
  if (ends.length < lines || ends.some(({ label }) => label.length > LONGEST)) return undefined;
  const sorted = ends.toSorted((a, b) => a.at - b.at);
  const places = apart(
    sorted.map(({ at }) => at),
    top,
    bottom,
  );
  const isFar = sorted.some(({ at }, k) => Math.abs((places[k] ?? at) - at) > FARTHEST);
  if (isFar) return undefined;
  return sorted.map(({ at, label, style }, k) => ({ at: places[k] ?? at, text: label, style }));
}

/** Ascending places with at least a line between them, first pushed down, then back up from the lower end. */
function apart(wanted: readonly number[], top: number, bottom: number): readonly number[] {
  const places: number[] = [];
  for (const at of wanted) places.push(Math.max(at, (places.at(-1) ?? top - LINE) + LINE));
  for (let k = places.length - 1; k >= 0; k--) {
    const below = places[k + 1];
    const lowest = below === undefined ? bottom : below - LINE;
    places[k] = Math.min(places[k] ?? lowest, lowest);
  }
  return places;
}
