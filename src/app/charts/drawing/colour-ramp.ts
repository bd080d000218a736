import type { Colour } from '../palette.ts';

type Rgb = readonly [red: number, green: number, blue: number];
type Stops = readonly Rgb[];

/** From little to much: from near the surface of a theme to far from it. */
const sequential: Readonly<Record<keyof Colour, Stops>> = {
  light: [
    [237, 243, 248],
    [110, 168, 212],
    [10, 102, 173],
    [5, 48, 92],
  ],
  dark: [
    [35, 44, 52],
    [25, 88, 136],
    [64, 160, 224],
    [214, 236, 255],
  ],
};

/** From much below zero over zero to much above it. */
const diverging: Readonly<Record<keyof Colour, Stops>> = {
  light: [
    [150, 40, 12],
    [236, 150, 122],
    [243, 244, 245],
    [110, 168, 212],
    [5, 70, 128],
  ],
  dark: [
    [255, 160, 134],
    [150, 62, 40],
    [38, 43, 48],
    [25, 96, 148],
    [140, 206, 255],
  ],
};

const ramps = { sequential, diverging } as const;

export type Ramp = keyof typeof ramps;

/** The colour at a place from 0 to 1 of a ramp. */
export function rampColour(ramp: Ramp, place: number): Colour {
  const { light, dark } = ramps[ramp];
  return { light: hex(mixed(light, place)), dark: hex(mixed(dark, place)) };
}

/** The colour of text that stands on that colour: dark on light and light on dark. */
export function inkOn(ramp: Ramp, place: number): Colour {
  const { light, dark } = ramps[ramp];
  return { light: ink(mixed(light, place)), dark: ink(mixed(dark, place)) };
}

function mixed(stops: Stops, place: number): Rgb {
  const along = Math.min(1, Math.max(0, place)) * (stops.length - 1);
  const below = Math.min(stops.length - 2, Math.floor(along));
  const [from, to] = [stops[below], stops[below + 1]];
  if (from === undefined || to === undefined) return [128, 128, 128];
  const part = along - below;
  return [
    from[0] + part * (to[0] - from[0]),
    from[1] + part * (to[1] - from[1]),
    from[2] + part * (to[2] - from[2]),
  ];
}

function hex(colour: Rgb): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** Where contrast with the dark ink (luminance 0.007) and with white is the same: (L + 0.05)² = 0.057 · 1.05. */
const EVEN_LUMINANCE = 0.195;

/** Relative luminance after WCAG 2 decides which of the two reads better. */
function ink(colour: Rgb): string {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  return luminance > EVEN_LUMINANCE ? '#111418' : '#ffffff';
}
