import { type FocusEvent, type KeyboardEvent, memo, type PointerEvent, useMemo, useRef } from 'react';
import type { FigureGeometry } from './geometry.ts';
import styles from './marker-layer.module.css';
import { type FigureMarkers, markerText, type PlacedMarker, placeMarkers } from './markers.ts';
import { markerAt } from './paths.ts';
import { seriesVariables } from './series-variables.ts';

export interface MarkerLayerProps {
  readonly name: string;
  readonly markers: FigureMarkers;
  readonly geometry: FigureGeometry;
}

/**
 * Markers over a plot. All of them are one stop for the Tab key, arrows go from one to the next. The
 * sentence of the one under the pointer or in focus is written into one element by hand: neither renders.
 */
export const MarkerLayer = memo(function MarkerLayer({ name, markers, geometry }: MarkerLayerProps) {
  const hint = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => placeMarkers(markers, geometry), [markers, geometry]);
  const { placed, stemmed, top, bottom } = layout;
  if (placed.length === 0) return null;

  const show = (target: EventTarget) => {
    const button = buttonOf(target);
    if (button === undefined || hint.current === null) return;
    placeHint(hint.current, button, geometry);
  };
  const hide = () => {
    if (hint.current !== null) hint.current.hidden = true;
  };
  const stem = (one: PlacedMarker) => `M${one.x},${markers.place === 'flags' ? top : one.y}V${bottom}`;
  const inTab = placed.some(({ marker }) => marker.id === markers.selected)
    ? markers.selected
    : placed[0]?.marker.id;

  return (
    <>
      <svg className={styles.lines} width={geometry.width} height={geometry.height} aria-hidden="true">
        {stemmed.map((one) => (
          <path
            key={one.marker.id}
            className={styles.stem}
            style={seriesVariables(one.marker)}
            d={stem(one)}
            data-selected={one.marker.id === markers.selected || undefined}
          />
        ))}
        {markers.place === 'heights' && <HeightScale geometry={geometry} top={top} bottom={bottom} />}
      </svg>
      {/* biome-ignore lint/a11y: the keys are those of the buttons inside. */}
      <div
        role="group"
        aria-label={`Turning points in ${name}`}
        onPointerOver={(event: PointerEvent) => show(event.target)}
        onPointerOut={hide}
        onFocus={(event: FocusEvent) => show(event.target)}
        onBlur={hide}
        onPointerDown={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
        onKeyDown={moveFocus}
        onClick={(event) => {
          event.stopPropagation();
          const id = buttonOf(event.target)?.dataset.marker;
          if (id !== undefined) markers.onSelect(id);
        }}
      >
        {placed.map((one) => (
          <button
            key={one.marker.id}
            type="button"
            className={styles.marker}
            style={{ ...seriesVariables(one.marker), left: one.x, top: one.y }}
            tabIndex={one.marker.id === inTab ? 0 : -1}
            aria-label={markerText(one)}
            aria-current={one.marker.id === markers.selected || undefined}
            data-marker={one.marker.id}
          >
            <svg width="16" height="16" aria-hidden="true">
              <path d={markerAt(one.marker.shape, 8, 8)} />
            </svg>
            {one.more.length > 0 && <span className={styles.count}>{one.more.length + 1}</span>}
          </button>
        ))}
      </div>
      <div ref={hint} className={styles.hint} hidden aria-hidden="true" />
    </>
  );
});

/** What the heights mean, beside the plot, where no line runs. */
function HeightScale({
  geometry,
  top,
  bottom,
}: {
  readonly geometry: FigureGeometry;
  readonly top: number;
  readonly bottom: number;
}) {
  const [, right] = geometry.frame;
  return (
    <>
      {scale.map(({ text, share }) => (
        <text key={text} className={styles.scale} x={right + 6} y={bottom - share * (bottom - top) + 4}>
          {text}
        </text>
      ))}
    </>
  );
}

const scale = [
  { text: 'severity 1', share: 1 },
  { text: '0.5', share: 0.5 },
  { text: '0', share: 0 },
] as const;

function buttonOf(target: EventTarget): HTMLElement | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLElement>('[data-marker]') ?? undefined;
}

const hintWidth = 300;

function placeHint(hint: HTMLElement, button: HTMLElement, { width, height }: FigureGeometry): void {
  const x = Number.parseFloat(button.style.left);
  const y = Number.parseFloat(button.style.top);
  hint.textContent = button.getAttribute('aria-label');
  hint.style.left = `${Math.max(0, Math.min(x - hintWidth / 2, width - hintWidth))}px`;
  const below = y < height / 2;
  hint.style.top = below ? `${y + 12}px` : '';
  hint.style.bottom = below ? '' : `${height - y + 12}px`;
  hint.hidden = false;
}

/** Left and right go along the markers, Home and End to the first and last; only the one in focus is a Tab stop. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-marker]')];
  const here = buttons.indexOf(event.target as HTMLElement);
  const goals: Readonly<Record<string, number>> = {
    ArrowLeft: here - 1,
    ArrowRight: here + 1,
    Home: 0,
    End: buttons.length - 1,
  };
  const goal = buttons[goals[event.key] ?? -1];
  if (goal === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  for (const button of buttons) button.tabIndex = button === goal ? 0 : -1;
  goal.focus();
}
