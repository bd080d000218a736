import { drawingSvg, pictureOrigin } from '../drawing/drawing-svg.ts';
import { inSlices } from '../in-slices.ts';
import { canvasOf, canvasPng, imageOf } from '../save-file.ts';
import { drawMembers } from './draw-members.ts';
import type { OverlayModel } from './overlay-model.ts';
import { type OverlayPictureOptions, overlayPicture } from './overlay-picture.ts';

/** Pixels for each of the picture. */
const scale = 2;

/**
 * An overlay as PNG. Its courses are drawn onto the canvas one by one: as one large SVG, hundreds of them would hold
 * the page up for a second.
 *
 * @throws Error when the browser cannot draw it or has no canvas.
 */
export async function overlayPng(model: OverlayModel, options: OverlayPictureOptions): Promise<Blob> {
  const { name, description, unit } = options;
  const { below, geometry, look, above } = overlayPicture(model, options);
  const first = await imageOf(drawingSvg(below, { name, description, unit }));
  const last = await imageOf(drawingSvg(above, { name, description, unit, bare: true }));
  const { canvas, context } = canvasOf(first, scale);
  context.drawImage(first, 0, 0, canvas.width, canvas.height);
  context.save();
  context.scale(scale, scale);
  context.translate(pictureOrigin.x, pictureOrigin.y);
  await inSlices(
    (function* () {
      for (const _ of drawMembers(context, geometry, look, 'light')) {
        // What was drawn is otherwise only written down, to be done at the end all at once.
        context.getImageData(0, 0, 1, 1);
        yield;
      }
    })(),
  );
  context.restore();
  context.drawImage(last, 0, 0, canvas.width, canvas.height);
  return canvasPng(canvas);
}
