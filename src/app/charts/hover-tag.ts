import type { Colour } from './palette.ts';

/** Where a tag stands in its picture, in pixels from the named edges. */
export interface TagPlace {
  readonly side: 'left' | 'right';
  readonly from: number;
  readonly top: number;
}

/** Names what stands out in a picture; by hand, because pointing must render nothing. */
export function writeTag(
  tag: HTMLElement,
  text: string,
  colour: Colour,
  { side, from, top }: TagPlace,
): void {
  tag.hidden = false;
  tag.textContent = text;
  setShades(tag, colour);
  tag.style.left = side === 'left' ? `${from}px` : '';
  tag.style.right = side === 'right' ? `${from}px` : '';
  tag.style.top = `${top}px`;
}

/** Hands both shades of a colour to the style sheet, which takes the one of the theme. */
export function setShades(element: HTMLElement | SVGElement, { light, dark }: Colour): void {
  element.style.setProperty('--light', light);
  element.style.setProperty('--dark', dark);
}
