import type { SvgFile } from './svg-file.ts';

/** Hands a file to the browser's downloads under the given name. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has its own hold on the bytes only once it began.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/**
 * Draws an SVG file as PNG, `scale` pixels for each of its own.
 *
 * @throws Error when the browser cannot draw it or has no canvas.
 */
export async function pngOf(svg: string, width: number, height: number, scale: number): Promise<Blob> {
  const image = await imageOf({ text: svg, width, height });
  const { canvas, context } = canvasOf(image, scale);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvasPng(canvas);
}

/** An SVG file as an image that can be drawn. */
export async function imageOf({ text, width, height }: SvgFile): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** An empty canvas, `scale` times as large as an image. */
export function canvasOf(image: HTMLImageElement, scale: number) {
  const canvas = document.createElement('canvas');
  canvas.width = image.width * scale;
  canvas.height = image.height * scale;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('The browser has no canvas to draw on.');
  return { canvas, context };
}

export function canvasPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture came out empty.'))));
  });
}
