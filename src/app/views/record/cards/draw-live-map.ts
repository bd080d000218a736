import type { LiveView } from '../../../../core/api/recording.ts';
import { paints } from '../../../charts/drawing/shape.ts';

export interface LiveMapLook {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels for one length of the plane. */
  readonly scale: number;
  readonly theme: 'light' | 'dark';
  /** One for each agent type. */
  readonly colours: readonly string[];
}

type Context = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'globalAlpha'
  | 'strokeStyle'
  | 'fillRect'
  | 'strokeRect'
  | 'beginPath'
  | 'moveTo'
  | 'arc'
  | 'fill'
>;

const resource = { light: '#007d5c', dark: '#37cfa2' } as const;

/** Draws resources as squares below agents as dots, y upwards. */
export function drawLiveMap(context: Context, { agents, resources }: LiveView, look: LiveMapLook): void {
  const { width, height, scale, theme, colours } = look;
  context.globalAlpha = 1;
  context.fillStyle = paints.ground[theme];
  context.fillRect(0, 0, width, height);
  const half = Math.max(2, Math.min(5, scale * 0.6));
  context.fillStyle = resource[theme];
  for (let k = 0; k < (resources?.length ?? 0); k += 3) {
    const [x = 0, y = 0, share = 0] = [resources?.[k], resources?.[k + 1], resources?.[k + 2]];
    // An empty place is still one.
    context.globalAlpha = 0.08 + 0.42 * Math.min(1, Math.max(0, share));
    context.fillRect(x * scale - half, height - y * scale - half, 2 * half, 2 * half);
  }
  context.globalAlpha = 0.9;
  const radius = Math.max(2, Math.min(4.5, scale * 0.5));
  for (const [type, colour] of colours.entries()) {
    context.fillStyle = colour;
    context.beginPath();
    for (let k = 0; k < (agents?.length ?? 0); k += 3) {
      if (agents?.[k + 2] !== type) continue;
      const [x, y] = [(agents[k] ?? 0) * scale, height - (agents[k + 1] ?? 0) * scale];
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
    }
    context.fill();
  }
  context.globalAlpha = 1;
  context.strokeStyle = paints.axis[theme];
  context.strokeRect(0.5, 0.5, width - 1, height - 1);
}
