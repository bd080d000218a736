import { memo, useId } from 'react';
import { colours, type Drawing, type Paint, type Shape } from './shape.ts';

/** A picture on the page; colours follow the theme. What is around it must name it: it is hidden from who does not see it. */
export const DrawingView = memo(function DrawingView({ drawing }: { readonly drawing: Drawing }) {
  const { width, height, shapes } = drawing;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} fontSize={11} aria-hidden="true">
      <ShapesView shapes={shapes} />
    </svg>
  );
});

function ShapesView({ shapes }: { readonly shapes: readonly Shape[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no identity but their place.
  return shapes.map((shape, k) => <ShapeView key={k} shape={shape} />);
}

function ClipView({ x, y, width, height, shapes }: Extract<Shape, { kind: 'clip' }>) {
  const id = useId();
  return (
    <g clipPath={`url(#${id})`}>
      <clipPath id={id}>
        <rect x={x} y={y} width={width} height={height} />
      </clipPath>
      <ShapesView shapes={shapes} />
    </g>
  );
}

/** The edge lies under the letters. */
const edge = { strokeWidth: 3, paintOrder: 'stroke' } as const;

function ShapeView({ shape }: { readonly shape: Shape }) {
  if (shape.kind === 'text') {
    const { x, y, text, anchor, fill = 'text', size, edged, rotate } = shape;
    return (
      <text
        x={x}
        y={y}
        textAnchor={anchor}
        fontSize={size}
        style={{ fill: themed(fill), ...(edged && { stroke: themed('ground'), ...edge }) }}
        transform={rotate === undefined ? undefined : `rotate(${rotate} ${x} ${y})`}
      >
        {text}
      </text>
    );
  }
  if (shape.kind === 'clip') return <ClipView {...shape} />;
  const { fill, stroke, strokeWidth, dash, opacity, title } = shape;
  const look = {
    style: {
      fill: fill === undefined ? 'none' : themed(fill),
      stroke: stroke === undefined ? undefined : themed(stroke),
    },
    strokeWidth,
    strokeDasharray: dash,
    // Not `opacity`, which makes a group of every shape: of hundreds the browser then composes each frame anew.
    fillOpacity: opacity,
    strokeOpacity: opacity,
    children: title === undefined ? undefined : <title>{title}</title>,
  };
  switch (shape.kind) {
    case 'rect':
      return <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} {...look} />;
    case 'circle':
      return <circle cx={shape.x} cy={shape.y} r={shape.r} {...look} />;
    case 'path':
      return <path d={shape.d} {...look} />;
  }
}

function themed(paint: Paint): string {
  const { light, dark } = colours(paint);
  return `light-dark(${light}, ${dark})`;
}
