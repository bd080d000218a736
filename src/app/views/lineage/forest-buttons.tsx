import {
  IconArrowsMaximize,
  IconViewportNarrow,
  IconViewportWide,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { ForestSize, ForestView } from '../../charts/drawing/forest-model.ts';
import { type Move, stepOf, zoomInMiddle } from './forest-moves.ts';
import classes from './lineage.module.css';

export interface ForestButtonsProps {
  readonly size: ForestSize;
  readonly fit: ForestView;
  readonly view: ForestView;
  readonly onView: (change: Move) => void;
}

/** Zooming without a wheel. */
export function ForestButtons({ size, fit, view, onView }: ForestButtonsProps) {
  const whole = (axis: 'rows' | 'steps') => view[axis][1] - view[axis][0] >= fit[axis][1] - fit[axis][0];
  const zoom = (factors: { readonly rows?: number; readonly steps?: number }) =>
    onView(zoomInMiddle(size, fit, factors));
  return (
    <div className={classes.buttons}>
      <Tool name="Zoom in" icon={IconZoomIn} onClick={() => zoom({ rows: stepOf.zoom })} />
      <Tool
        name="Zoom out"
        icon={IconZoomOut}
        disabled={whole('rows')}
        onClick={() => zoom({ rows: 1 / stepOf.zoom })}
      />
      <Tool name="Widen steps" icon={IconViewportWide} onClick={() => zoom({ steps: stepOf.zoom })} />
      <Tool
        name="Narrow steps"
        icon={IconViewportNarrow}
        disabled={whole('steps')}
        onClick={() => zoom({ steps: 1 / stepOf.zoom })}
      />
      <Tool
        name="Fit"
        icon={IconArrowsMaximize}
        disabled={whole('rows') && whole('steps')}
        onClick={() => onView(() => fit)}
      />
    </div>
  );
}

interface ToolProps {
  readonly name: string;
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Tool({ name, icon: Icon, disabled, onClick }: ToolProps) {
  return (
    <button
      type="button"
      className={classes.tool}
      aria-label={name}
      title={name}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon size={18} stroke={1.6} />
    </button>
  );
}
