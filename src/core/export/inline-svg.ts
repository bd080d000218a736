/** What pictures of the app are made of. */
const elements = new Set(
  'svg g path rect line circle ellipse polyline polygon text tspan title desc defs clippath'.split(' '),
);

/** What could run, load or restyle something. */
const dangerous = /\s(?:on[a-z]+|style|class|(?:xlink:)?href|src)\s*=|url\(\s*(?!#)|@import|javascript:/i;

/**
 * An SVG document as part of an HTML page: its texts can be found and copied, and what it tells of a line when that is
 * pointed at needs no script. Only shapes and texts are let through.
 *
 * @param prefix put before its ids, which must not be those of other pictures in the page
 * @param label what it shows, for who does not see it
 * @returns `undefined` where there is anything else in the document
 */
export function inlineSvg(svg: string, prefix: string, label: string): string | undefined {
  const text = svg.replace(/^\s*<\?xml[^>]*\?>/, '').trim();
  const tags = text.match(/<[^<>]*>/g) ?? [];
  if (!text.startsWith('<svg') || !text.endsWith('</svg>') || !tags.every(isPlain)) return undefined;
  // What is between the tags must be text, or the tags were not what they seemed.
  if (/[<>]/.test(text.replaceAll(/<[^<>]*>/g, ''))) return undefined;
  const own = text.replaceAll(/<[^<>]*>/g, (tag) =>
    tag.replace(/(\sid=")/, `$1${prefix}`).replaceAll('url(#', `url(#${prefix}`),
  );
  return `<svg role="img" aria-label="${label}"${own.slice('<svg'.length)}`;
}

function isPlain(tag: string): boolean {
  const name = /^<\/?([A-Za-z]+)(?=[\s/>])/.exec(tag)?.[1];
  return name !== undefined && elements.has(name.toLowerCase()) && !dangerous.test(tag);
}
