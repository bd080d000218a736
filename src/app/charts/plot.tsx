import { type RefObject, useEffect, useRef } from 'react';
import type { FigureGeometry } from './geometry.ts';
import { MarkerLayer } from './marker-layer.tsx';
import type { FigureMarkers } from './markers.ts';
import styles from './plot.module.css';
import { PlotDrawing } from './plot-drawing.tsx';
import { at, type Range } from './scale.ts';
import type { StepCursor } from './step-cursor.ts';
import { usePlotGestures } from './use-plot-gestures.ts';

export interface PlotProps {
  readonly geometry: FigureGeometry;
  readonly steps: Float64Array;
  readonly cursor: StepCursor;
  readonly onZoom: (zoom: Range | undefined) => void;
  /** Of the figure, for readers that do not see it. */
  readonly name: string;
  readonly markers?: FigureMarkers | undefined;
}

/**
 * The drawing with what moves over it. The cursor line and the brush are elements above the drawing,
 * moved by hand: neither hovering nor brushing renders anything.
 */
export function Plot({ geometry, steps, cursor, onZoom, name, markers }: PlotProps) {
  const line = useRef<HTMLDivElement>(null);
  const brush = useRef<HTMLDivElement>(null);
  useCursorLine(line, geometry, cursor);
  const gestures = usePlotGestures({
    axisAt: () => geometry.x,
    steps,
    whole: true,
    cursor,
    onZoom,
    brush,
  });
  // The pointer's shortcuts; steps and zoom can be set with the keyboard elsewhere.
  return (
    <div className={styles.plot} style={{ height: geometry.height }} {...gestures}>
      <PlotDrawing geometry={geometry} />
      {markers !== undefined && <MarkerLayer name={name} markers={markers} geometry={geometry} />}
      <div ref={line} className={styles.cursor} hidden />
      <div ref={brush} className={styles.brush} hidden />
    </div>
  );
}

function useCursorLine(
  line: RefObject<HTMLDivElement | null>,
  geometry: FigureGeometry,
  cursor: StepCursor,
): void {
  useEffect(() => {
    const show = () => {
      if (line.current === null) return;
      const step = cursor.get();
      const [from, to] = geometry.x.domain;
      const inView = step !== undefined && step >= from && step <= to;
      line.current.hidden = !inView;
      if (inView) line.current.style.transform = `translateX(${at(geometry.x, step)}px)`;
    };
    show();
    return cursor.subscribe(show);
  }, [line, geometry, cursor]);
}
