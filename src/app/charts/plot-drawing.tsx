import { memo, useId } from 'react';
import type { FigureGeometry, PanelGeometry } from './geometry.ts';
import type { Mark } from './panel-marks.ts';
import styles from './plot.module.css';
import { seriesVariables } from './series-variables.ts';

/** The plot itself as SVG; drawn anew only when data, size, zoom or visible series change. */
export const PlotDrawing = memo(function PlotDrawing({ geometry }: { readonly geometry: FigureGeometry }) {
  const clip = useId();
  const { width, height, frame, xTicks, xLabel, panels } = geometry;
  const [left, right] = frame;
  return (
    <svg className={styles.drawing} width={width} height={height} aria-hidden="true">
      <clipPath id={clip}>
        <rect x={left} y={0} width={Math.max(0, right - left)} height={height} />
      </clipPath>
      {panels.map((panel) => (
        <PanelDrawing key={panel.top} panel={panel} left={left} right={right} clip={clip} />
      ))}
      {xTicks.map((tick) => (
        <text key={tick.at} className={styles.tick} x={tick.at} y={height - 6} textAnchor="middle">
          {tick.text}
        </text>
      ))}
      <text className={styles.tick} x={0} y={height - 6}>
        {xLabel}
      </text>
    </svg>
  );
});

interface PanelDrawingProps {
  readonly panel: PanelGeometry;
  readonly left: number;
  readonly right: number;
  readonly clip: string;
}

function PanelDrawing({ panel, left, right, clip }: PanelDrawingProps) {
  return (
    <g>
      {panel.yTicks.map((tick) => (
        <g key={tick.at}>
          <line className={styles.grid} x1={left} x2={right} y1={tick.at} y2={tick.at} />
          <text className={styles.tick} x={left - 6} y={tick.at} dy="0.32em" textAnchor="end">
            {tick.text}
          </text>
        </g>
      ))}
      <line
        className={styles.base}
        x1={left}
        x2={right}
        y1={panel.zero ?? panel.bottom}
        y2={panel.zero ?? panel.bottom}
      />
      {panel.caption !== undefined && (
        <text className={styles.caption} x={left} y={panel.captionAt}>
          {panel.caption}
        </text>
      )}
      <g clipPath={`url(#${clip})`}>
        {panel.marks.map((mark) => (
          <MarkDrawing key={mark.key} mark={mark} />
        ))}
      </g>
      {panel.labels.map((label) => (
        <text
          key={label.at}
          className={styles.label}
          style={seriesVariables(label.style)}
          x={right + 5}
          y={label.at}
          dy="0.32em"
        >
          {label.text}
        </text>
      ))}
    </g>
  );
}

function MarkDrawing({ mark }: { readonly mark: Mark }) {
  return (
    <g className={styles.mark} style={seriesVariables(mark.style)}>
      {mark.area !== undefined && <path className={styles.area} d={mark.area} />}
      <path d={mark.line} strokeDasharray={mark.style.dash} />
      {mark.dots !== '' && <path className={styles.dots} d={mark.dots} />}
      {mark.markers !== undefined && <path className={styles.markers} d={mark.markers} />}
    </g>
  );
}
