import { useLayoutEffect, useRef } from 'react';
import type { LiveView } from '../../../../core/api/recording.ts';
import { useTheme } from '../../../charts/overlay/use-theme.ts';
import { stylesOf } from '../../../charts/palette.ts';
import { useSize } from '../../../charts/use-size.ts';
import classes from './cards.module.css';
import { drawLiveMap } from './draw-live-map.ts';

export interface LiveMapProps {
  readonly view: LiveView;
  /** Agent types, in the order in which the view counts them. */
  readonly types: readonly string[];
}

/** Tallest map, in pixels. */
const HEIGHT = 300;

/** Where agents and resources are now. One canvas, drawn as a whole: thousands of dots take a few milliseconds. */
export function LiveMap({ view, types }: LiveMapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const size = useSize(frame, true);
  const [across, up] = view.plane ?? [1, 1];
  const scale = Math.min((size?.width ?? 0) / across, HEIGHT / up);
  const [width, height] = [Math.floor(across * scale), Math.floor(up * scale)];
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (element === null || !context || width === 0) return;
    const ratio = Math.min(2, globalThis.devicePixelRatio);
    element.width = width * ratio;
    element.height = height * ratio;
    context.scale(ratio, ratio);
    const colours = stylesOf(types.map((type) => `type:${type}`)).map(({ colour }) => colour[theme]);
    drawLiveMap(context, view, { width, height, scale, theme, colours });
  });
  const count = (view.agents?.length ?? 0) / 3;
  return (
    <figure className={classes.map}>
      <figcaption>
        <b>Map</b> {count.toLocaleString('en')} {count === 1 ? 'agent' : 'agents'} at step{' '}
        {view.step.toLocaleString('en')}
        {view.resources !== undefined && '; squares are resources, the fuller the stronger'}
      </figcaption>
      <div ref={frame} className={classes.mapFrame}>
        <canvas
          ref={canvas}
          role="img"
          aria-label={`Map of ${count} agents at step ${view.step}`}
          style={{ width, height }}
        />
      </div>
    </figure>
  );
}
